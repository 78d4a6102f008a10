using LaChan.Science.Source;
using LaChan.Science.Tests.Air;

namespace LaChan.Science.Tests.Source;

public class OutflowTests
{
    [Theory]
    [InlineData(TankShape.Standing, Math.PI * 4 * 10), InlineData(TankShape.Lying, Math.PI * 4 * 10), InlineData(TankShape.Ball, Math.PI * 32 / 3)]
    public void A_tank_holds_what_its_shape_holds(TankShape shape, double volumeM3)
    {
        var tank = new Tank(shape, 4, 10);
        Assert.Equal(volumeM3, tank.VolumeM3, 1e-9);
        Assert.Equal(volumeM3 / 2, tank.VolumeAt(tank.HeightM / 2), 1e-9);
        foreach (var share in new[] { 0.1, 0.37, 0.9 })
        {
            var level = tank.LevelOf(share * volumeM3);
            Assert.Equal(share * volumeM3, tank.VolumeAt(level), 1e-6 * volumeM3);
            Assert.Equal(tank.SurfaceAt(level), (tank.VolumeAt(level + 1e-5) - tank.VolumeAt(level - 1e-5)) / 2e-5, 1e-3 * tank.SurfaceAt(level));
        }
    }

    [Fact]
    public void A_standing_tank_runs_empty_in_the_time_of_Torricelli()
    {
        // t = (A/(Cd·a))·√(2 h/g)
        var moments = LiquidOutflow.Emptying(new Tank(TankShape.Standing, 4, 10), 9, 0, 0.01, 800);
        Assert.Equal(Math.PI * 4 / (0.61 * 0.01) * Math.Sqrt(2 * 9 / 9.80665), moments[^1].TimeS, 1);
        Assert.Equal(0, moments[^1].LeftKg, 1e-6);
    }

    [Fact]
    public void What_leaves_a_tank_is_what_is_missing_in_it()
    {
        foreach (var moments in new[]
        {
            LiquidOutflow.Emptying(new Tank(TankShape.Lying, 3, 12), 2.5, 0.2, 0.002, 700, 2e5),
            new GasOutflow(0.029, 1.4).Emptying(50, 1e-3, 1e6, 300),
        })
        {
            var left = moments.Zip(moments.Skip(1), (a, b) => (b.TimeS - a.TimeS) * (a.RateKgS + b.RateKgS) / 2).Sum();
            Assert.Equal(moments[0].LeftKg - moments[^1].LeftKg, left, 1e-6 * moments[0].LeftKg);
            Assert.All(moments.Zip(moments.Skip(1)), x => Assert.True(x.Second.RateKgS <= x.First.RateKgS && x.Second.TimeS > x.First.TimeS));
        }
    }

    [Fact]
    public void Choked_air_flows_as_the_handbooks_say()
    {
        // 0.0404·p·A/√T for γ = 1.4 and M = 0.02896 (Perry's handbook, critical flow of air).
        var air = new GasOutflow(0.02896, 1.4);
        Assert.Equal(0.0404 * 1e6 / Math.Sqrt(300), air.Rate(1, 1e6, 300, coefficient: 1), 3.0);
        Assert.Equal(0.5283, air.CriticalRatio, 1e-4);
        Assert.True(air.Choked(2e5));
        Assert.False(air.Choked(1.5e5));
        Assert.Equal(0, air.Rate(1, 1e5, 300));
        Assert.Equal(1, air.Rate(1, 191_800, 300) / air.Rate(1, 191_700, 300), 1e-3);
    }

    [Fact]
    public void A_vessel_of_gas_empties_to_the_pressure_outside()
    {
        var gas = new GasOutflow(0.029, 1.4);
        var moments = gas.Emptying(50, 1e-3, 1e6, 300);
        // p ~ m^γ: what is left when p has come down to an atmosphere.
        Assert.InRange(moments[^1].LeftKg / moments[0].LeftKg / Math.Pow(101_325 / 1e6, 1 / 1.4), 1, 1.02);
    }

