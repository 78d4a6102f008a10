using LaChan.Science.Air;

namespace LaChan.Science.Tests.Air;

public class BuoyantRiseTests
{
    static BoundaryLayer Air(double obukhovM, double windMs = 5) => new(windMs, 30, 0.3, obukhovM, temperatureK: 300);

    // By hand: F = 9.807·8·1.5²·50/(4·350) = 6.304 m⁴/s³; neutral 1.6·F^⅓·(49·F^⅝)^⅔/5 = 17.1 m.
    [Fact]
    public void A_hot_plume_rises_as_the_guide_says()
    {
        Assert.Equal(17.1, BuoyantRise.Of(Air(double.PositiveInfinity), 30, 8, 1.5, 350).FinalM, 0.1);
        Assert.Equal(17.1, BuoyantRise.Of(Air(-50), 30, 8, 1.5, 350).FinalM, 0.1);
    }

    [Fact]
    public void In_stable_air_the_rise_goes_by_the_gradient()
    {
        var air = Air(20);
        var expected = 2.6 * Math.Cbrt(6.304 / (5 * air.BuoyancyFrequencySquared(30)));
        Assert.Equal(Math.Min(expected, 17.1), BuoyantRise.Of(air, 30, 8, 1.5, 350).FinalM, 0.1);
    }

    [Fact]
    public void A_cold_jet_rises_by_momentum_alone_and_a_still_source_not_at_all()
    {
        Assert.Equal(3 * 1.5 * 8 / 5.0, BuoyantRise.Of(Air(-50), 30, 8, 1.5, 300).FinalM, 1e-9);
        Assert.Equal(3 * 1.5 * 8 / 5.0, BuoyantRise.Of(Air(-50), 30, 8, 1.5, 250).FinalM, 1e-9);
        Assert.Equal(0, BuoyantRise.Of(Air(-50), 30, 0, 1.5, 350).FinalM);
        Assert.Equal(0, BuoyantRise.Of(Air(20), 30, 8, 0, 350).FinalM);
    }

    [Theory, InlineData(20), InlineData(-50)]
    public void The_rise_grows_to_its_end_and_more_heat_or_less_wind_rises_higher(double obukhovM)
    {
        var rise = BuoyantRise.Of(Air(obukhovM, 4), 30, 10, 2, 400);
        Assert.True(rise.At(10) < rise.At(30) && rise.At(30) <= rise.FinalM);
        Assert.Equal(rise.FinalM, rise.At(10_000));
        Assert.True(BuoyantRise.Of(Air(obukhovM, 4), 30, 10, 2, 450).FinalM > rise.FinalM);
        Assert.True(BuoyantRise.Of(Air(obukhovM, 8), 30, 10, 2, 400).FinalM < rise.FinalM);
    }
}
