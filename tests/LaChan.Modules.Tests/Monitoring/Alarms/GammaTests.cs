using LaChan.Contracts.Monitoring;

namespace LaChan.Modules.Tests.Monitoring.Alarms;

public class GammaTests
{
    static async Task<JudgedNode> Quiet(bool withGauge = true)
    {
        var station = JudgedNode.Gamma("BXA001");
        var node = await JudgedNode.With(withGauge ? station : station with { Parameters = ["DoseRate"] });
        await node.Quiet("BXA001", "DoseRate", 0.09, 10, 60, 0.04);
        return node;
    }

    /// <summary>Excess over the background by minute, decaying with half an hour after its peak.</summary>
    static double Washout(int minute) => minute <= 40 ? 0.06 * minute / 40 : 0.06 * Math.Pow(0.5, (minute - 40) / 30.0);

    [Fact]
    public async Task A_rain_peak_is_judged_false_and_closes_when_it_has_decayed()
    {
        await using var node = await Quiet();
        for (var minute = 10; minute <= 240; minute += 10)
        {
            await node.Measure("BXA001", "RainInt", minute, minute <= 50 ? 14 : 0);
            await node.Measure("BXA001", "DoseRate", minute, Math.Round(0.09 + Washout(minute), 4));
            if (minute == 60) Assert.Equal(AlarmSeverity.Attention, Assert.Single(await node.Desk()).Severity);
        }
        var alarm = Assert.Single(await node.Desk());
        Assert.Equal((AlarmSeverity.Attention, "closed", "radiation"), (alarm.Severity, alarm.State, alarm.Raised.Kind));
        Assert.Contains("Mưa 14 mm/h", alarm.Raised.Judged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_rise_is_a_warning()
    {
        await using var node = await Quiet();
        for (var minute = 10; minute <= 30; minute += 10)
        {
            await node.Measure("BXA001", "RainInt", minute, 0);
            await node.Measure("BXA001", "DoseRate", minute, 0.13);
        }
        var alarm = Assert.Single(await node.Desk());
        Assert.Equal((AlarmSeverity.Warning, null), (alarm.Severity, alarm.Raised.Judged));
        Assert.Contains("trời khô", alarm.Raised.ConfidenceWhy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Above_what_rain_can_do_is_real_also_in_rain()
    {
        await using var node = await Quiet();
        for (var minute = 10; minute <= 40; minute += 10)
        {
            await node.Measure("BXA001", "RainInt", minute, 20);
            await node.Measure("BXA001", "DoseRate", minute, minute <= 20 ? 0.14 : 2.5 + minute / 1000.0);
        }
        var desk = await node.Desk();
        Assert.Equal(["closed", "new"], desk.Select(x => x.State).Order());
        Assert.Equal(AlarmSeverity.Emergency, desk.Single(x => x.State == "new").Severity);
        Assert.Null(desk.Single(x => x.State == "new").Raised.Judged);
    }

    [Fact]
    public async Task A_rise_that_stays_after_the_rain_does_not_decay_like_radon()
    {
        await using var node = await Quiet();
        for (var minute = 10; minute <= 160; minute += 10)
        {
            await node.Measure("BXA001", "RainInt", minute, minute <= 30 ? 8 : 0);
            await node.Measure("BXA001", "DoseRate", minute, 0.13 + minute % 20 / 10000.0);
        }
        Assert.Contains(await node.Desk(), x => x is { State: "new", Raised.Judged: null } && x.Raised.ConfidenceWhy.Contains("radon", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_high_value_alone_is_technical()
    {
        await using var node = await Quiet();
        await node.Measure("BXA001", "DoseRate", 10, 3.0);
        await node.Measure("BXA001", "DoseRate", 20, 0.09);
        Assert.Empty(await node.Desk());
    }

    [Fact]
    public async Task Without_a_rain_gauge_the_alarm_says_so()
    {
        await using var node = await Quiet(withGauge: false);
        foreach (var minute in new[] { 10, 20 }) await node.Measure("BXA001", "DoseRate", minute, 0.14 + minute / 10000.0);
        Assert.Contains("không có số đo mưa", Assert.Single(await node.Desk()).Raised.ConfidenceWhy, StringComparison.Ordinal);
    }
}
