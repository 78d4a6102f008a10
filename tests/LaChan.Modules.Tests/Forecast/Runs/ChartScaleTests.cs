using LaChan.Forecast.Runs;

namespace LaChan.Modules.Tests.Forecast.Runs;

public class ChartScaleTests
{
    [Fact]
    public void A_straight_axis_has_round_ticks_and_both_ends()
    {
        var scale = ChartScale.Straight([3, 47], 0, 100);
        Assert.Equal([0, 10, 20, 30, 40], scale.Ticks);
        Assert.Equal((0, 100, 50), (scale.At(0), scale.At(47), scale.At(23.5)));
        Assert.Equal([-2, -1, 0, 1, 2], ChartScale.Straight([-2, 2], 0, 1).Ticks);
    }

    [Fact]
    public void A_logarithmic_axis_has_whole_decades_and_forgets_what_is_not_above_0()
    {
        var scale = ChartScale.Decades([0, double.NaN, 0.03, 250], 100, 0, 6);
        Assert.Equal([0.01, 0.1, 1, 10, 100, 1000], scale.Ticks, (a, b) => Math.Abs(a - b) < 1e-9 * b);
        Assert.Equal(40, scale.At(10), 9);
        Assert.Equal(100, scale.At(0));
        Assert.Equal(2, ChartScale.Decades([1e-9, 1], 0, 1, 2).Ticks[0] / 0.005, 9);
        Assert.Equal([100, 1000], ChartScale.Within([20, 4000], 0, 1).Ticks);
    }

    [Fact]
    public void Nothing_or_one_value_still_makes_an_axis()
    {
        foreach (var scale in new[] { ChartScale.Straight([], 0, 1), ChartScale.Straight([0], 0, 1), ChartScale.Decades([], 0, 1, 3), ChartScale.Within([5], 0, 1) })
        {
            Assert.True(scale.High > scale.Low);
            Assert.True(double.IsFinite(scale.At(5)));
            Assert.NotEmpty(scale.Ticks);
        }
    }
}
