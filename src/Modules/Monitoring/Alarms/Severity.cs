using LaChan.Contracts.Monitoring;
using LaChan.Monitoring.Limits;
using LaChan.Monitoring.Quality;

namespace LaChan.Monitoring.Alarms;

/// <summary>How loud an exceedance is: by how many times the limit, by whether the limit's own averaging time exceeds too, by confirmation.</summary>
internal static class Severity
{
    /// <summary>A short value so many times a longer limit is more than a pre-warning.</summary>
    const double Marked = 2;

    /// <param name="state">The series.</param>
    /// <param name="limit">What it is judged by.</param>
    /// <param name="sample">The value.</param>
    /// <param name="isConfirmed">A second value or a neighbour says the same.</param>
    /// <param name="isLate">It is past.</param>
    /// <param name="graveFactor">At so many times it is an emergency.</param>
    public static AlarmSeverity Of(SeriesState state, JudgedLimit limit, in Sample sample, bool isConfirmed, bool isLate, double graveFactor)
    {
        if (isLate || !isConfirmed) return AlarmSeverity.Attention;
        var ratio = limit.Ratio(sample.Value);
        if (limit.Factor > 1) return AlarmSeverity.Warning;
        if (ratio >= graveFactor) return AlarmSeverity.Emergency;
        if (!limit.IsPreWarning || ratio >= Marked) return AlarmSeverity.Warning;
        return Means.Of(state.Window, sample.Time, limit.AveragingSeconds, state.PeriodSeconds) is { Complete: true } mean && limit.Exceeds(mean.Value) ? AlarmSeverity.Warning : AlarmSeverity.Attention;
    }
}
