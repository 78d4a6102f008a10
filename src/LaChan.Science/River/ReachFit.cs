namespace LaChan.Science.River;

/// <summary>What a tracer curve says of a reach.</summary>
/// <param name="AreaM2">Flow over velocity.</param>
/// <param name="MassScale">Mass that arrived as a share of what the upstream curve carries: loss, sorption, or an error of flow or calibration.</param>
/// <param name="Nse">Of the fitted against the measured curve.</param>
/// <param name="LogSd">Standard deviation of ln velocity, dispersion, storage ratio and exchange from the curvature at the best fit: a large one means that the curve does not tell.</param>
/// <param name="Curve">Fitted concentrations at the measured times, mg/L.</param>
public sealed record FittedReach(
    double VelocityMs, double AreaM2, double DispersionM2S, double StorageAreaM2, double ExchangePerS, double MassScale, double Nse, IReadOnlyList<double> LogSd, double[] Curve);

/// <summary>Finds velocity, dispersion, storage and exchange of one reach, and the mass scale, from a curve measured at its end.</summary>
/// <remarks>
/// Least squares by K. Levenberg (1944), Quart. Appl. Math. 2, 164–168 and D. W. Marquardt (1963), SIAM J. Appl. Math. 11, 431–441, on the
/// logarithms of the four; the mass scale enters linearly and is solved in each trial (G. H. Golub, V. Pereyra 1973, SIAM J. Numer. Anal.
/// 10, 413–432). Several starts, because storage that empties fast looks like dispersion; the best ends. The same input gives the same answer.
/// </remarks>
public sealed class ReachFit
{
    const int Unknowns = 4, MostRounds = 60;
    const double Nudge = 2e-3;

    // Of the logarithms: velocity 0.1 mm/s to 10 m/s, dispersion 1e-5 to 3,000 m²/s, storage 0.001 to 10 of the flowing area, exchange 1e-7 to 1 /s.
    static readonly double[] Low = [Math.Log(1e-4), Math.Log(1e-5), Math.Log(1e-3), Math.Log(1e-7)], High = [Math.Log(10), Math.Log(3000), Math.Log(10), Math.Log(1)];

    readonly Reach reach;
    readonly IReadOnlyList<Inflow> inflows;
    readonly double atM, decayPerS, stepS, untilS;
    readonly double[] times, measured;
    readonly CancellationToken ct;

    /// <param name="reach">Its length and flow are kept; the rest is found.</param>
    /// <param name="atM">Where the curve was measured.</param>
    /// <param name="times">Seconds, ascending, at least 8.</param>
    /// <param name="measured">mg/L; noise below 0 is welcome.</param>
    public ReachFit(Reach reach, IReadOnlyList<Inflow> inflows, double atM, double decayPerS, double[] times, double[] measured, CancellationToken ct)
    {
        if (times.Length < 8 || times.Length != measured.Length) throw new ArgumentException($"{times.Length} times and {measured.Length} values");
        (this.reach, this.inflows, this.atM, this.decayPerS, this.times, this.measured, this.ct) = (reach, inflows, atM, decayPerS, times, measured, ct);
        var spacing = Enumerable.Range(1, times.Length - 1).Min(i => times[i] - times[i - 1]);
        stepS = Math.Max(spacing, times[^1] / 4000);
        untilS = times[^1] + stepS;
    }

    public FittedReach Fit()
    {
        var (best, error) = (Array.Empty<double>(), double.PositiveInfinity);
        foreach (var start in Starts())
        {
            var (found, missed) = Descend(start);
            if (missed < error) (best, error) = (found, missed);
        }
        var (curve, scale, _) = Try(best);
        var found4 = Reach(best);
        return new(Math.Exp(best[0]), found4.AreaM2, found4.DispersionM2S, found4.StorageAreaM2, found4.ExchangePerS, scale, NashSutcliffe.Of(measured, curve), LogSd(best, error), curve);
    }

    /// <summary>Velocity from the time between the middles of the curves, dispersion from a tenth and a hundredth of velocity × length, little or much storage that exchanges a few times on the way.</summary>
    IEnumerable<double[]> Starts()
    {
        var travel = Math.Max(stepS, Middle(times, measured) - Entered());
        foreach (var storage in (double[])[0.05, 0.4])
            foreach (var dispersion in (double[])[0.003, 0.03])
                foreach (var exchanges in (double[])[0.5, 4])
                {
                    var velocity = atM / travel * (1 + storage);
                    yield return Within([Math.Log(velocity), Math.Log(dispersion * velocity * atM), Math.Log(storage), Math.Log(exchanges * storage / travel)]);
                }
    }

    double Entered()
    {
        var into = inflows[0];
        double[] moments = [.. into.TimesS.Select((time, i) => (time + (i + 1 < into.TimesS.Count ? into.TimesS[i + 1] : time)) / 2)];
        double[] amounts = [.. into.TimesS.Select((time, i) => into.Values[i] * ((i + 1 < into.TimesS.Count ? into.TimesS[i + 1] : time) - time))];
        return Middle(moments, amounts);
    }

    /// <summary>When half has passed.</summary>
    static double Middle(IReadOnlyList<double> times, IReadOnlyList<double> amounts)
    {
        var (half, sum) = (amounts.Sum(x => Math.Max(0, x)) / 2, 0.0);
        for (var i = 0; i < times.Count; i++) if ((sum += Math.Max(0, amounts[i])) >= half) return times[i];
        return times[^1];
    }

