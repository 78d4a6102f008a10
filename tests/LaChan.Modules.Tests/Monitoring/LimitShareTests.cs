using LaChan.Contracts.Reference;
using LaChan.Kernel;
using LaChan.Monitoring.Limits;
using LaChan.Monitoring.Pages;

namespace LaChan.Modules.Tests.Monitoring;

/// <summary>What the station page says of a value beside its limit.</summary>
public class LimitShareTests
{
    [Theory]
    [InlineData(0.4, LimitShare.Trace, null)]
    [InlineData(2, LimitShare.Share, 1.0)]
    [InlineData(24, LimitShare.Share, 12.0)]
    [InlineData(199.9, LimitShare.Share, 100.0)]
    [InlineData(208, LimitShare.Share, 104.0)]
    [InlineData(220, LimitShare.Times, 1.1)]
    [InlineData(4860, LimitShare.Times, 24.3)]
    [InlineData(0, LimitShare.Trace, null)]
    public void A_value_far_below_is_a_share_and_one_above_is_in_times(double value, string key, double? figure)
    {
        var said = LimitShare.Of(Limit("NH3", null, 200), value);
        Assert.Equal(key, said.Key);
        Assert.Equal(figure, said.Figure is { } x ? Math.Round(x, 1) : null);
    }

    [Theory]
    [InlineData("pH", 6.0, 8.5, 7.2, LimitShare.Only)]
    [InlineData("pH", 6.0, 8.5, 9.1, LimitShare.Beyond)]
    [InlineData("DO", 4.0, null, 6.1, LimitShare.Only)]
    [InlineData("DO", 4.0, null, 1.8, LimitShare.Beyond)]
    public void Bounds_without_a_ratio_are_said_without_one(string parameter, double? lower, double? upper, double value, string key) =>
        Assert.Equal((key, (double?)null), LimitShare.Of(Limit(parameter, lower, upper), value));

    static JudgedLimit Limit(string parameter, double? lower, double? upper) =>
        new(new Limit(parameter, "air", "1h", lower, upper, "µg/Nm³", "QCVN", Period.Always, false, "seen"), 1, 300);
}
