using LaChan.Contracts.Monitoring;
using LaChan.Monitoring;

namespace LaChan.Modules.Tests.Monitoring.Alarms;

public class SilenceTests
{
    static readonly string[] Silent = [.. Enumerable.Range(1, 4).Select(i => $"MAT00{i}")];
    static readonly string[] Talking = [.. Enumerable.Range(1, 6).Select(i => $"NOI00{i}")];

    static Task<JudgedNode> Node() => JudgedNode.With(
        [.. Silent.Select((x, i) => JudgedNode.Air(x, 16.7 + i * 0.01, 107.1) with { Province = new("44") }), .. Talking.Select((x, i) => JudgedNode.Air(x, 21.0 + i * 0.01, 105.8) with { Province = new("01") })]);

    static async Task Report(JudgedNode node, IEnumerable<string> stations, int fromMinute, int toMinute)
    {
        for (var minute = fromMinute; minute <= toMinute; minute += 5)
            foreach (var station in stations) await node.Measure(station, "NH3", minute, 12 + minute % 35 / 10.0);
    }

    [Fact]
    public async Task Stations_that_fall_silent_together_are_one_alarm_that_closes_with_the_back_fill()
    {
        await using var node = await Node();
        await Report(node, [.. Silent, .. Talking], 0, 60);
        await Report(node, Talking, 65, 115);
        Assert.Empty(await node.Desk());
        await Report(node, Talking, 120, 150);
        var alarm = Assert.Single(await node.Desk());
        Assert.Equal(("signal-lost", AlarmSeverity.Silent), (alarm.Raised.Kind, alarm.Severity));
        Assert.Equal(Silent, alarm.Raised.Stations.Order());
        Assert.Equal(("MAE", 6, 10), Assert.Single(node.Alarms.Freshness()));

        await Report(node, Silent, 65, 150);
        await Report(node, [.. Silent, .. Talking], 155, 160);
        Assert.Equal("closed", Assert.Single(await node.Desk()).State);
    }

    [Fact]
    public async Task Reading_in_old_files_station_by_station_is_not_silence()
    {
        await using var node = await Node();
        node.Node.Clock.SetUtcNow(TestNode.Start.AddDays(2));
        foreach (var station in Silent.Concat(Talking)) await Report(node, [station], 0, 1440);
        Assert.Empty(await node.Desk());
    }

    [Fact]
    public async Task A_station_that_calibrates_is_not_silent()
    {
        await using var node = await Node();
        await Report(node, [.. Silent, .. Talking], 0, 60);
        for (var minute = 65; minute <= 200; minute += 5)
        {
            await Report(node, Talking, minute, minute);
            foreach (var station in Silent) await node.Measure(station, "NH3", minute, 500, DeviceStatus.Calibrating);
        }
        Assert.Empty(await node.Desk());
    }
}
