using LaChan.Science.River;

namespace LaChan.Host.Bench;

/// <summary>Case C1: 100 km of river in 2,000 cells for 72 hours, a pulse of one hour. Beside it Crank–Nicolson as one would write it first: 4,320 steps, one tridiagonal solve each.</summary>
static class RiverBench
{
    const double LengthM = 100_000, Flow = 100, Area = 200, Dispersion = 30, Decay = 1e-5, CellM = 50, StepS = 60, UntilS = 259_200, PulseS = 3600, PulseMgL = 10;

    static readonly Reach Reach = new(LengthM, Flow, Area, Dispersion, 0, 0, 0, 0, []);
    static readonly Inflow Pulse = new(0, 0, IsLoad: false, [0, PulseS], [PulseMgL, 0]);

    public static ForecastCase Case() => new("c1CpuS", Run, Plain, Tolerance: 0.01);

    /// <summary>The peak at 50 km.</summary>
    static double Run() => new RiverRun([Reach], [Pulse], Decay, CellM).Run([(0, LengthM / 2)], 600, UntilS, CancellationToken.None)[0].Max();

    static double Plain()
    {
        var cells = (int)(LengthM / CellM);
        var (advect, spread) = (Flow / Area * StepS / (4 * CellM), Dispersion * StepS / (2 * CellM * CellM));
        var (now, right, upper) = (new double[cells], new double[cells], new double[cells]);
        var peak = 0.0;
        for (var step = 0; step < (int)(UntilS / StepS); step++)
        {
            var head = step * StepS < PulseS ? PulseMgL : 0;
            for (var i = 0; i < cells; i++)
            {
                var (before, after) = (i == 0 ? head : now[i - 1], i == cells - 1 ? now[i] : now[i + 1]);
                right[i] = now[i] + advect * (before - after) + spread * (before - 2 * now[i] + after) - 0.5 * Decay * StepS * now[i];
            }
            right[0] += (advect + spread) * head;
            var middle = 1 + 2 * spread + 0.5 * Decay * StepS;
            for (var i = 0; i < cells; i++)
            {
                var pivot = middle + (i == cells - 1 ? advect - spread : 0) + (i > 0 ? (advect + spread) * upper[i - 1] : 0);
                upper[i] = (advect - spread) / pivot;
                now[i] = (right[i] + (i > 0 ? (advect + spread) * now[i - 1] : 0)) / pivot;
            }
            for (var i = cells - 2; i >= 0; i--) now[i] -= upper[i] * now[i + 1];
            peak = Math.Max(peak, 0.5 * (now[cells / 2 - 1] + now[cells / 2]));
        }
        return peak;
    }
}
