using LaChan.Contracts.Monitoring;
using LaChan.Monitoring.Limits;
using LaChan.Monitoring.Quality;

namespace LaChan.Monitoring.Alarms;

/// <summary>What is known of one series: its newest values with their flags, its usual level, whether it exceeds, and the alarm that stands for it.</summary>
public sealed class SeriesState
{
    readonly QualityControl quality;

    public SeriesState(Series series, StationPulse pulse)
    {
        (Series, Pulse) = (series, pulse);
        PeriodSeconds = Math.Max(1, series.Station.PeriodSeconds);
        quality = QualityControl.For(series);
        if (series.Parameter == "DoseRate") Gamma = new();
    }

    public Series Series { get; }
    public StationPulse Pulse { get; }
    public int PeriodSeconds { get; }
    public SeriesWindow Window => quality.Window;
    public Usual Usual => quality.Usual;
    public bool IsRising => quality.IsRising;

    /// <summary>The run of values in the order of time; values that arrive late have a run of their own.</summary>
    internal Hysteresis Live;
    internal Hysteresis Late;

    internal MeanGate MeanGate = new();

    internal OpenAlarm? Alarm { get; set; }
    internal OpenAlarm? LateAlarm { get; set; }
    internal GammaRun? Gamma { get; }

    (int Day, JudgedLimit? Limit) judged = (-1, null);
    MeanRuns? means;

    internal Placed Take(in Observation observation, out Sample sample) => quality.Take(observation, out sample);

    /// <summary>The limit in force on the day of a measurement.</summary>
    internal JudgedLimit? LimitAt(long unixSeconds, LimitBook book)
    {
        var day = (int)((unixSeconds + 7 * 3600) / 86_400);
        if (judged.Day == day) return judged.Limit;
        judged = (day, book.For(Series, PeriodSeconds, DateOnly.FromDayNumber(day + DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber)));
        MeanGate.Under(judged.Limit?.Longer);
        return judged.Limit;
    }

    /// <summary>The means under the limits of the day that was last asked for.</summary>
    internal MeanRuns Means => (means ??= new()).Under(judged.Limit?.Longer);
}

/// <summary>An alarm in the journal that stands for a series.</summary>
/// <param name="Reported">The value that the journal last gave for it.</param>
internal sealed record OpenAlarm(Guid Id, AlarmSeverity Severity, double Reported, bool Judged);
