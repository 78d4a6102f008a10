using LaChan.Science.Air;

namespace LaChan.Science.Tests.Air;

public class DividingStreamlineTests
{
    [Theory]
    // Snyder et al. 1985: Hc/h = 1 - F, their towing-tank line
    [InlineData(0.2), InlineData(0.4), InlineData(0.6), InlineData(0.8), InlineData(1), InlineData(1.5)]
    public void With_wind_and_stratification_constant_the_height_is_that_of_the_towing_tank(double froude)
    {
        const double hill = 120, n = 0.02;
        Assert.Equal(hill * Math.Max(0, 1 - froude), DividingStreamline.HeightM(_ => froude * n * hill, _ => n * n, hill), 0.01);
    }

    [Fact]
    public void In_mixed_air_the_plume_goes_over_and_in_very_stable_air_it_goes_round()
    {
        var day = new BoundaryLayer(4, 10, 0.4, -50, 900);
        var still = new BoundaryLayer(0.8, 10, 0.05, 5);
        Assert.Equal(0, DividingStreamline.HeightM(day, 100));
        Assert.InRange(DividingStreamline.HeightM(still, 100), 20, 100);
        Assert.True(DividingStreamline.HeightM(new BoundaryLayer(0.8, 10, 0.05, 10), 100) < DividingStreamline.HeightM(still, 100));
        Assert.InRange(DividingStreamline.HeightM(new BoundaryLayer(8, 10, 0.6, 800), 100), 0, 1);
    }

    [Theory]
    [InlineData(0, 50, 10, 0.5), InlineData(100, 50, 10, 1), InlineData(50, 50, 10, 0.75), InlineData(10, 100, 10, 0.5), InlineData(20, 0.05, 20, 0.8413)]
    public void The_level_plume_weighs_a_half_and_half_of_what_lies_below(double dividing, double axis, double spread, double share) =>
        Assert.Equal(share, DividingStreamline.LevelShare(dividing, axis, spread), 0.001);
}
