using LaChan.Science.River;

namespace LaChan.Science.Tests.River;

/// <summary>The river against solutions in closed form, conservation, and itself on a finer grid.</summary>
public class RiverRunTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    // Case C1: 100 km, 0.5 m/s, D 30 m²/s, decay 1e-5/s, 10 mg/L for an hour.
    static readonly Reach C1 = Channel(100_000, 100, 200, 30);
    static readonly Inflow Hour = new(0, 0, IsLoad: false, [0, 3600], [10, 0]);

    static Reach Channel(double lengthM, double flow, double area, double dispersion, double storage = 0, double exchange = 0, double lateral = 0, double lateralMgL = 0, params (int, double)[] downstream) =>
        new(lengthM, flow, area, dispersion, storage, exchange, lateral, lateralMgL, downstream);

    static double Analytic(double xM, double timeS) => 10 * (OgataBanks.Share(xM, timeS, 0.5, 30, 1e-5) - OgataBanks.Share(xM, timeS - 3600, 0.5, 30, 1e-5));

    [Fact]
    public void The_pulse_of_case_C1_passes_as_the_closed_form_says()
    {
        var run = new RiverRun([C1], [Hour], 1e-5);
        var curve = run.Run([(0, 50_000)], 600, 259_200, Ct)[0];
        var (peak, atS) = Peak(curve, 600);
        TestContext.Current.TestOutputHelper?.WriteLine($"peak {peak:0.0000} mg/L at {atS / 3600:0.000} h; closed form 1.0608 at 28.15 h; gap in the budget {run.Budget.Gap:0.0e0}");
        Assert.Equal(1.0608, peak, 1.0608 * 0.005);
        Assert.Equal(28.15, atS / 3600, 2.0 / 60);
        for (var row = 0; row < curve.Length; row++) Assert.Equal(Analytic(50_000, row * 600), curve[row], 0.01);
    }

    // 1.0623 mg/L at 28.117 h with both terms; 1.0608 at 28.15 h, which the case names, without the second.
    [Fact]
    public void The_closed_form_has_the_peak_of_the_case()
    {
        var (peak, atS) = Peak([.. Enumerable.Range(0, 2000).Select(i => Analytic(50_000, i * 60.0))], 60);
        Assert.Equal(1.06228, peak, 1e-4);
        Assert.Equal(28.117, atS / 3600, 0.005);
    }

    // At a head that is held, the layer in which dispersion fights the current is D/U = 60 m thin: first order there.
    [Fact]
    public void A_finer_grid_comes_closer_to_the_closed_form()
    {
        double Worst(double cell)
        {
            var curve = new RiverRun([Channel(20_000, 100, 200, 30)], [Hour], 1e-5, cell).Run([(0, 10_000)], 300, 60_000, Ct)[0];
            return Enumerable.Range(0, curve.Length).Max(row => Math.Abs(curve[row] - Analytic(10_000, row * 300)));
        }
        double[] worst = [Worst(50), Worst(25), Worst(12.5)];
        Assert.True(worst[0] < 0.05 && worst[1] < 0.75 * worst[0] && worst[2] < 0.6 * worst[1], string.Join(", ", worst));
    }

    public static TheoryData<string, Reach[], double> Networks => new()
    {
        { "decay and slow water", [Channel(5000, 2, 5, 3, 2, 1e-3)], 1e-5 },
        { "no dispersion", [Channel(5000, 2, 5, 0)], 0 },
        { "strong dispersion in a short reach", [Channel(200, 2, 5, 50)], 0 },
        { "water from the banks", [Channel(5000, 2, 5, 3, lateral: 4e-4, lateralMgL: 0.3)], 0 },
        { "water lost on the way", [Channel(5000, 2, 5, 3, lateral: -2e-4)], 0 },
        { "a split and a confluence", [Channel(3000, 2, 5, 3, 0, 0, 0, 0, (1, 0.7), (2, 0.3)), Channel(2000, 1.4, 4, 2, 1, 1e-4, 0, 0, (3, 1)), Channel(4000, 0.6, 2, 1, 0, 0, 0, 0, (3, 1)), Channel(3000, 2.5, 6, 5)], 2e-6 },
        { "a branch that takes less than comes", [Channel(3000, 2, 5, 3, 0, 0, 0, 0, (1, 1)), Channel(2000, 1.5, 4, 2)], 0 },
    };

    [Theory, MemberData(nameof(Networks))]
    public void Nothing_is_lost_or_made_in_any_step_and_nothing_is_negative(string _, Reach[] reaches, double decay)
    {
        var run = new RiverRun(reaches, [Hour, new(0, 120, IsLoad: true, [1000, 1500], [4, 0])], decay);
        var steps = 0;
        var curves = run.Run([(0, 150), (reaches.Length - 1, 190)], 300, 30_000, Ct, budget =>
        {
            steps++;
            Assert.InRange(budget.Gap, 0, 1e-10);
        });
        Assert.True(steps > 100 && run.Budget.EnteredG > 0);
        Assert.All(curves.SelectMany(x => x), value => Assert.InRange(value, 0, 20));
    }

    [Fact]
    public void A_reach_in_two_parts_is_the_same_river()
    {
        var whole = new RiverRun([Channel(8000, 10, 20, 10, 5, 1e-4)], [Hour], 0).Run([(0, 6000)], 300, 40_000, Ct)[0];
        var parts = new RiverRun([Channel(3000, 10, 20, 10, 5, 1e-4, 0, 0, (1, 1)), Channel(5000, 10, 20, 10, 5, 1e-4)], [Hour], 0).Run([(1, 3000)], 300, 40_000, Ct)[0];
        for (var row = 0; row < whole.Length; row++) Assert.Equal(whole[row], parts[row], 0.02 * whole.Max());
    }

    [Fact]
    public void Clean_water_from_a_tributary_or_the_banks_thins_by_the_flows()
    {
        var held = new Inflow(0, 0, IsLoad: false, [0], [10]);
        var joined = new RiverRun([Channel(2000, 6, 10, 5, 0, 0, 0, 0, (2, 1)), Channel(2000, 4, 10, 5, 0, 0, 0, 0, (2, 1)), Channel(3000, 10, 20, 5)], [held], 0);
        Assert.Equal(6, joined.Run([(2, 2500)], 600, 60_000, Ct)[0][^1], 0.01);
        var banks = new RiverRun([Channel(5000, 6, 10, 5, lateral: 4.0 / 5000)], [held], 0);
        Assert.Equal(6, banks.Run([(0, 4990)], 600, 60_000, Ct)[0][^1], 0.02);
    }

    [Fact]
    public void Both_arms_of_a_split_carry_the_concentration_and_their_share_of_the_mass()
    {
        var run = new RiverRun([Channel(2000, 10, 20, 5, 0, 0, 0, 0, (1, 0.75), (2, 0.25)), Channel(2000, 7.5, 15, 5), Channel(2000, 2.5, 5, 5)], [Hour], 0);
        var curves = run.Run([(1, 1900), (2, 1900)], 60, 60_000, Ct);
        var (left, right) = (curves[0].Sum() * 60 * 7.5, curves[1].Sum() * 60 * 2.5);
        Assert.Equal(3, left / right, 0.02);
        Assert.Equal(10 * 10 * 3600, left + right, 0.001 * 360_000);
    }

    // The mean time of passing: (1 + A_s/A) x/U; its lag behind the flowing water is the storage.
    [Fact]
    public void Slow_water_delays_by_its_share_and_keeps_the_mass()
    {
        double Centroid(double storage)
        {
            var curve = new RiverRun([Channel(5000, 2, 5, 3, storage, 2e-4)], [Hour], 0).Run([(0, 4000)], 60, 200_000, Ct)[0];
            Assert.Equal(36_000, curve.Sum() * 60, 36_000 * 0.001);
            return curve.Select((value, i) => value * i * 60).Sum() / curve.Sum();
        }
        Assert.Equal(0.4 * 4000 / 0.4, Centroid(2) - Centroid(0), 0.01 * 4000);
    }

    [Fact]
    public void A_load_gives_the_concentration_of_its_flow_and_a_held_place_lets_nothing_through()
    {
        var load = new RiverRun([Channel(5000, 4, 10, 5)], [new(0, 1000, IsLoad: true, [0], [8])], 0).Run([(0, 500), (0, 3000)], 600, 40_000, Ct);
        Assert.Equal(2, load[1][^1], 0.001);
        Assert.InRange(load[0][^1], 0, 0.001);
        var held = new RiverRun([Channel(5000, 4, 10, 5)], [new(0, 0, IsLoad: false, [0], [10]), new(0, 2000, IsLoad: false, [0], [1])], 0).Run([(0, 1500), (0, 3000)], 600, 40_000, Ct);
        Assert.Equal((10, 1), (Math.Round(held[0][^1], 3), Math.Round(held[1][^1], 3)));
    }

    [Fact]
    public void A_circle_is_refused() =>
        Assert.Throws<ArgumentException>(() => new RiverRun([Channel(100, 1, 1, 1, 0, 0, 0, 0, (1, 1)), Channel(100, 1, 1, 1, 0, 0, 0, 0, (0, 1))], [], 0));

    static (double, double) Peak(double[] curve, double stepS)
    {
        var i = Array.IndexOf(curve, curve.Max());
        var (a, b, c) = (curve[i - 1], curve[i], curve[i + 1]);
        var shift = 0.5 * (a - c) / (a - 2 * b + c);
        return (b - 0.25 * (a - c) * shift, (i + shift) * stepS);
    }
}
