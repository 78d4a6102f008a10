namespace LaChan.Forecast.Air;

/// <summary>Zones moment by moment of a cloud that comes and goes: where the mean over the averaging time that ends then passes the thresholds for an hour.</summary>
static class AirFrames
{
    const int ExposureMinutes = 60, Columns = 121, Rows = 61;
    const double Most = 24;

    public static IEnumerable<AirZone> Of(AirField field)
    {
        if (field.Steady || field.Substance is not { } substance) yield break;
        double? step = null;
        foreach (var level in AirThreshold.Of(substance, ExposureMinutes))
        {
            var threshold = level.MgM3 * 1e-6;
            if (AirGrid.Holding(field, threshold, field.AveragingS, Columns, Rows) is not { } grid) continue;
            var receptors = grid.Receptors;
            step ??= Step(field, receptors); // the lowest level's cloud lasts longest: its moments are those of all
            var samples = field.Sample(receptors, "series", field.AveragingS, step);
            for (var t = 0; t < samples.TimesS.Length; t++)
            {
                double[] values = [.. Enumerable.Range(0, receptors.Count).Select(r => samples[r, t])];
                foreach (var ring in grid.Rings(values, threshold))
                    yield return new(level.Level, level.MgM3, ExposureMinutes, samples.TimesS[t], PuffZones.Zone([.. ring], grid.Cuts(values, threshold)));
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
