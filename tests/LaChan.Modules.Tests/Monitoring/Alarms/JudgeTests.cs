using LaChan.Contracts.Access;
using LaChan.Contracts.Monitoring;
using LaChan.Kernel;
using LaChan.Monitoring;
using LaChan.Monitoring.Alarms;
using LaChan.Platform;

namespace LaChan.Modules.Tests.Monitoring.Alarms;

public class JudgeTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static async Task<JudgedNode> Quiet()
    {
        var node = await JudgedNode.With(JudgedNode.Air("KHI001"), JudgedNode.Air("KHI002", 10.72), JudgedNode.Air("KHI003", 10.9));
        foreach (var station in new[] { "KHI001", "KHI002", "KHI003" }) await node.Quiet(station, "NH3", 13);
        return node;
    }

    [Fact]
    public async Task A_quiet_night_has_no_alarm()
    {
        await using var node = await Quiet();
        Assert.Empty(await node.Desk());
    }

    [Fact]
    public async Task Two_far_exceedances_in_a_row_are_an_emergency_with_limit_neighbours_and_reason()
    {
        await using var node = await Quiet();
        await node.Measure("KHI001", "NH3", 5, 2610);
        Assert.Empty(await node.Desk());
        await node.Measure("KHI001", "NH3", 10, 4860);
        var alarm = Assert.Single(await node.Desk());
        Assert.Equal((AlarmSeverity.Emergency, "new", "exceedance", 4860d, 200d, "1h"), (alarm.Severity, alarm.State, alarm.Raised.Kind, alarm.Value, alarm.Raised.Limit, alarm.Raised.Averaging));
        Assert.Equal("KHI002", Assert.Single(alarm.Raised.Neighbours).Station);
        Assert.Equal(("medium", null, false), (alarm.Raised.Confidence, alarm.Raised.Judged, alarm.Raised.Late));
        Assert.StartsWith("2 giá trị liên tiếp", alarm.Raised.ConfidenceWhy, StringComparison.Ordinal);
        Assert.Equal([2610, 4860], alarm.Trend.TakeLast(2));
    }

    [Fact]
    public async Task A_single_spike_raises_nothing_and_is_flagged()
    {
        await using var node = await Quiet();
        await node.Measure("KHI001", "NH3", 5, 4860);
        await node.Measure("KHI001", "NH3", 10, 13.2);
        await node.Measure("KHI001", "NH3", 15, 13.1);
        Assert.Empty(await node.Desk());
        var newest = node.Node.Get<SeriesMemory>().Newest(node.Number("KHI001", "NH3"), 3);
        Assert.Equal("spike", FlagWords.Of(newest[0].Flags));
    }

    [Fact]
    public async Task A_rise_that_goes_on_opens_at_once_at_five_times_the_limit()
    {
        await using var node = await Quiet();
        await node.Measure("KHI001", "NH3", 5, 150);
        await node.Measure("KHI001", "NH3", 10, 1100);
        Assert.Equal(AlarmSeverity.Emergency, Assert.Single(await node.Desk()).Severity);
    }

    [Fact]
    public async Task A_rising_neighbour_confirms_the_first_value()
    {
        await using var node = await Quiet();
        await node.Measure("KHI002", "NH3", 4, 170);
        await node.Measure("KHI001", "NH3", 5, 2000);
        var alarm = Assert.Single(await node.Desk());
        Assert.Equal((AlarmSeverity.Emergency, "medium"), (alarm.Severity, alarm.Raised.Confidence));
        Assert.True(Assert.Single(alarm.Raised.Neighbours).Rising);
    }

    [Fact]
    public async Task A_short_value_over_the_hourly_limit_is_a_pre_warning_until_the_hour_exceeds()
    {
        await using var node = await Quiet();
        foreach (var minute in new[] { 5, 10 }) await node.Measure("KHI001", "NH3", minute, 260 + minute);
        Assert.Equal(AlarmSeverity.Attention, Assert.Single(await node.Desk()).Severity);
        for (var minute = 15; minute <= 60; minute += 5) await node.Measure("KHI001", "NH3", minute, 270 + minute / 10.0);
        Assert.Equal(AlarmSeverity.Warning, Assert.Single(await node.Desk()).Severity);
    }

    [Fact]
    public async Task Three_values_below_ninety_percent_close_and_what_lies_between_does_not()
    {
        await using var node = await Quiet();
        foreach (var minute in new[] { 5, 10 }) await node.Measure("KHI001", "NH3", minute, 300 + minute);
        foreach (var (minute, value) in new[] { (15, 150), (20, 160), (25, 190), (30, 150), (35, 151) }) await node.Measure("KHI001", "NH3", minute, value);
        Assert.Equal("new", Assert.Single(await node.Desk()).State);
        await node.Measure("KHI001", "NH3", 40, 149);
        Assert.Equal("closed", Assert.Single(await node.Desk()).State);
    }

    [Fact]
    public async Task Calibration_and_a_stuck_needle_raise_nothing()
    {
        await using var node = await Quiet();
        for (var minute = 5; minute <= 30; minute += 5) await node.Measure("KHI001", "NH3", minute, 9000, DeviceStatus.Calibrating);
        for (var minute = 5; minute <= 70; minute += 5) await node.Measure("KHI002", "NH3", minute, 14.2);
        Assert.Empty(await node.Desk());
        Assert.Equal("stuck", FlagWords.Of(node.Node.Get<SeriesMemory>().Newest(node.Number("KHI002", "NH3"), 1)[0].Flags));
    }

    [Fact]
    public async Task Data_that_come_late_raise_a_late_alarm_and_no_emergency()
    {
        await using var node = await Quiet();
        node.Node.Clock.SetUtcNow(TestNode.Start.AddHours(5));
        foreach (var minute in new[] { 5, 10, 15 }) await node.Measure("KHI001", "NH3", minute, 4000 + minute);
        var alarm = Assert.Single(await node.Desk());
        Assert.Equal((AlarmSeverity.Attention, true), (alarm.Severity, alarm.Raised.Late));
        for (var minute = 20; minute <= 30; minute += 5) await node.Measure("KHI001", "NH3", minute, 13);
        Assert.Equal("closed", Assert.Single(await node.Desk()).State);
    }

    [Fact]
    public async Task Values_that_arrive_after_newer_ones_are_judged_too()
    {
        await using var node = await Quiet();
        await node.Measure("KHI001", "NH3", 60, 13.3);
        foreach (var minute in new[] { 20, 25, 30 }) await node.Measure("KHI001", "NH3", minute, 800 + minute, arrival: Arrival.Late);
        Assert.Single(await node.Desk());
    }

    [Fact]
    public async Task A_correction_of_an_old_value_leaves_an_alarm_alone_and_one_of_the_exceedances_closes_it()
    {
        await using var node = await Quiet();
        foreach (var minute in new[] { 5, 10 }) await node.Measure("KHI001", "NH3", minute, 2000 + minute);
        await node.Measure("KHI001", "NH3", -10, 120, arrival: Arrival.Revision);
        Assert.Equal("new", Assert.Single(await node.Desk()).State);
        foreach (var minute in new[] { 5, 10 }) await node.Measure("KHI001", "NH3", minute, 20 + minute / 100.0, arrival: Arrival.Revision);
        Assert.Equal("closed", Assert.Single(await node.Desk()).State);
    }

    [Fact]
    public async Task Low_oxygen_is_an_alarm_below_its_bound()
    {
        await using var node = await JudgedNode.With(JudgedNode.Air("NUO001", period: 900, parameters: "DO") with { Kind = "surface-water" });
        await node.Quiet("NUO001", "DO", 6.5, 15);
        foreach (var (minute, value) in new[] { (15, 5.4), (30, 4.2), (45, 1.8) }) await node.Measure("NUO001", "DO", minute, value);
        var alarm = Assert.Single(await node.Desk());
        Assert.Equal(("below", 5d, AlarmSeverity.Warning), (alarm.Raised.Kind, alarm.Raised.Limit, alarm.Severity));
    }

    [Fact]
    public async Task The_same_batch_heard_twice_has_no_effect()
    {
        await using var node = await Quiet();
        var at = TestNode.Start.ToUnixTimeSeconds();
        node.Node.Clock.SetUtcNow(TestNode.Start.AddMinutes(10));
        Observation[] batch = [.. Enumerable.Range(1, 2).Select(i => new Observation(node.Number("KHI001", "NH3"), at + i * 300, 2000 + i, DeviceStatus.Measuring, Arrival.New))];
        await node.Hear(batch);
        await node.Hear(batch);
        Assert.Single(await node.Desk());
    }

    [Fact]
    public async Task After_a_restart_no_alarm_is_raised_twice_and_none_is_lost()
    {
        await using var node = await Quiet();
        var at = TestNode.Start.ToUnixTimeSeconds();
        Observation Of(string station, int i, double value) => new(node.Number(station, "NH3"), at + i * 300, value, DeviceStatus.Measuring, Arrival.New);
        Observation[] log = [Of("KHI001", 1, 2000), Of("KHI001", 2, 2100), Of("KHI002", 1, 900), Of("KHI002", 2, 950)];
        node.Node.Clock.SetUtcNow(TestNode.Start.AddMinutes(10));
        await node.Hear(log[..2]);
        Assert.Single(await node.Desk());

        // A new judge over the same journal: the log holds two values more than the journal knows of.
        var restarted = new ServiceCopy(node.Node).Judge;
        restarted.Recall(log);
        await restarted.Observe(new[] { Of("KHI001", 3, 2200) }, Ct);
        var desk = await node.Desk();
        Assert.Equal(["KHI001", "KHI002"], desk.Select(x => x.Raised.Stations[0]).Order());
        await restarted.Observe(new[] { Of("KHI001", 4, 20), Of("KHI001", 5, 20.5), Of("KHI001", 6, 20.7) }, Ct);
        Assert.Equal("closed", (await node.Desk()).Single(x => x.Raised.Stations[0] == "KHI001").State);
    }

    [Fact]
    public async Task What_a_person_judged_false_stays_false_and_is_not_raised_again_while_it_lasts()
    {
        await using var node = await Quiet();
        foreach (var minute in new[] { 5, 10 }) await node.Measure("KHI001", "NH3", minute, 2000 + minute);
        var alarm = Assert.Single(await node.Desk());
        Assert.True(await node.Node.Journal.Append(Streams.Alarm(alarm.Raised.Id), alarm.Version, new AlarmFalse(alarm.Raised.Id, "xe bồn xả"), node.Node.Actor, ct: Ct));
        foreach (var (minute, value) in new[] { (15, 12000), (20, 13), (25, 13.1), (30, 12.9) }) await node.Measure("KHI001", "NH3", minute, value);
        Assert.Equal(("false", "xe bồn xả"), (Assert.Single(await node.Desk()).State, Assert.Single(await node.Desk()).Reason));
    }

    [Fact]
    public async Task An_officer_of_another_province_does_not_see_it()
    {
        await using var node = await Quiet();
        foreach (var minute in new[] { 5, 10 }) await node.Measure("KHI001", "NH3", minute, 2000 + minute);
        Assert.Empty(await node.Alarms.Desk(new Sight([new UnitCode("01")]), Ct));
        Assert.Single(await node.Alarms.Desk(new Sight([new UnitCode("75")]), Ct));
    }

    [Fact]
    public async Task The_table_of_alarms_is_rebuilt_from_the_journal()
    {
        await using var node = await Quiet();
        foreach (var (minute, value) in new[] { (5, 2000), (10, 5000), (15, 20), (20, 21), (25, 22) }) await node.Measure("KHI001", "NH3", minute, value);
        var before = await node.Node.Journal.Fingerprint(Ct);
        await node.Node.Journal.Rebuild(Ct);
        Assert.Equal(before, await node.Node.Journal.Fingerprint(Ct));
    }
}
