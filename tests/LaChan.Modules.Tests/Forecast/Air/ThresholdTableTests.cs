using LaChan.Forecast.Air;
using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Reference.Limits;
using LaChan.Reference.Substances;

namespace LaChan.Modules.Tests.Forecast.Air;

/// <summary>Which thresholds a choice means for a substance, and what is said where it has none.</summary>
public class ThresholdTableTests
{
    static readonly DateOnly Day = new(2026, 11, 24);
    static readonly ThresholdTable Table = new(new SubstanceTable(new Realm(RealmKind.Exercise, "test", "", "test", TimeProvider.System)), new LimitTable());

    static ThresholdSet Of(string typed, string? substance) => Table.Of(ThresholdChoice.Read(typed), substance, Day);

    /// <summary>ppm × M / 24.45, M of ammonia 17.03, of chlorine 70.91; the figures of ppm are those of the table.</summary>
    public static TheoryData<string, string, string, double?, double[]> Sets => new()
    {
        { "aegl-10", "NH3", "AEGL-1 AEGL-2 AEGL-3", 10, [30 * 17.03 / 24.45, 220 * 17.03 / 24.45, 2700 * 17.03 / 24.45] },
        { "aegl-30", "NH3", "AEGL-1 AEGL-2 AEGL-3", 30, [30 * 17.03 / 24.45, 220 * 17.03 / 24.45, 1600 * 17.03 / 24.45] },
        { "aegl-60", "NH3", "AEGL-1 AEGL-2 AEGL-3", 60, [30 * 17.03 / 24.45, 160 * 17.03 / 24.45, 1100 * 17.03 / 24.45] },
        { "aegl-240", "NH3", "AEGL-1 AEGL-2 AEGL-3", 240, [30 * 17.03 / 24.45, 110 * 17.03 / 24.45, 550 * 17.03 / 24.45] },
        { "AEGL-480", "NH3", "AEGL-1 AEGL-2 AEGL-3", 480, [30 * 17.03 / 24.45, 110 * 17.03 / 24.45, 390 * 17.03 / 24.45] },
        { "erpg", "Cl2", "ERPG-1 ERPG-2 ERPG-3", 60, [70.91 / 24.45, 3 * 70.91 / 24.45, 20 * 70.91 / 24.45] },
        { "erpg", "VHg", "ERPG-2 ERPG-3", 60, [2.05, 4.1] }, // given in mg/m³, and no first level was set
        { "idlh", "NH3", "IDLH", 30, [300 * 17.03 / 24.45] },
        { "qcvn", "NH3", "QCVN 05:2023/BTNMT 1h", 60, [0.2] },
        { "qcvn", "VHg", "QCVN 05:2023/BTNMT 24h", 1440, [0.0003] }, // the regulation calls it Hg
        { "10, 50mg/m3", "NH3", "own 1 own 2", null, [10, 50] },
        { "0.5,2,8 ppm", "clo", "own 1 own 2 own 3", null, [0.5 * 70.91 / 24.45, 2 * 70.91 / 24.45, 8 * 70.91 / 24.45] },
    };

    [Theory, MemberData(nameof(Sets))]
    public void A_set_is_what_the_tables_say_in_milligrams(string typed, string substance, string names, double? minutes, double[] mgM3)
    {
        var set = Of(typed, substance);
        Assert.Null(set.Missing);
        Assert.Equal(names, string.Join(' ', set.Levels.Select(x => x.Name)));
        Assert.All(set.Levels, x => Assert.Equal(minutes, x.Minutes));
        Assert.All(set.Levels.Zip(mgM3), x => Assert.Equal(x.Second, x.First.MgM3, 1e-9 * x.Second));
    }

    [Fact]
    public void Limits_of_ambient_air_keep_their_own_means_the_lowest_first_and_say_how_sure_they_are()
    {
        var set = Of("qcvn", "SO2");
        Assert.Equal([(1, 0.125, 1440), (2, 0.35, 60)], set.Levels.Select(x => (x.Level, Math.Round(x.MgM3, 6), x.Minutes ?? 0)));
        Assert.Equal(("QCVN 05:2023/BTNMT, bảng 1", "seen"), (set.Source, set.Certainty));
        Assert.Equal("memory", Of("qcvn", "NH3").Certainty);
        Assert.Equal("not-set", Table.Of(ThresholdChoice.Read("qcvn"), "NH3", new(2020, 1, 1)).Missing);
    }

