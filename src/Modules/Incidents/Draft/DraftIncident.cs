using LaChan.Contracts.Forces;
using LaChan.Contracts.Forecast;
using LaChan.Contracts.Incidents;
using LaChan.Contracts.Monitoring;
using LaChan.Incidents.Notify;
using LaChan.Platform;

namespace LaChan.Incidents.Draft;

/// <summary>Puts a new source into the incident it tells of, or drafts a new one: zone, people, level, forces, the notice to NACCET and the first clocks, in one batch. NACCET is told in parallel, never after the level.</summary>
sealed class DraftIncident(IncidentStore store, SameIncident same, Evaluation evaluation, IGriddedWeather grids, INearestForces forces, NodeDesk desk)
{
    // Numbers are given one after another.
    readonly SemaphoreSlim numbering = new(1, 1);

    /// <summary>Safe to do twice.</summary>
    /// <param name="news">What joined, without an incident.</param>
    /// <param name="draft">How a new incident would begin; identity and number are given here.</param>
    /// <returns>The incident that the source now belongs to.</returns>
    public async Task<Guid> Take(SourceJoined news, IncidentDrafted draft, CancellationToken ct)
    {
        if (await store.IncidentOf(news.Source, ct) is { } already) return already;
        if (news.Point is { } point && await same.Find(draft.Hazard, draft.Substance, point, news.At, ct) is { } open)
        {
            await Join(open.Id, news, ct);
            return open.Id;
        }
        return await Begin(news, draft, ct);
    }

    /// <summary>Adds a source to an incident and evaluates it anew.</summary>
    public Task Join(Guid incident, SourceJoined news, CancellationToken ct) => Append(incident, async file =>
    {
        var joined = news with { Id = incident };
        var found = evaluation.Of(await (Known.Of(file) with { Sources = [.. file.Sources, joined] }).WithGrids(grids, desk.Now, ct), joined.Kind == "alarm" ? "alarm" : "report", desk.Now);
        return [joined, .. found, .. Notices(file, joined, found), .. await Linked(joined, file.Draft.Number, ct)];
    }, ct);

    /// <summary>Evaluates an incident anew: measurements have moved, a person has verified it, or a wind was stated or has ended.</summary>
    public Task Again(Guid incident, string why, SourceJoined? newer, CancellationToken ct) => Append(incident, async file =>
    {
        var sources = newer is null ? file.Sources : [.. file.Sources, newer with { Id = incident }];
        var found = evaluation.Of(await (Known.Of(file) with { Sources = sources }).WithGrids(grids, desk.Now, ct), why, desk.Now);
        IReadOnlyList<object> news = newer is null || found.Count == 0 ? [] : [newer with { Id = incident }];
        return [.. news, .. found, .. Notices(file, null, found)];
    }, ct);

    async Task<Guid> Begin(SourceJoined news, IncidentDrafted draft, CancellationToken ct)
    {
        await numbering.WaitAsync(ct);
        try
        {
            var id = Guid.CreateVersion7(desk.Now);
            var begun = draft with { Id = id, Number = $"{desk.NumberPrefix}{await store.Count(desk.NumberPrefix, ct) + 1:0000}" };
            var source = news with { Id = id };
            var found = evaluation.Of(await Known.Begun(begun, source).WithGrids(grids, desk.Now, ct), "first", desk.Now);
            IReadOnlyList<object> bodies =
            [
                begun, source, .. found, new ForcesProposed(id, forces.For(begun.Hazard, begun.Point)),
                desk.Clock(id, Duties.Verify, "COMM-PC", "clock.verify-started"), desk.Clock(id, Duties.Level, Directs(found), "clock.propose-level"),
                .. Notices(null, source, found), .. await Linked(source, begun.Number, ct),
            ];
            if (!await desk.Journal.Append(Numbered(id, 0, bodies, await Elsewhere(source, ct)), desk.Actor, ct: ct)) throw new InvalidOperationException($"the source {source.Source} moved while it was drafted");
            return id;
        }
        finally
        {
            numbering.Release();
        }
    }

    async Task Append(Guid incident, Func<IncidentFile, Task<IReadOnlyList<object>>> decide, CancellationToken ct)
    {
        while (true)
        {
            if (IncidentFile.Of(await desk.Journal.Read(Streams.Incident(incident), ct: ct)) is not { EndedAt: null } file) return;
            var bodies = await decide(file);
            if (bodies.Count == 0) return;
            var elsewhere = bodies.OfType<SourceJoined>().FirstOrDefault() is { } source && bodies.Any(IsLink) ? await Elsewhere(source, ct) : 0;
            if (await desk.Journal.Append(Numbered(incident, file.Version, bodies, elsewhere), desk.Actor, ct: ct)) return;
        }
    }

    /// <summary>NACCET hears of what a station or an officer says at once, and again when the worst that cannot be excluded grows.</summary>
    IEnumerable<object> Notices(IncidentFile? file, SourceJoined? news, IReadOnlyList<object> found)
    {
        var max = found.OfType<FindingMade>().LastOrDefault()?.Finding.Level.Max ?? file?.Finding?.Finding.Level.Max ?? IncidentLevel.None;
        var told = file?.Notices.FirstOrDefault(x => x.Recipient == "NACCET");
        var known = news is { Kind: not "public" } || file?.VerifiedAt is not null || file?.Sources.Count > 0 && news is not null;
        return (told is null ? known : max > told.Level) && (file?.Id ?? news?.Id) is { } id ? Telling.Of(id, "NACCET", max, desk) : [];
    }

    static string Directs(IReadOnlyList<object> found) => found.OfType<FindingMade>().LastOrDefault()?.Finding.Directs ?? "PROV-PC";

    static bool IsLink(object body) => body is AlarmLinked or Report.ReportLinked;

    Task<IReadOnlyList<object>> Linked(SourceJoined source, string number, CancellationToken ct) => Task.FromResult<IReadOnlyList<object>>(
        source.Kind == "alarm" ? [new AlarmLinked(source.Source, source.Id)] : [new Report.ReportLinked(source.Source, source.Id, number)]);

    Task<long> Elsewhere(SourceJoined source, CancellationToken ct) => desk.Journal.Version(StreamOf(source), ct);

    static string StreamOf(SourceJoined source) => source.Kind == "alarm" ? Streams.Alarm(source.Source) : Report.ReportStream.Of(source.Source);

    /// <summary>Drafts with rising versions; links go to the stream of the alarm or report itself.</summary>
    static IReadOnlyList<Platform.Draft> Numbered(Guid incident, long version, IReadOnlyList<object> bodies, long elsewhere)
    {
        var source = bodies.OfType<SourceJoined>().FirstOrDefault();
        return [.. bodies.Select(body => IsLink(body) ? new Platform.Draft(StreamOf(source!), elsewhere, body) : new Platform.Draft(Streams.Incident(incident), version++, body))];
    }
}
