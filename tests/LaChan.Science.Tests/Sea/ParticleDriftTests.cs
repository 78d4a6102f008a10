using LaChan.Science.Sea;

namespace LaChan.Science.Tests.Sea;

public class ParticleDriftTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    // The design page: mean (25033 ± 5, 7593 ± 10) m, sd (1330, 1302) m within 1 %. With 200,000 particles the mean itself is known to 3 m.
    [Fact]
    public void Case_B_ends_where_it_should()
    {
        var cloud = DriftMoments.Of(new ParticleDrift(SeaCases.B(400_000)).Run(ct: Ct));
        Assert.Equal(25033, cloud.MeanX, 5 + 2 * 2.1);
        Assert.Equal(7593, cloud.MeanY, 10.0);
        Assert.Equal(1330, cloud.SdX, 13.3);
        Assert.Equal(1302, cloud.SdY, 13.0);
        Assert.Equal((400_000, 0), (cloud.Particles, cloud.Lost));
    }

    // The grid itself differs from the formula: bilinear and hourly, so only near.
    [Fact]
    public void The_same_flow_on_a_grid_ends_nearly_there()
    {
        var cloud = DriftMoments.Of(new ParticleDrift(SeaCases.B2(50_000)).Run(ct: Ct));
        Assert.Equal(25033, cloud.MeanX, 30.0);
        Assert.Equal(7593, cloud.MeanY, 40.0);
        Assert.Equal(1330, cloud.SdX, 20.0);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bits_with_any_number_of_threads_and_lanes()
    {
        foreach (var setup in new[] { SeaCases.B(5_000), SeaCases.B2(3_000), Hard(3_000) })
        {
            var one = new ParticleDrift(setup with { Threads = 1 }).Run(ct: Ct);
            foreach (var other in new[] { new ParticleDrift(setup with { Threads = 2 }), new ParticleDrift(setup with { Threads = 3 }), new ParticleDrift(setup) { Lanes = 16 }, new ParticleDrift(setup) { Lanes = 8 }, new ParticleDrift(setup) { Lanes = 4 } })
            {
                other.Run(ct: Ct);
                Assert.True(one.East.SequenceEqual(other.East) && one.North.SequenceEqual(other.North) && one.Ashore.SequenceEqual(other.Ashore));
            }
        }
        Assert.False(new ParticleDrift(SeaCases.B(100)).Run(ct: Ct).East.SequenceEqual(new ParticleDrift(SeaCases.B(100) with { Seed = 2 }).Run(ct: Ct).East));
    }

    [Fact]
    public void Whether_the_run_is_made_in_one_go_or_step_by_step_is_the_same()
    {
        var (whole, single) = (new ParticleDrift(Hard(2_000)).Run(ct: Ct), new ParticleDrift(Hard(2_000)));
        while (single.Step < single.Setup.Steps) single.Advance(1);
        Assert.True(whole.East.SequenceEqual(single.East));
    }

    /// <summary>Everything at once: fourth order, a varying diffusivity, a release of two hours, a last step that is shorter, a shore.</summary>
    static DriftSetup Hard(int particles) => SeaCases.B(particles) with
    {
        Diffusion = SeaCases.Read("20+10*sin(x/900)"), Method = DriftMethod.RungeKutta4, DurationS = 7200, UntilS = 50_123, X = 12_345, Y = -6_789,
        Shore = new([[(20_000, -20_000), (40_000, -20_000), (40_000, 20_000), (20_000, 20_000)]]),
    };

    /// <summary>How far a particle at (1000, 0) m is from where it began after one turn of a flow that turns as a solid body.</summary>
    static double ErrorOfATurn(DriftMethod method, int steps)
    {
        const double turnS = 36_000;
        var drift = new ParticleDrift(new DriftSetup { Particles = 1, UntilS = turnS, StepS = turnS / steps, Method = method, Velocity = SeaCases.Flow("-2*pi*y/36000", "2*pi*x/36000") });
        drift.East[0] = 1000;
        drift.Run(ct: Ct);
        return Math.Sqrt(Math.Pow(drift.East[0] - 1000, 2) + Math.Pow(drift.North[0], 2));
    }

    [Theory]
    [InlineData(DriftMethod.Midpoint, 2, 40), InlineData(DriftMethod.RungeKutta4, 4, 16)]
    public void Half_the_step_has_a_quarter_or_a_sixteenth_of_the_error(DriftMethod method, int order, int steps)
    {
        double coarse = ErrorOfATurn(method, steps), fine = ErrorOfATurn(method, 2 * steps), finest = ErrorOfATurn(method, 4 * steps);
        Assert.Equal(order, Math.Log2(coarse / fine), 0.35);
        Assert.Equal(order, Math.Log2(fine / finest), 0.35);
    }

    [Fact]
    public void A_flow_that_turns_as_a_solid_body_brings_a_particle_back()
    {
        Assert.InRange(ErrorOfATurn(DriftMethod.RungeKutta4, 240), 0, 0.05);
        Assert.InRange(ErrorOfATurn(DriftMethod.Midpoint, 2400), 0, 0.1);
    }

    [Theory]
    [InlineData(600), InlineData(3600)]
    public void The_variance_of_the_walk_is_2Kt_on_each_axis_whatever_the_step(double stepS)
    {
        var cloud = DriftMoments.Of(new ParticleDrift(new DriftSetup { Particles = 200_000, UntilS = 36_000, StepS = stepS, Diffusion = SeaCases.Read("7.5") }).Run(ct: Ct));
        Assert.Equal(Math.Sqrt(2 * 7.5 * 36_000), cloud.SdX, 0.006 * cloud.SdX);
        Assert.Equal(Math.Sqrt(2 * 7.5 * 36_000), cloud.SdY, 0.006 * cloud.SdY);
        Assert.Equal(0, cloud.MeanX, 5.5);
    }

    /// <summary>A cloud spread evenly over a wavy K, counted by tenths of the wave after 8 hours; largest departure from a tenth.</summary>
    static double Unmixed(string drift)
    {
        const int particles = 200_000;
        var walk = new ParticleDrift(new DriftSetup { Particles = particles, UntilS = 28_800, StepS = 60, Diffusion = SeaCases.Read("10+8*sin(2*pi*x/2000)"), Velocity = SeaCases.Flow(drift, "0") });
        for (var i = 0; i < particles; i++) walk.East[i] = (i + 0.5f) / particles * 20_000 - 10_000;
        walk.Run(ct: Ct);
        var counts = new double[10];
        foreach (var x in walk.East) counts[(int)((x % 2000 + 2000) % 2000 / 200)]++;
        return counts.Max(x => Math.Abs(10 * x / particles - 1));
    }

    [Fact]
    public void What_is_well_mixed_stays_well_mixed_where_the_diffusivity_varies()
    {
        Assert.InRange(Unmixed("0"), 0, 0.03);
        // The same with the drift along the slope taken away again: the plain walk gathers particles where K is small.
        Assert.InRange(Unmixed("-8*2*pi/2000*cos(2*pi*x/2000)"), 0.25, 10);
    }

    [Fact]
    public void Backwards_it_returns_to_where_it_came_from()
    {
        var there = new ParticleDrift(SeaCases.B(1) with { Diffusion = SeaCases.Read("0") }).Run(ct: Ct);
        var back = new ParticleDrift(there.Setup with { X = there.East[0], Y = there.North[0], StartS = 86400, UntilS = 0 }).Run(ct: Ct);
        Assert.True(back.Setup.Backward);
        Assert.Equal(0, back.East[0] + back.Setup.X, 5.0);
        Assert.Equal(0, back.North[0] + back.Setup.Y, 5.0);
    }

    [Fact]
    public void A_release_that_lasts_lets_out_one_after_another()
    {
        var drift = new ParticleDrift(new DriftSetup { Particles = 1000, DurationS = 5000, UntilS = 10_000, StepS = 600, Velocity = SeaCases.Flow("1", "0") });
        drift.Advance(5);
        Assert.Equal(600, drift.Released);
        Assert.Equal(3000 - 2.5, drift.East[0], 0.01);
        Assert.Equal(0, drift.East[700]);
        drift.Run(ct: Ct);
        Assert.Equal(1000, drift.Released);
        for (var i = 0; i < 1000; i++) Assert.Equal(10_000 - (i + 0.5) * 5, drift.East[i], 0.01);
    }

    [Fact]
    public void Stokes_drift_and_wind_drift_add_to_the_current()
    {
        var all = SeaCases.Flow("0.1", "0").Plus(SeaCases.Flow("10", "-5").Times(0.03)).Plus(SeaCases.Flow("0", "0.05"));
        var drift = new ParticleDrift(new DriftSetup { Particles = 1, UntilS = 1000, StepS = 100, Velocity = all }).Run(ct: Ct);
        Assert.Equal(400, drift.East[0], 0.01);
        Assert.Equal(-100, drift.North[0], 0.01);
    }

    [Fact]
    public void What_meets_the_shore_stays_there()
    {
        var shore = new ShoreLine([[(5000, -1000), (6000, -1000), (6000, 1000), (5000, 1000)]]);
        var drift = new ParticleDrift(new DriftSetup { Particles = 2000, DurationS = 20_000, UntilS = 10_000, StepS = 700, Velocity = SeaCases.Flow("1", "0"), Shore = shore }).Run(ct: Ct);
        Assert.Equal(500, drift.Ashore.Count(true), 1.0);
        for (var i = 0; i < 2000; i++) Assert.Equal(drift.Ashore[i] ? 5000 : Math.Max(0, 10_000 - (i + 0.5) * 10), drift.East[i], 0.02);
    }

    [Fact]
    public void A_flow_without_a_number_is_counted_not_hidden()
    {
        var cloud = DriftMoments.Of(new ParticleDrift(new DriftSetup { Particles = 1000, UntilS = 1000, StepS = 100, Velocity = SeaCases.Flow("sqrt(100-x)", "1/0") }).Run(ct: Ct));
        Assert.Equal(1000, cloud.Lost);
    }

    [Fact]
    public void A_million_particles_take_less_than_100_MB_and_no_step_allocates()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var drift = new ParticleDrift(SeaCases.B(1_000_000) with { Threads = 1 });
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 12_000_000);
        drift.Advance(1);
        before = GC.GetAllocatedBytesForCurrentThread();
        drift.Advance(2);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2_000);
    }
}