    [Fact]
    public void An_idlh_is_drawn_as_the_gravest_level_and_aegl_say_whether_they_are_final()
    {
        Assert.Equal(3, Assert.Single(Of("idlh", "Cl2").Levels).Level);
        Assert.Equal(("final", "interim"), (Of("aegl-60", "Cl2").Status, Of("aegl-60", "C6H6").Status));
    }

    [Theory]
    [InlineData("erpg", "C8H10", "not-set")]
    [InlineData("aegl-60", "CH4", "not-set")]
    [InlineData("idlh", "C2H3Cl", "not-set")]
    [InlineData("erpg", null, "substance")]
    [InlineData("aegl-60", "không có", "substance")]
    [InlineData("10ppm", null, "molar-mass")]
    public void A_set_that_a_substance_has_no_values_of_says_why(string typed, string? substance, string why)
    {
        var set = Of(typed, substance);
        Assert.Equal((why, 0), (set.Missing, set.Levels.Count));
        var refusal = Table.Refusal(set, substance, Day);
        Assert.Equal("substance", refusal.Field);
        Assert.Contains("own values in mg/m3", refusal.What);
        if (substance == "C8H10") Assert.Contains("aegl-480, idlh, qcvn", refusal.What);
    }

    [Fact]
    public void Values_in_milligrams_need_no_substance() => Assert.Equal([10, 50], Of("10,50mg/m3", null).Levels.Select(x => x.MgM3));

    [Theory]
    [InlineData("aegl-61", "must be one of aegl-10")]
    [InlineData("", "must be one of aegl-10")]
    [InlineData("10", "must be one of aegl-10")]
    [InlineData("10kg", "must be one of aegl-10")]
    [InlineData("ppm", "\"\": must be a number")]
    [InlineData("0ppm", "\"0\": must be a number")]
    [InlineData("-1mg/m3", "\"-1\": must be a number")]
    [InlineData("NaNppm", "must be a number")]
    [InlineData("1e999ppm", "must be a number")]
    [InlineData("1e7ppm", "to 1000000 ppm")]
    [InlineData("5,5ppm", "5: must be larger than the value before it, 5")]
    [InlineData("5,3ppm", "3: must be larger than the value before it, 5")]
    [InlineData("1,2,3,4ppm", "4 values: must be at most 3")]
    public void What_is_neither_a_set_nor_rising_values_is_refused_with_what_would_be_right(string typed, string what)
    {
        var refusal = Assert.Single(Assert.Throws<RefusedException>(() => ThresholdChoice.Read(typed)).Refusals);
        Assert.Equal("thresholds", refusal.Field);
        Assert.Contains(what, refusal.What);
    }

    [Fact]
    public void A_value_of_a_form_is_refused_by_its_own_field()
    {
        Assert.Equal("own2", Assert.Throws<RefusedException>(() => ThresholdChoice.OfOwn([("own1", "5"), ("own2", "x")], "ppm")).Refusals[0].Field);
        Assert.Equal("unit", Assert.Throws<RefusedException>(() => ThresholdChoice.OfOwn([("own1", "5")], "gram")).Refusals[0].Field);
        Assert.Equal("thresholds", Assert.Throws<RefusedException>(() => ThresholdChoice.OfOwn([], "ppm")).Refusals[0].Field);
    }

    [Theory]
    [InlineData("aegl-10", "aegl-10")]
    [InlineData(" ERPG ", "erpg")]
    [InlineData("10, 5e1 mg/m3", "10,50mg/m3")]
    public void A_key_reads_back_as_itself(string typed, string key)
    {
        Assert.Equal(key, ThresholdChoice.Read(typed).Key);
        Assert.Equal(key, ThresholdChoice.Read(key).Key);
    }

    [Fact]
    public void Sets_that_differ_in_any_figure_have_different_marks()
    {
        var marks = ThresholdChoice.Names.Append("10,50mg/m3").Append("10,50.5mg/m3").Append("10,50ppm").Select(x => Of(x, "NH3").Mark).ToList();
        Assert.Equal(marks.Count, marks.Distinct().Count());
        Assert.Equal(Of("erpg", "NH3").Mark, Of("erpg", "Amoniac").Mark);
    }
}
