using LaChan.Contracts.Monitoring;

namespace LaChan.Monitoring.Alarms;

/// <summary>After a start: what the log says against what the journal says, so that no alarm is lost and none is raised twice.</summary>
sealed partial class Judge
{
    const double RecalledDays = 9;

    async Task Reconcile(CancellationToken ct)
    {
        if (reconciled) return;
        var rows = await store.OpenOrSince(realm.Clock.GetUtcNow().AddDays(-RecalledDays), ct);
        lock (memory.Gate)
        {
            Look();
            foreach (var row in rows.Where(x => x.Kind == "signal-lost" && x.EndedAt is null)) silence.Resume(row);
            var bySeries = rows.Where(x => x.Parameter.Length > 0).ToLookup(x => (x.Station, x.Parameter));
            foreach (var series in register.All) Reconcile(series, [.. bySeries[(series.Station.Code, series.Parameter)]]);
        }
        reconciled = true;
    }

    void Reconcile(Series series, IReadOnlyList<AlarmRow> rows)
    {
        if (rows.Count == 0 && memory.Of(series.Number) is not { Live.IsOpen: true }) return;
        if (memory.Of(series.Number) is not { Window.Count: > 0 } state) return;
        var (means, own) = (rows.Where(x => x.Raised.IsMean).ToList(), rows.Where(x => !x.Raised.IsMean).ToList());
        foreach (var mean in means.Where(x => x.EndedAt is null)) ResumeMean(state, mean);
        if (own.LastOrDefault(x => x.EndedAt is null) is { } open) Resume(state, open);
        else if (state.Live.IsOpen && !own.Any(x => x.FirstMeasuredAt.ToUnixTimeSeconds() >= state.Live.Since)) RaiseForgotten(state);
    }

    void Resume(SeriesState state, AlarmRow row)
    {
        var alarm = new OpenAlarm(row.Id, (AlarmSeverity)row.Severity, row.Value ?? 0, row.Raised.Judged is not null);
        if (state.Live.IsOpen) state.Alarm = alarm;
        else if (state.Late.IsOpen) state.LateAlarm = alarm;
        else Close(state, alarm, true, state.Window.Newest);
    }

    /// <summary>The node went down between the log and the journal.</summary>
    void RaiseForgotten(SeriesState state)
    {
        var newest = state.Window.Newest;
        if (state.Gamma is { } gamma)
        {
            var upper = state.LimitAt(newest.Time, limits)?.Limit.Upper ?? FixedAlarmLevel;
            if (gamma.Judge(state, newest, RainAt(state), upper, rules) is var finding and not GammaFinding.Quiet) RaiseGamma(state, gamma, finding, newest, upper, state.Live.Over, true);
        }
        else if (state.LimitAt(newest.Time, limits) is { } limit)
        {
            Raise(state, state.Live, limit, newest, true);
        }
    }
}
