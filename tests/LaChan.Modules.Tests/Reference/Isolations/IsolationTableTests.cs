using LaChan.Contracts.Forecast;
using LaChan.Contracts.Reference;
using LaChan.Forecast;
using LaChan.Reference;
using LaChan.Reference.Isolations;

namespace LaChan.Modules.Tests.Reference.Isolations;

public class IsolationTableTests
{
    static readonly DateOnly Day = new(2026, 11, 24);
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static IsolationIssued Row(DateOnly from, double aroundM) => new("NH3", new(30, 100, 200), new(aroundM, 800, 2000), from, "Văn bản thử", "NACCET");

    static Task<bool> Issue(TestNode node, long version, IsolationIssued row) => node.Journal.Append("isolation/NH3", version, row, node.Actor, ct: Ct);

    [Fact]
    public async Task The_newest_row_that_starts_no_later_than_the_day_is_in_force_and_earlier_days_keep_theirs()
    {
        await using var node = await TestNode.With(new ReferenceModule());
        var table = node.Get<IsolationTable>();
        Assert.False(table.On("NH3", Day).IsIssued);
        Assert.True(await Issue(node, 0, Row(Day.AddDays(-10), 150)));
        Assert.True(await Issue(node, 1, Row(Day.AddDays(1), 300)));

        Assert.Null(table.On("NH3", Day.AddDays(-11)).AroundM);
        Assert.Equal("Chưa có cơ quan nào ban hành", table.On("NH3", Day.AddDays(-11)).Basis);
        Assert.Equal(150, table.On("NH3", Day).AroundM);
        Assert.Equal(300, table.On("NH3", Day.AddDays(1)).AroundM);
        Assert.Equal([300, 150], table.History("NH3").Select(x => x.LargeAroundM ?? 0));
        Assert.False(table.On("Cl2", Day.AddDays(1)).IsIssued);
    }

    [Fact]
    public async Task Of_two_rows_from_one_day_the_one_entered_later_counts_and_one_entered_late_for_an_earlier_day_does_not_displace_a_newer()
    {
        await using var node = await TestNode.With(new ReferenceModule());
        await Issue(node, 0, Row(Day, 150));
        await Issue(node, 1, Row(Day, 200));
        await Issue(node, 2, Row(Day.AddDays(-3), 90));
        Assert.Equal(200, node.Get<IIsolations>().On("NH3", Day).AroundM);
        Assert.Equal(90, node.Get<IIsolations>().On("NH3", Day.AddDays(-1)).AroundM);
    }

    [Fact]
    public void A_shipped_row_with_metres_alone_is_all_round_for_both_sizes_and_a_later_shipped_row_takes_its_place()
    {
        var table = new IsolationTable([new("NH3", "cũ", 150, To: Day.AddDays(5)), new("NH3", "mới", From: Day, Small: new(30, 100, 200), Large: new(250, 800, 2000))]);
        Assert.Equal(new SpillDistances(150, null, null), table.On("NH3", Day.AddDays(-1)).Small);
        Assert.Equal(new SpillDistances(150, null, null), table.On("NH3", Day.AddDays(-1)).Large);
        Assert.Equal(("mới", 250), (table.On("NH3", Day).Basis, table.On("NH3", Day).AroundM));
        Assert.Equal(new Isolation("Cl2", SpillDistances.None, SpillDistances.None, "", null, ""), table.On("Cl2", Day));
    }

    [Fact]
    public async Task The_ring_of_the_first_forecast_follows_the_row_in_force_on_its_own_day_and_the_tables_are_rebuilt_from_the_journal()
    {
        await using var node = await TestNode.With(new ReferenceModule(), new ForecastModule());
        double RadiusKm(int days) => node.Get<IFirstForecast>().Ring("NH3", new(10.7037, 106.8577), TestNode.Start.AddDays(days)).Proposed[0].LengthKm;
        Assert.Equal(1, RadiusKm(0), 9);
        await Issue(node, 0, Row(Day, 300));
        await Issue(node, 1, Row(Day.AddDays(7), 450));
        Assert.Equal((1.0, 0.3, 0.45), (RadiusKm(-1), RadiusKm(0), RadiusKm(7)));
        Assert.Equal(300, node.Get<ISubstances>().Find("amoniac")?.IsolationM);

        var before = await node.Journal.Fingerprint(Ct);
        await node.Journal.Rebuild(Ct);
        Assert.Equal(before, await node.Journal.Fingerprint(Ct));
        Assert.Equal(2, node.Get<IsolationTable>().History("NH3").Count);
    }
}
