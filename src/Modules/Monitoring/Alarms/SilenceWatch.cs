using LaChan.Contracts.Monitoring;
using LaChan.Kernel;

namespace LaChan.Monitoring.Alarms;

/// <summary>Finds stations that no longer send. Stations near each other that fell silent together are one alarm, which says that the area is not watched.</summary>
/// <remarks>Silence is measured against the newest measurement of all stations, not against the clock alone: while old files are being read in, or the node itself was off, nobody is silent.</remarks>
internal sealed class SilenceWatch(SeriesMemory memory, AlarmOutbox outbox)
{
    /// <summary>Stations within this distance, or of one province, may share a line.</summary>
    const double TogetherKm = 60;
    const long TogetherSeconds = 600;

    /// <summary>When so many of all stations are silent, the fault is the node's own line.</summary>
    const double NearlyAll = 0.8;

    /// <param name="reference">Time up to which data was expected to be here, Unix seconds.</param>
    /// <param name="now">The realm's clock, Unix seconds.</param>
    /// <param name="rules">Policy.</param>
    public void Check(long reference, long now, AlarmRules rules)
    {
        CloseThoseThatReport(reference, rules);
        var overdue = memory.Pulses.Where(x => x.Alarm is null && x.Last > 0 && !x.IsInTime(reference, rules.LateMinutes) && now - x.HeardAt > rules.LateMinutes * 60).ToList();
        if (overdue.Count == 0 || !overdue.Exists(x => IsLost(x, reference, rules))) return;
        if (overdue.Count >= Math.Max(rules.TogetherStations, NearlyAll * memory.Pulses.Count)) Raise(overdue);
        foreach (var seed in overdue.Where(x => IsLost(x, reference, rules)))
        {
            if (seed.Alarm is not null) continue;
            var together = overdue.FindAll(x => x.Alarm is null && FellTogether(seed, x));
            Raise(together.Count >= rules.TogetherStations ? together : [seed]);
        }
    }

    /// <summary>Takes up an open alarm again after a restart.</summary>
    public void Resume(AlarmRow alarm)
    {
        foreach (var code in alarm.Raised.Stations)
            if (memory.Pulse(code) is { } pulse) pulse.Alarm = alarm.Id;
    }

    /// <summary>An hourly station may miss one report; two are a loss.</summary>
    static bool IsLost(StationPulse x, long reference, AlarmRules rules)
    {
        var margin = x.PeriodSeconds > rules.LateMinutes * 60 ? rules.LateMinutes : 0;
        return !x.IsInTime(reference, Math.Max(rules.LostMinutes, x.PeriodSeconds / 60.0) + margin);
    }

    static bool FellTogether(StationPulse a, StationPulse b) =>
        a.Last <= b.Last + b.PeriodSeconds + TogetherSeconds && b.Last <= a.Last + a.PeriodSeconds + TogetherSeconds
        && ((a.Station.Province is { } province && province == b.Station.Province) || a.Station.Point.DistanceKm(b.Station.Point) <= TogetherKm);

    void Raise(List<StationPulse> silent)
    {
        var first = silent.OrderBy(x => x.Last).First();
        var last = DateTimeOffset.FromUnixTimeSeconds(first.Last);
        var id = Guid.CreateVersion7(last);
        foreach (var pulse in silent) pulse.Alarm = id;
        var why = silent.Count == 1
            ? new Words($"Không nhận được dữ liệu sau {last.Clock()}.", $"No data after {last.Clock()}.")
            : new Words($"{silent.Count} trạm im cùng lúc, từ {last.Clock()}: có thể mất đường truyền. Vùng này không được giám sát.", $"{silent.Count} stations fell silent together, from {last.Clock()}: perhaps a line is down. The area is not watched.");
        outbox.Raise(new(
            id, "signal-lost", AlarmSeverity.Silent, [.. silent.Select(x => x.Station.Code)], first.Station.Name, "", "", Centre(silent), first.Station.Ministry,
            silent.TrueForAll(x => x.Station.Province == first.Station.Province) ? first.Station.Province : null, null, null, last, null, null, null, true,
            [], "high", why.Vi, null, false, why.En));
    }

    void CloseThoseThatReport(long reference, AlarmRules rules)
    {
        foreach (var alarm in memory.Pulses.GroupBy(x => x.Alarm).ToList())
        {
            if (alarm.Key is not { } id) continue;
            if (!alarm.All(x => x.IsInTime(reference, rules.LateMinutes))) continue;
            outbox.Close(new(id, "trạm gửi lại dữ liệu · the stations report again", DateTimeOffset.FromUnixTimeSeconds(alarm.Max(x => x.Last))));
            foreach (var pulse in alarm) pulse.Alarm = null;
        }
    }

    static GeoPoint Centre(List<StationPulse> stations) => new(stations.Average(x => x.Station.Point.Lat), stations.Average(x => x.Station.Point.Lon));
}
