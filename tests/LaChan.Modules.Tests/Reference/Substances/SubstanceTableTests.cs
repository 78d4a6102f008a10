using LaChan.Reference.Isolations;
using LaChan.Reference.Substances;

namespace LaChan.Modules.Tests.Reference.Substances;

public class SubstanceTableTests
{
    static readonly SubstanceRow Ammonia = new("NH3", "Amoniac", "Ammonia", "7664-41-7", 17.03, "ppm",
        [30, 30, 30, 30, 30], [220, 220, 160, 110, 110], [2700, 1600, 1100, 550, null], "seen", "thử", Aliases: ["amoni lỏng"]);

    static SubstanceTable Table(params IReadOnlyList<IsolationRow> isolation) => new([Ammonia], new IsolationTable(isolation), () => new(2026, 11, 24));

    [Fact]
    public void Parts_per_million_become_milligrams_at_25_degrees()
    {
        var hour = Table().Find("NH3")!.Aegl.Single(x => x.Minutes == 60);
        Assert.Equal(160 * 17.03 / 24.45, hour.Level2!.Value, 9);
        Assert.Equal(766.2, hour.Level3!.Value, 0.1);
    }

    [Fact]
    public void A_level_that_is_not_recommended_stays_unknown() => Assert.Null(Table().Find("NH3")!.Aegl.Single(x => x.Minutes == 480).Level3);

    [Theory]
    [InlineData("nh3")]
    [InlineData("7664-41-7")]
    [InlineData("AMONIAC")]
    [InlineData("Ammonia")]
    [InlineData("amoni long")]
    public void A_substance_is_found_by_symbol_number_and_name_with_or_without_diacritics(string name) => Assert.Equal("NH3", Table().Find(name)?.Symbol);

    [Fact]
    public async Task Guidelines_of_the_shipped_table_are_in_milligrams_and_never_fall_with_severity()
    {
        await using var node = await TestNode.With(new LaChan.Reference.ReferenceModule());
        var shipped = node.Get<LaChan.Contracts.Reference.ISubstances>();
        var chlorine = shipped.GuidelinesOf("Cl2");
        Assert.Equal(("final", "memory", "memory"), (chlorine.AeglStatus, chlorine.ErpgCertainty, chlorine.IdlhCertainty));
        Assert.Equal(3 * 70.91 / 24.45, chlorine.ErpgMgM3[1] ?? 0, 9);
        Assert.Equal([null, 2.05, 4.1], shipped.GuidelinesOf("VHg").ErpgMgM3); // given in mg/m³
        Assert.Empty(shipped.GuidelinesOf("không có").ErpgMgM3);
        var set = shipped.All.Select(x => shipped.GuidelinesOf(x.Symbol).ErpgMgM3).Where(x => x.Count > 0).ToList();
        Assert.True(set.Count >= 38);
        Assert.All(set, x => Assert.True(x.Count == 3 && !(x[0] > x[1]) && !(x[1] > x[2])));
    }

    [Fact]
    public void What_is_not_in_the_table_is_not_found() => Assert.Null(Table().Find("không có"));

    [Fact]
    public void No_isolation_distance_is_made_up_and_one_that_is_issued_counts_from_its_day()
    {
        Assert.Null(Table(new IsolationRow("NH3", "chưa ban hành")).Find("NH3")!.IsolationM);
        Assert.Null(Table(new IsolationRow("NH3", "thử", 150, From: new(2026, 11, 25))).Find("NH3")!.IsolationM);
        Assert.Equal(150, Table(new IsolationRow("NH3", "thử", 150, From: new(2026, 11, 24))).Find("NH3")!.IsolationM);
    }

    [Fact]
    public async Task The_shipped_table_holds_52_substances_whose_levels_never_fall_with_severity()
    {
        await using var node = await TestNode.With(new LaChan.Reference.ReferenceModule());
        var shipped = node.Get<LaChan.Contracts.Reference.ISubstances>();
        Assert.Equal(52, shipped.All.Count);
        Assert.All(["NH3", "Cl2", "Cl", "SO2", "H2S", "CO", "NO2", "HF", "HCl"], symbol => Assert.NotNull(shipped.Find(symbol)));
        Assert.All(shipped.All.SelectMany(x => x.Aegl), x => Assert.False(x.Level1 > x.Level2 || x.Level2 > x.Level3 || x.Level1 > x.Level3));
    }

    [Fact]
    public async Task The_heats_of_the_shipped_table_agree_with_its_vapour_pressures()
    {
        await using var node = await TestNode.With(new LaChan.Reference.ReferenceModule());
        var boiling = node.Get<LaChan.Contracts.Reference.ISubstances>().All.Where(x => x.Heats.AntoineB is not null && x.Symbol != "HF").ToList();
        Assert.True(boiling.Count >= 15);
        // Clausius and Clapeyron at the boiling point; hydrogen fluoride holds together as a vapour and cannot.
        Assert.All(boiling, x =>
        {
            var (kelvin, heats) = (x.BoilingPointC!.Value + 273.15, x.Heats);
            var latent = heats.AntoineB!.Value * Math.Pow(kelvin / (kelvin + heats.AntoineC!.Value), 2) * 8.31446 / (x.MolarMassGMol / 1000);
            Assert.InRange(latent / heats.HeatOfVaporisationJKg!.Value, 0.95, 1.12);
        });
    }
}