    [Theory]
    [InlineData(0.5), InlineData(1), InlineData(5), InlineData(20), InlineData(100)]
    public void The_throat_pressure_of_a_boiling_liquid_is_that_of_the_explicit_form(double omega)
    {
        // The fit to Leung's equation that is used in relief sizing; within 1 %.
        var fit = Math.Pow(1 + (1.0446 - 0.0093431 * Math.Sqrt(omega)) * Math.Pow(omega, -0.56261), -0.70356 + 0.014685 * Math.Log(omega));
        Assert.Equal(1, OmegaOutflow.CriticalRatio(omega) / fit, 0.01);
        if (omega == 1) Assert.Equal(Math.Exp(-0.5), OmegaOutflow.CriticalRatio(1), 1e-9);
    }

    [Fact]
    public void Where_the_flow_chokes_both_forms_agree_and_beyond_that_the_outside_no_longer_counts()
    {
        var critical = OmegaOutflow.CriticalRatio(8) * 1e6;
        Assert.Equal(OmegaOutflow.Flux(8, 1e6, 600, critical * 0.9), OmegaOutflow.Flux(8, 1e6, 600, critical * 1.0001), 0.01);
        Assert.Equal(OmegaOutflow.Flux(8, 1e6, 600, 1e5), OmegaOutflow.Flux(8, 1e6, 600, critical * 0.5));
        Assert.Equal(0, OmegaOutflow.Flux(8, 1e6, 600, 1e6));
    }

    [Fact]
    public void A_liquid_far_below_boiling_flows_as_Bernoulli_says_and_a_boiling_one_more_slowly()
    {
        Assert.Equal(Math.Sqrt(2 * 600 * 9e5), OmegaOutflow.SubcooledFlux(5e4, 10, 1e6, 600, 1e5), 1e-6);
        Assert.True(OmegaOutflow.SubcooledFlux(1e6, 10, 1e6, 600, 1e5) < 0.5 * Math.Sqrt(2 * 600 * 9e5));
    }

    [Fact]
    public void A_broken_pipe_lets_go_all_that_it_holds()
    {
        var pipe = new PipeBreak(new GasOutflow(0.016, 1.31), 0.5, 10_000, 5e6, 290);
        Assert.Equal(pipe.MassKg, pipe.Released(1e7), 1e-3 * pipe.MassKg);
        Assert.Equal(pipe.Released(300), Plumes.Integral(pipe.Rate, 0, 300, 30_000), 1e-3 * pipe.Released(300));
        Assert.Equal(new GasOutflow(0.016, 1.31).Rate(Math.PI / 16, 5e6, 290, coefficient: 1), pipe.Rate(0), 1e-6);
    }

    [Fact]
    public void Friction_in_a_pipe_is_that_of_Colebrook_and_without_length_there_is_none()
    {
        foreach (var (reynolds, rough) in new[] { (1e4, 1e-5), (1e5, 1e-4), (1e6, 1e-3) })
        {
            var colebrook = 0.02;
            for (var i = 0; i < 50; i++) colebrook = Math.Pow(-2 * Math.Log10(rough / 3.7 + 2.51 / (reynolds * Math.Sqrt(colebrook))), -2);
            Assert.Equal(1, LiquidPipe.Friction(reynolds, rough) / colebrook, 0.02);
        }
        Assert.Equal(64 / 1000.0, LiquidPipe.Friction(1000, 1e-4));
        Assert.Equal(LiquidOutflow.Rate(Math.PI / 400, 800, 10, coefficient: 1), LiquidPipe.Rate(800 * 9.80665 * 10, 0.1, 0, 800, 1e-3, fittings: 0), 1e-6);
        Assert.True(LiquidPipe.Rate(1e5, 0.1, 1000, 800, 1e-3) < 0.2 * LiquidPipe.Rate(1e5, 0.1, 0, 800, 1e-3));
    }
}
