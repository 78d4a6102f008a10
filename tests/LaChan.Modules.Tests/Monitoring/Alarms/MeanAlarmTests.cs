using LaChan.Contracts.Monitoring;
using LaChan.Monitoring;

namespace LaChan.Modules.Tests.Monitoring.Alarms;

/// <summary>Limits over 8 and 24 hours: judged by the mean at each full hour. PM2.5 may be 45 over 24 h, ozone 120 over 8 h, 200 over 1 h.</summary>
public class MeanAlarmTests
{
    const int Hour = 60;

    static async Task<JudgedNode> Node(params string[] parameters) => await JudgedNode.With(JudgedNode.Air("KHI001", period: 3600, parameters: parameters));

    /// <summary>Hourly values from one hour to another, hours after the start of the test.</summary>
    static async Task Hours(JudgedNode node, string parameter, int from, int to, double value)
    {
        for (var hour = from; hour <= to; hour++) await node.Measure("KHI001", parameter, hour * Hour, value + 0.01 * (hour % 3));
    }

    [Fact]
    public async Task A_day_a_little_over_the_limit_opens_a_card_although_no_single_value_would()
    {
        await using var node = await Node("PM2.5");
        await Hours(node, "PM2.5", -30, -1, 20);
        // Fourteen hours of 60 and ten of 20 are a mean of 43; one hour more is just over 45.
        await Hours(node, "PM2.5", 0, 13, 60);
        Assert.Empty(await node.Desk());
        await Hours(node, "PM2.5", 14, 14, 60);
        var alarm = Assert.Single(await node.Desk());
        Assert.Equal((AlarmSeverity.Warning, "exceedance", true, "24h", 45d), (alarm.Severity, alarm.Raised.Kind, alarm.Raised.IsMean, alarm.Raised.Averaging, alarm.Raised.Limit));
        Assert.InRange(alarm.Value ?? 0, 45, 50);
        Assert.Equal(0, alarm.MeasuredAt.Minute);
        Assert.StartsWith("Trung bình 24 giờ từ 24 giá trị", alarm.Raised.ConfidenceWhy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_near_the_limit_below_it_open_nothing()
    {
        await using var node = await Node("PM2.5");
        await Hours(node, "PM2.5", -30, 30, 44);
        Assert.Empty(await node.Desk());
    }

    [Fact]
    public async Task It_closes_when_the_mean_is_well_below_and_not_at_the_first_good_value()
    {
        await using var node = await Node("PM2.5");
        await Hours(node, "PM2.5", -30, 0, 60);
        var id = Assert.Single(await node.Desk()).Raised.Id;
        await Hours(node, "PM2.5", 1, 8, 5);
        Assert.Equal("new", (await node.Alarms.Find(id, TestContext.Current.CancellationToken))?.State);
        await Hours(node, "PM2.5", 9, 20, 5);
        Assert.Equal("closed", (await node.Alarms.Find(id, TestContext.Current.CancellationToken))?.State);
    }

    [Fact]
    public async Task Half_a_day_of_data_is_no_daily_mean()
    {
        await using var node = await Node("PM2.5");
        await Hours(node, "PM2.5", 0, 16, 100);
        Assert.Empty(await node.Desk());
        await Hours(node, "PM2.5", 17, 20, 100);
        Assert.Single(await node.Desk());
    }

    [Fact]
    public async Task Eight_hours_of_ozone_between_the_two_limits_are_a_card_of_the_longer_one()
    {
        await using var node = await Node("O3");
        await Hours(node, "O3", -30, -1, 60);
        await Hours(node, "O3", 0, 8, 150);
        var alarm = Assert.Single(await node.Desk());
        Assert.Equal(("8h", true, 120d), (alarm.Raised.Averaging, alarm.Raised.IsMean, alarm.Raised.Limit));
    }

    [Fact]
    public async Task While_a_card_stands_for_the_values_the_mean_opens_no_second_one()
    {
        await using var node = await Node("O3");
        await Hours(node, "O3", -30, -1, 60);
        await Hours(node, "O3", 0, 9, 320);
        Assert.False(Assert.Single(await node.Desk()).Raised.IsMean);
    }

    [Fact]
    public async Task After_a_restart_the_open_card_is_taken_up_and_none_is_raised_twice()
    {
        await using var node = await Node("PM2.5");
        await Hours(node, "PM2.5", -30, 0, 60);
        var id = Assert.Single(await node.Desk()).Raised.Id;
        var judge = new ServiceCopy(node.Node).Judge;
        var number = node.Number("KHI001", "PM2.5");
        Observation At(int hour) => new(number, TestNode.Start.AddHours(hour).ToUnixTimeSeconds(), 60 + 0.01 * ((hour + 30) % 3), DeviceStatus.Measuring, Arrival.New);
        judge.Recall(Enumerable.Range(-30, 31).Select(At).ToArray());
        await judge.Observe(new[] { At(1), At(2) }, TestContext.Current.CancellationToken);
        Assert.Equal(id, Assert.Single(await node.Desk()).Raised.Id);
    }
}
