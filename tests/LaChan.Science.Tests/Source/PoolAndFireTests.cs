using LaChan.Science.Dense;
using LaChan.Science.Source;
using LaChan.Science.Tests.Dense;

namespace LaChan.Science.Tests.Source;

public class PoolAndFireTests
{
    static readonly DenseSubstance Benzene = new(0.07811, 1050, 1740, 353.2, 394_000, 878, 2788.51, -52.36);

    [Fact]
    public void A_boiling_pool_gives_off_with_the_root_of_time_what_it_has_lost()
    {
        double At(double time) => BoilingPool.Rate(DenseCases.Ammonia, 50, PoolGround.Concrete, 303, time);
        Assert.Equal(At(10) / 2, At(40), 1e-9);
        var lost = BoilingPool.Boiled(DenseCases.Ammonia, 50, PoolGround.Concrete, 303, 100);
        Assert.Equal(At(100), (BoilingPool.Boiled(DenseCases.Ammonia, 50, PoolGround.Concrete, 303, 100.01) - lost) / 0.01, 1e-3);
        Assert.Equal(100, BoilingPool.TimeOf(DenseCases.Ammonia, 50, PoolGround.Concrete, 303, lost), 1e-6);
        Assert.Equal(double.PositiveInfinity, BoilingPool.TimeOf(DenseCases.Ammonia, 50, PoolGround.Soil, 230, 1));
    }

    [Fact]
    public void A_pool_evaporates_faster_in_wind_and_warmth_and_never_without_end_near_boiling()
    {
        var usual = EvaporatingPool.Rate(Benzene, 100, 298, 3);
        Assert.InRange(usual, 0.05, 0.5);
        Assert.Equal(Math.Pow(2, 7 / 9.0), EvaporatingPool.Rate(Benzene, 100, 298, 6) / usual, 1e-9);
        Assert.Equal(Math.Pow(4, 1 - 1 / 18.0), EvaporatingPool.Rate(Benzene, 400, 298, 3) / usual, 1e-9);
        Assert.True(EvaporatingPool.Rate(Benzene, 100, 318, 3) > 1.8 * usual);
        Assert.True(double.IsFinite(EvaporatingPool.Rate(Benzene, 100, 360, 3)));
    }

    [Theory]
    [InlineData("NH3", 298, 0.17, 0.22), InlineData("Cl2", 298, 0.15, 0.19), InlineData("NH3", 239, 0, 0)]
    public void The_share_that_flashes_is_that_of_the_handbooks(string name, double kelvin, double least, double most)
    {
        // Ammonia with 1.37 MJ/kg.
        var flash = FlashRainOut.Of(name == "Cl2" ? DenseCases.Chlorine : DenseCases.Ammonia with { HeatOfVaporisationJKg = 1_370_000 }, kelvin);
        Assert.InRange(flash.VapourFraction, least, most);
        Assert.Equal(1, flash.VapourFraction + flash.SprayFraction + flash.RainFraction, 1e-12);
        Assert.Equal(least == 0 ? 0 : 0.5, flash.LiquidFraction, 1e-12);
    }

    [Fact]
    public void Flames_and_their_plume_are_those_of_the_handbook()
    {
        var fire = new FirePlume(HeatKW: 1000, DiameterM: 1, ConvectiveShare: 0.7);
        Assert.Equal(2.70, fire.FlameM, 0.01);
        Assert.Equal(0.295, fire.VirtualOriginM, 0.005);
        // By hand at 10 m with T = 298 K: z − z0 = 9.705 m.
        Assert.Equal(9.1 * Math.Cbrt(298 / (9.80665 * 1.006 * 1.006 * 1.18 * 1.18)) * Math.Pow(700, 2 / 3.0) * Math.Pow(9.705, -5 / 3.0), fire.ExcessK(10), 0.1);
        Assert.True(fire.SpeedMs(10) < fire.SpeedMs(5));
        Assert.Equal(fire.ExcessK(1), fire.ExcessK(2));
    }

    [Fact]
    public void Smoke_rises_higher_from_a_hotter_fire_in_less_wind_and_is_held_down_by_stable_air()
    {
        var fire = new FirePlume(20_000, 6);
        Assert.True(new FirePlume(200_000, 20).RiseM(3) > fire.RiseM(3));
        Assert.Equal(fire.RiseM(2), 2 * fire.RiseM(4), 1e-9);
        Assert.True(fire.RiseM(3, stabilityPerS2: 1e-3) < fire.RiseM(3));
        Assert.Equal(2.6 * Math.Cbrt(fire.BuoyancyFlux() / (3 * 1e-3)), fire.RiseM(3, 1e-3), 1e-9);
        Assert.Equal(fire.RiseM(1), fire.RiseM(0.1));
    }
}
