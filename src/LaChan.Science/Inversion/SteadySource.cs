using LaChan.Science.Air;

namespace LaChan.Science.Inversion;

/// <summary>Place and rate of a steady source of a passive gas from sensors around it, by Bayes' rule: what the plume of each place would read, against what was read.</summary>
/// <remarks>
/// A. Keats, E. Yee, F.-S. Lien (2007), Bayesian inference for source determination with applications to a complex urban environment,
/// Atmos. Environ. 41, 465–479; I. Senocak et al. (2008), J. Appl. Meteorol. Climatol. 47, 2600–2613. Unknown beside place and rate: turn of
/// the wind, width and fall of the plume (<see cref="SourceState"/>), and the height of release where none is given. The place is equally
/// likely all over the box beforehand, the logarithm of the rate everywhere. Flat ground, one source, steady for the averaging time.
/// </remarks>
/// <param name="air">Over the box.</param>
/// <param name="heightM">Of release; null: unknown, 0.5 to 32 m.</param>
public sealed class SteadySource(BoundaryLayer air, double windFromDeg, double? heightM, IReadOnlyList<SensorReading> readings, SearchBox box)
{
    const int Starts = 8000;

    static readonly double[] Heights = [0.5, 1, 2, 4, 8, 16, 32];

    /// <param name="candidates">Places, metres; may be empty.</param>
    public SourcePosterior Estimate(IReadOnlyList<(double XM, double YM)> candidates, int seed, CancellationToken ct)
    {
        if (!readings.Any(x => x.Detects)) throw new ArgumentException("no sensor detects anything");
        var errors = new SensorErrors(readings, windFromDeg, box, Tables());
        var random = new Random(seed);
        double[] jitter = [0.5, 0.5, 0.01, 0.05, 0.005, 0.005, .. heightM is null ? (double[])[0.05] : []];
        var samples = EvolvingChains.Sample(errors.LnPosterior, Enumerable.Range(0, Starts).Select(_ => Start(errors, random, jitter.Length)), jitter, random, ct);
        double[] lnRates = [.. samples.Select(x => x[SourceState.LnRate] + SourceState.CommonSd * Normal(random)).Order()];
        return new(
            Middle(samples, SourceState.X).Median, Middle(samples, SourceState.Y).Median, Math.Exp(Middle(samples, SourceState.LnRate).Median),
            Middle(samples, SourceState.X).Interval, Middle(samples, SourceState.Y).Interval, (Math.Exp(Share(lnRates, 0.05)), Math.Exp(Share(lnRates, 0.95))),
            heightM ?? Heights[0] * Math.Pow(2, Middle(samples, SourceState.Height).Median),
            [.. samples.Select(x => (x[SourceState.X], x[SourceState.Y]))], CandidateOdds.Of(errors, candidates, readings.Count, heightM is null ? Heights.Length : 1, ct));
    }

    PlumeTable[] Tables()
    {
        double[] levels = [.. readings.Select(x => x.ZM).Distinct().Order()];
        var farthest = readings.Max(x => Math.Max(Far(x, box.XMin, box.YMin), Math.Max(Math.Max(Far(x, box.XMin, box.YMax), Far(x, box.XMax, box.YMin)), Far(x, box.XMax, box.YMax))));
        return [.. (heightM is { } height ? [height] : Heights).Select(x => PlumeTable.Of(air, new PlumeSource(x), levels, farthest))];
    }

    static double Far(in SensorReading reading, double x, double y) => Math.Sqrt(Math.Pow(reading.XM - x, 2) + Math.Pow(reading.YM - y, 2));

    double[] Start(SensorErrors errors, Random random, int unknowns)
    {
        var at = new double[unknowns];
        (at[SourceState.X], at[SourceState.Y]) = (box.XMin + (box.XMax - box.XMin) * random.NextDouble(), box.YMin + (box.YMax - box.YMin) * random.NextDouble());
        (at[SourceState.Turn], at[SourceState.LnWidth], at[SourceState.Slope]) = (SourceState.TurnSd * Normal(random), SourceState.LnWidthSd * Normal(random), SourceState.SlopeSd * Normal(random));
        if (unknowns > SourceState.Height) at[SourceState.Height] = (Heights.Length - 1) * random.NextDouble();
        at[SourceState.LnRate] = errors.LnRateFor(at);
        return at;
    }

    static (double Median, (double Low, double High) Interval) Middle(List<double[]> samples, int unknown)
    {
        double[] sorted = [.. samples.Select(x => x[unknown]).Order()];
        return (Share(sorted, 0.5), (Share(sorted, 0.05), Share(sorted, 0.95)));
    }

    static double Share(double[] sorted, double share) => sorted[(int)Math.Round(share * (sorted.Length - 1))];

    /// <summary>G. E. P. Box, M. E. Muller (1958), Ann. Math. Stat. 29, 610–611.</summary>
    static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
