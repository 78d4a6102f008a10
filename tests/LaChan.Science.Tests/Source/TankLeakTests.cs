using LaChan.Science.Dense;
using LaChan.Science.Source;
using LaChan.Science.Tests.Dense;

namespace LaChan.Science.Tests.Source;

public class TankLeakTests
{
    static readonly DenseSubstance Ammonia = new(0.01703, 2050, 4610, 239.75, 1_370_000, 682, 2132.5, -32.98);
    static readonly DenseSubstance Benzene = new(0.07811, 1050, 1740, 353.2, 394_000, 878, 2788.51, -52.36);

    static TankLeak Leak(DenseSubstance substance, double holeHeightM, bool throughPipe = false) =>
        new(new Tank(TankShape.Lying, 2.5, 9), 0.8, substance, 1.3, 303, HoleDiameterM: 0.05, holeHeightM, BottomM: 1, ThroughPipe: throughPipe);

    [Fact]
    public void Below_the_level_a_liquefied_gas_leaves_as_a_jet_of_vapour_and_spray_and_the_rest_rains_out()
    {
        var term = Leak(Ammonia, 0.2).Term();
        Assert.Equal(LeakPhase.Boiling, term.Phase);
        // 0.61·A·√(2·ρ·Δp) with 10.6 bar of overpressure: some 45 kg/s.
        Assert.InRange(term.RateKgS, 38, 52);
        Assert.NotNull(term.Jet);
        Assert.Equal(term.RateKgS, term.Jet.RateKgS + term.ToPoolKgS, 1e-9);
        Assert.Equal((239.75, 1.2), (term.Jet.TemperatureK, term.Jet.HeightM));
        Assert.InRange(term.Jet.LiquidFraction, 0.45, 0.55);
        var speed = term.Jet.RateKgS / (Ammonia.Density(239.75, term.Jet.LiquidFraction) * term.Jet.AreaM2);
        Assert.InRange(speed, 40, 80);
    }

    [Fact]
    public void Through_a_pipe_it_boils_on_the_way_and_less_comes()
    {
        var (hole, pipe) = (Leak(Ammonia, 0.2).Term(), Leak(Ammonia, 0.2, throughPipe: true).Term());
        Assert.InRange(pipe.RateKgS / hole.RateKgS, 0.15, 0.8);
        Assert.True(pipe.DurationS > hole.DurationS);
    }

    [Fact]
    public void Above_the_level_only_vapour_leaves_and_far_less_of_it()
    {
        var term = Leak(Ammonia, 2.4).Term();
        Assert.Equal(LeakPhase.Vapour, term.Phase);
        Assert.InRange(term.RateKgS, 2, 6);
        Assert.Equal(0, term.Jet?.LiquidFraction);
        Assert.Equal(0, term.ToPoolKgS);
    }

    [Fact]
    public void A_liquid_below_its_boiling_point_runs_out_to_a_pool()
    {
        var term = Leak(Benzene, 0.2).Term();
        Assert.Equal(LeakPhase.Liquid, term.Phase);
        Assert.Null(term.Jet);
        Assert.Equal(term.RateKgS, term.ToPoolKgS);
        Assert.True(term.DurationS > term.MassKg / term.RateKgS);
    }

    [Fact]
    public void Over_a_cold_liquid_at_rest_nothing_leaves_a_hole_in_the_roof() => Assert.Equal(0, Leak(Benzene, 2.4).Term().RateKgS);

    [Fact]
    public void The_jet_of_a_leak_can_be_followed_as_a_dense_cloud()
    {
        var jet = Leak(Ammonia, 0.2).Term().Jet;
        Assert.NotNull(jet);
        var cloud = DenseCases.Run(jet, Ammonia, DenseCases.Neutral(), 2_000);
        Assert.InRange(cloud.MaximumAt(500)?.VolumeFraction ?? 0, 1e-4, 0.05);
    }
}
