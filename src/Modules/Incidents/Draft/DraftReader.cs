using LaChan.Contracts.Forecast;
using LaChan.Contracts.Monitoring;
using LaChan.Contracts.Reference;
using LaChan.Incidents.Report;
using LaChan.Platform;

namespace LaChan.Incidents.Draft;

/// <summary>Drafts incidents from alarms and reports, and looks at the open ones again when there is another grid of the weather.</summary>
sealed class DraftReader(DraftIncident drafting, IncidentStore store, Titles titles, IUnits units, Journal journal)
{
    public Task Read(Entry entry, CancellationToken ct) => entry.Body switch
    {
        AlarmRaised alarm => Raised(alarm, alarm.Severity, alarm.Value, alarm.MeasuredAt, ct),
        AlarmChanged change => Changed(change, entry.Stream, ct),
        ReportReceived report => Reported(report, ct),
        WeatherGridKept or WeatherGridRemoved => Weather(ct),
        _ => Task.CompletedTask,
    };

    /// <summary>Another grid may cover what is open: it is evaluated anew.</summary>
    async Task Weather(CancellationToken ct)
    {
        foreach (var incident in await store.Open(ct))
            if (incident.Hazard is "chemical" or "oil") await drafting.Again(incident.Id, "weather", null, ct);
    }

    async Task Raised(AlarmRaised alarm, AlarmSeverity severity, double? value, DateTimeOffset at, CancellationToken ct)
    {
        if (!HazardOf.IsLoud(severity, alarm.Judged) || titles.HazardOf(alarm) is not { } hazard) return;
        var where = Whereabouts.Of(units, journal.Today, alarm.Point);
        var source = Source(alarm, where, value, at);
        var (vi, en) = titles.Of(hazard, where);
        await drafting.Take(source, new(Guid.Empty, "", vi, en, hazard.Hazard, hazard.Substance?.Symbol, alarm.Point, where.Text, source.Province, at, "alarm"), ct);
    }

    static SourceJoined Source(AlarmRaised alarm, Whereabouts where, double? value, DateTimeOffset at) => new(
        Guid.Empty, alarm.Id, "alarm", alarm.StationName, alarm.Point, where.Commune?.Code, where.CommuneCertain, where.Province?.Code ?? alarm.Province, where.ProvinceCertain || alarm.Province == where.Province?.Code,
        at, alarm.Medium is "stack" or "waste-water" ? null : true, alarm.Ministry, alarm.Stations[0], alarm.Parameter, value, alarm.Unit);

    async Task Changed(AlarmChanged change, string stream, CancellationToken ct)
    {
        if ((await journal.Read(stream, ct: ct)).Select(x => x.Body).OfType<AlarmRaised>().FirstOrDefault() is not { } alarm) return;
        if (await store.IncidentOf(change.Id, ct) is not { } incident)
        {
            await Raised(alarm, change.Severity, change.Value, change.MeasuredAt, ct);
            return;
        }
        var last = IncidentFile.Of(await journal.Read(Streams.Incident(incident), ct: ct))?.Sources.LastOrDefault(x => x.Source == change.Id);
        if (last is not null && last.At < change.MeasuredAt) await drafting.Again(incident, "value", last with { Value = change.Value, At = change.MeasuredAt }, ct);
    }

    async Task Reported(ReportReceived report, CancellationToken ct)
    {
        if (report.Point is not { } point) return;
        var where = Whereabouts.Of(units, journal.Today, point);
        var source = new SourceJoined(
            Guid.Empty, report.Id, report.Origin, report.What, point, where.Commune?.Code, where.CommuneCertain, where.Province?.Code ?? report.Province, where.ProvinceCertain, report.HappenedAt);
        var (vi, en) = titles.Of(report.Hazard, report.Substance, where);
        var incident = await drafting.Take(source, new(Guid.Empty, "", vi, en, report.Hazard, report.Substance, point, where.Text, source.Province, report.HappenedAt, report.Origin == "public" ? "report" : "officer"), ct);
        if (report.Alarm is { } alarm) await JoinAlarm(incident, alarm, ct);
    }

    /// <summary>The alarm that an officer reported on belongs to what came of the report, unless another incident has it.</summary>
    async Task JoinAlarm(Guid incident, Guid alarm, CancellationToken ct)
    {
        var stream = (await journal.Read(Streams.Alarm(alarm), ct: ct)).Select(x => x.Body).ToList();
        if (stream.OfType<AlarmRaised>().FirstOrDefault() is not { } raised || await store.IncidentOf(alarm, ct) is not null) return;
        var newest = stream.OfType<AlarmChanged>().LastOrDefault();
        await drafting.Join(incident, Source(raised, Whereabouts.Of(units, journal.Today, raised.Point), newest?.Value ?? raised.Value, newest?.MeasuredAt ?? raised.MeasuredAt), ct);
    }
}
