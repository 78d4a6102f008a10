namespace LaChan.Science.Inversion;

/// <summary>Which of some places the source is at: for each the chance of the readings, summed over everything else that is not known.</summary>
/// <remarks>Sums on a grid: turn of the wind, width, fall, height where it is unknown, and the rate about its best value. Equal chances beforehand.</remarks>
static class CandidateOdds
{
    // In standard deviations, with the weight of the bell in the prior.
    static readonly double[] Turns = [.. Enumerable.Range(-7, 15).Select(x => x / 2.8)], Few = [-1.6, -0.8, 0, 0.8, 1.6];
    const int RateSteps = 24;
    const double RateReach = 2.4;

    public static IReadOnlyList<double> Of(SensorErrors errors, IReadOnlyList<(double XM, double YM)> candidates, int sensors, int heights, CancellationToken ct)
    {
        double[] ln = [.. candidates.Select(x => Evidence(errors, x, sensors, heights, ct))];
        if (ln.Length == 0) return [];
        var most = ln.Max();
        double[] odds = [.. ln.Select(x => Math.Exp(x - most))];
        return [.. odds.Select(x => x / odds.Sum())];
    }

    static double Evidence(SensorErrors errors, (double XM, double YM) place, int sensors, int heights, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var at = new double[SourceState.Height + 1];
        var (lnShares, scales, sum) = (new double[sensors], new double[sensors], new LnSum());
        (at[SourceState.X], at[SourceState.Y]) = place;
        foreach (var turn in Turns)
            foreach (var width in Few)
                foreach (var slope in Few)
                    for (var height = 0; height < heights; height++)
                    {
                        (at[SourceState.Turn], at[SourceState.LnWidth], at[SourceState.Slope], at[SourceState.Height]) =
                            (turn * SourceState.TurnSd, width * SourceState.LnWidthSd, slope * SourceState.SlopeSd, height);
                        errors.Expected(at, lnShares, scales);
                        var (prior, best) = (SourceState.LnPrior(at), errors.LnRateFor(at));
                        for (var step = 0; step <= RateSteps; step++)
                            sum.Add(prior + errors.LnLikelihood(best + RateReach * (2.0 * step / RateSteps - 1), lnShares, scales));
                    }
        return sum.Value;
    }
}
