using LaChan.Science.Dense;

namespace LaChan.Science.Tests.Dense;

public class PlumeBalanceTests
{
    const double FlowM3S = 10, AirShare = 0.9;

    static PlumeBalance Balance(double weight, double excessMs, double widthM = 8, double centreM = 0, bool aloft = false) =>
        new(DenseCases.Neutral(), FlowM3S, weight, AirShare, excessMs, widthM, centreM, aloft, 0);

    [Theory]
    [InlineData(0, 0), InlineData(0, 30), InlineData(3, 0.5), InlineData(3, 5), InlineData(0, -0.5)]
    public void The_speed_is_what_the_air_in_it_its_own_momentum_and_its_weight_make(double weight, double excessMs)
    {
        var balance = Balance(weight, excessMs);
        foreach (var guess in new[] { 0.01, 1, 100 })
        {
            var speed = balance.SpeedMs(guess, out var blocked);
            Assert.False(blocked);
            Assert.Equal(AirShare * balance.AirMs(speed) + excessMs - weight / (balance.Box(speed).HalfWidthM * speed * speed), speed, 1e-6);
            Assert.Equal(FlowM3S, speed * balance.Box(speed).HalfWidthM * balance.Box(speed).HeightM, 1e-6);
        }
    }

    [Fact]
    public void Too_heavy_for_the_wind_it_goes_as_fast_as_its_long_waves()
    {
        var speed = Balance(2000, 0).SpeedMs(1, out var blocked);
        Assert.True(blocked);
        Assert.Equal(Math.Cbrt(2 * 2000 / 8.0), speed, 1e-9);
    }

    [Fact]
    public void It_is_no_higher_than_wide_and_come_down_no_lower_than_twice_its_centre()
    {
        var slow = Balance(0, 0, widthM: 0.1).Box(0.5);
        Assert.Equal(2 * slow.HalfWidthM, slow.HeightM, 1e-12);
        var held = Balance(3, 0.5, centreM: 3);
        var speed = held.SpeedOnTheGroundMs(held.SpeedMs(1, out _));
        Assert.Equal(6, held.Box(speed).HeightM, 1e-9);
        Assert.Equal(2, Balance(0, 0, centreM: 3).SpeedOnTheGroundMs(2));
    }
}
