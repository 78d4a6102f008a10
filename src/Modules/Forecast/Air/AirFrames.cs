namespace LaChan.Forecast.Air;

/// <summary>Zones moment by moment of a cloud that comes and goes: where the mean over the averaging time that ends then passes the thresholds.</summary>
static class AirFrames
{
    const int Columns = 121, Rows = 61;
    const double Most = 24;

    public static IEnumerable<AirZone> Of(AirField field, IReadOnlyList<AirThreshold> levels)
    {
        if (field.Steady) yield break;
        double? step = null;
        foreach (var level in levels)
        {
            var threshold = level.KgM3;
            if (AirGrid.Holding(field, threshold, field.AveragingS, Columns, Rows) is not { } grid) continue;
            var receptors = grid.Receptors;
            step ??= Step(field, receptors); // the lowest level's cloud lasts longest: its moments are those of all
            var samples = field.Sample(receptors, "series", field.AveragingS, step);
            for (var t = 0; t < samples.TimesS.Length; t++)
            {
                double[] values = [.. Enumerable.Range(0, receptors.Count).Select(r => samples[r, t])];
                foreach (var ring in grid.Rings(values, threshold))
                    yield return new(level, level.ExposureS(field.AveragingS) / 60, samples.TimesS[t], PuffZones.Zone([.. ring], grid.Cuts(values, threshold)));
            }
        }
    }

    /// <summary>Whole averaging times, so few that no run has more moments than a slider can show.</summary>
    static double Step(AirField field, IReadOnlyList<double[]> receptors)
    {
        var end = field.Sample([receptors[0], receptors[^1]], "mean", field.AveragingS).TimesS[^1];
        return field.AveragingS * Math.Max(1, Math.Ceiling(end / field.AveragingS / Most));
    }
}