    (double[] Found, double Missed) Descend(double[] at)
    {
        var (missed, damping) = (Try(at).Missed, 1e-2);
        for (var round = 0; round < MostRounds; round++)
        {
            ct.ThrowIfCancellationRequested();
            var (slopes, curvature, _) = Around(at);
            var before = missed;
            while (damping < 1e6)
            {
                var next = Within([.. at.Zip(Step(curvature, slopes, damping), (x, step) => x + Math.Clamp(step, -1, 1))]);
                var there = Try(next).Missed;
                if (there < missed)
                {
                    (at, missed, damping) = (next, there, Math.Max(1e-8, damping / 5));
                    break;
                }
                damping *= 4;
            }
            if (!(missed < before * (1 - 1e-7))) break;
        }
        return (at, missed);
    }

    /// <summary>JᵀR and JᵀJ, with the slopes of the curve by one-sided differences.</summary>
    (double[] Slopes, double[,] Curvature, double Missed) Around(double[] at)
    {
        var (curve, _, missed) = Try(at);
        var changes = Enumerable.Range(0, Unknowns).Select(i =>
        {
            double[] beside = [.. at];
            beside[i] += at[i] + Nudge > High[i] ? -Nudge : Nudge;
            var there = Try(beside).Curve;
            return there.Select((x, k) => (x - curve[k]) / (beside[i] - at[i])).ToArray();
        }).ToArray();
        var (slopes, curvature) = (new double[Unknowns], new double[Unknowns, Unknowns]);
        for (var i = 0; i < Unknowns; i++)
        {
            for (var k = 0; k < measured.Length; k++) slopes[i] += changes[i][k] * (measured[k] - curve[k]);
            for (var j = 0; j < Unknowns; j++) curvature[i, j] = changes[i].Zip(changes[j], (x, y) => x * y).Sum();
        }
        return (slopes, curvature, missed);
    }

    static double[] Step(double[,] curvature, double[] slopes, double damping)
    {
        var damped = (double[,])curvature.Clone();
        for (var i = 0; i < Unknowns; i++) damped[i, i] += damping * (curvature[i, i] + 1e-12);
        return Solve(damped, slopes);
    }

    /// <summary>Gauss with pivots.</summary>
    static double[] Solve(double[,] matrix, double[] right)
    {
        var (a, x) = ((double[,])matrix.Clone(), (double[])right.Clone());
        for (var column = 0; column < Unknowns; column++)
        {
            var pivot = Enumerable.Range(column, Unknowns - column).MaxBy(row => Math.Abs(a[row, column]));
            for (var j = 0; j < Unknowns; j++) (a[pivot, j], a[column, j]) = (a[column, j], a[pivot, j]);
            (x[pivot], x[column]) = (x[column], x[pivot]);
            if (a[column, column] == 0) a[column, column] = 1e-30;
            for (var row = 0; row < Unknowns; row++)
            {
                if (row == column) continue;
                var times = a[row, column] / a[column, column];
                for (var j = column; j < Unknowns; j++) a[row, j] -= times * a[column, j];
                x[row] -= times * x[column];
            }
        }
        for (var i = 0; i < Unknowns; i++) x[i] /= a[i, i];
        return x;
    }

    double[] LogSd(double[] at, double missed)
    {
        var curvature = Around(at).Curvature;
        var variance = missed / Math.Max(1, measured.Length - Unknowns - 1);
        return [.. Enumerable.Range(0, Unknowns).Select(i => Math.Sqrt(Math.Max(0, variance * Solve(curvature, [.. Enumerable.Range(0, Unknowns).Select(j => i == j ? 1.0 : 0)])[i])))];
    }

    /// <summary>The curve with the best mass scale, and the sum of squares that it misses.</summary>
    (double[] Curve, double Scale, double Missed) Try(double[] at)
    {
        var rows = new RiverRun([Reach(at)], inflows, decayPerS, atM / 150).Run([(0, atM)], stepS, untilS, ct)[0];
        double[] curve = [.. times.Select(time => Between(rows, time))];
        var own = curve.Sum(x => x * x);
        var scale = own > 0 ? Math.Max(0, curve.Zip(measured, (x, y) => x * y).Sum() / own) : 0;
        for (var i = 0; i < curve.Length; i++) curve[i] *= scale;
        return (curve, scale, curve.Zip(measured, (x, y) => (x - y) * (x - y)).Sum());
    }

    double Between(double[] rows, double time)
    {
        var place = Math.Clamp(time / stepS, 0, rows.Length - 1);
        var row = Math.Min((int)place, rows.Length - 2);
        return rows[row] + (place - row) * (rows[row + 1] - rows[row]);
    }

    Reach Reach(double[] at)
    {
        var area = reach.FlowM3S / Math.Exp(at[0]);
        return reach with { AreaM2 = area, DispersionM2S = Math.Exp(at[1]), StorageAreaM2 = area * Math.Exp(at[2]), ExchangePerS = Math.Exp(at[3]) };
    }

    static double[] Within(double[] at) => [.. at.Select((x, i) => Math.Clamp(x, Low[i], High[i]))];
}
