using LaChan.Contracts.Monitoring;
using LaChan.Monitoring.Limits;
using LaChan.Monitoring.Quality;

namespace LaChan.Monitoring.Alarms;

/// <summary>Limits over 8 and 24 hours are judged by the mean, at each full hour: <see cref="MeanRule"/>. A correction or a late value counts from the next hour on.</summary>
sealed partial class Judge
{
    void TakeMeans(SeriesState state, in Sample sample, bool isRecalled)
    {
        var until = sample.Time / MeanRule.EverySeconds * MeanRule.EverySeconds;
        var means = state.Means;
        foreach (var run in means.All)
            if (Means.Of(state.Window, until, run.Rule.Seconds, state.PeriodSeconds) is { Complete: true } mean) TakeMean(state, run, until, mean, isRecalled);
        if (means.AnyOpen) state.MeanGate.Watch(sample.Time);
    }

    void TakeMean(SeriesState state, MeanRun run, long until, Mean mean, bool isRecalled)
    {
        run.Take(until, mean.Value, rules.Opening);
        if (isRecalled) return;
        var at = DateTimeOffset.FromUnixTimeSeconds(until);
        if (!run.IsOpen) CloseMean(run, at);
        // While a card stands for the values of the series, its mean opens no second one.
        else if (run.Alarm is null && state.Alarm is null) RaiseMean(state, run, at, mean);
        else if (run.Alarm is { } alarm) WorsenMean(run, alarm, at, mean);
    }

    void RaiseMean(SeriesState state, MeanRun run, DateTimeOffset at, Mean mean)
    {
        var isLate = now - at.ToUnixTimeSeconds() > MeanRule.EverySeconds + state.PeriodSeconds + rules.LostMinutes * 60;
        var severity = isLate ? AlarmSeverity.Attention : SeverityOf(run, mean.Value);
        var raised = RaiseAlarm.LongMean(state, run, at, mean, severity, raise.Around(state, at.ToUnixTimeSeconds(), rules.NeighbourKm), isLate);
        outbox.Raise(raised);
        run.Alarm = new(raised.Id, severity, mean.Value, false);
    }

    void WorsenMean(MeanRun run, OpenAlarm alarm, DateTimeOffset at, Mean mean)
    {
        var severity = SeverityOf(run, mean.Value);
        if (severity <= alarm.Severity || !run.Limit.Exceeds(mean.Value)) return;
        outbox.Change(new(alarm.Id, severity, mean.Value, at));
        run.Alarm = alarm with { Severity = severity, Reported = mean.Value };
    }

    void CloseMean(MeanRun run, DateTimeOffset at)
    {
        if (run.Alarm is not { } alarm) return;
        outbox.Close(new(alarm.Id, "trung bình đã về dưới ngưỡng đóng · the mean is below the closing threshold", at));
        run.Alarm = null;
    }

    /// <summary>After a start: the run has been gone through again from the log; what the journal holds open belongs to it or is over.</summary>
    void ResumeMean(SeriesState state, AlarmRow row)
    {
        state.LimitAt(state.Window.Newest.Time, limits);
        var run = state.Means.All.FirstOrDefault(x => x.Rule.Averaging == row.Raised.Averaging);
        if (run is { IsOpen: true }) run.Alarm = new(row.Id, (AlarmSeverity)row.Severity, row.Value ?? 0, false);
        else outbox.Close(new(row.Id, "trung bình đã về dưới ngưỡng đóng · the mean is below the closing threshold", state.Window.Newest.At));
    }

    /// <summary>A mean over the limit is the exceedance itself and no pre-warning.</summary>
    AlarmSeverity SeverityOf(MeanRun run, double mean) => run.Limit.Ratio(mean) >= rules.Opening.GraveFactor ? AlarmSeverity.Emergency : AlarmSeverity.Warning;
}
