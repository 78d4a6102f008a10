using LaChan.Forecast.Air;
using LaChan.Ui;

namespace LaChan.Forecast.Runs;

/// <summary>Thresholds in the reader's words: exactly which, for how long, who set them.</summary>
static class ThresholdWords
{
    const int LongestMinutes = 90;

    /// <summary>Such as "AEGL-2, 60 phút".</summary>
    public static string Name(AirThreshold threshold, T t) => threshold.Minutes is { } minutes
        ? t["forecast.levels.name", threshold.Name, Time(60 * minutes, t)] : t["forecast.levels.name.own", threshold.Level];

    /// <summary>Such as "AEGL-2, 60 phút: 112 mg/m³", for the lines of a chart.</summary>
    public static string Mark(AirThreshold threshold, T t) => t["forecast.levels.mark", Name(threshold, t), t.Reading(threshold.MgM3)];

    /// <summary>What being above it means.</summary>
    public static string Harm(AirThreshold threshold, ThresholdSet set, T t) =>
        set.Source is "aegl" or "erpg" ? t[$"ui.zone.harm.{threshold.Level}"] : t["forecast.levels.harm." + (set.Choice.Name is "idlh" or "qcvn" ? set.Choice.Name : "own")];

    /// <summary>Who set them, and how sure the figures are.</summary>
    public static string Source(ThresholdSet set, T t) => string.Join("; ", new[]
    {
        set.Choice.Name == "qcvn" ? set.Source : t["forecast.levels.source." + set.Source],
        set.Status.Length > 0 ? t["forecast.levels.status." + set.Status] : "",
        set.Certainty.Length > 0 ? t["forecast.levels.certainty." + set.Certainty] : "",
    }.Where(x => x.Length > 0));

    /// <summary>The averaging time of the run against the exposure that the thresholds are for.</summary>
    public static string Means(ThresholdSet set, bool steady, double averagingS, T t)
    {
        var exposures = string.Join(t["forecast.levels.and"], set.Levels.Select(x => x.ExposureS(averagingS)).Distinct().Order().Select(x => Time(x, t)));
        return t[set.Choice.Own.Count > 0 ? "forecast.levels.mean.own" : steady ? "forecast.levels.mean.steady" : "forecast.levels.mean.passing", Time(averagingS, t), exposures];
    }

    /// <summary>Minutes, and hours where they are whole and many.</summary>
    static string Time(double seconds, T t)
    {
        var minutes = seconds / 60;
        return minutes > LongestMinutes && minutes % 60 == 0 ? $"{t.Number(minutes / 60)} {t["forecast.hours"]}" : $"{t.Number(minutes, minutes % 1 == 0 ? 0 : 1)} {t["forecast.minutes"]}";
    }
}
