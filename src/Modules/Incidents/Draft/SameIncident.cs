using LaChan.Contracts.Access;
using LaChan.Contracts.Incidents;
using LaChan.Contracts.Reference;
using LaChan.Kernel;
using LaChan.Platform;

namespace LaChan.Incidents.Draft;

/// <summary>Whether something new tells of an incident that is open already: the same substance in the same cloud, oil on the same river.</summary>
sealed class SameIncident(IncidentStore store, Journal journal, IPolicies policies, IRivers rivers)
{
    /// <summary>Half the angle downwind of the source within which the same substance is the same cloud, degrees.</summary>
    const double HalfAngleDeg = 60;

    /// <summary>So near, the wind does not matter.</summary>
    const double NearKm = 5;

    /// <summary>How far from a river's line oil still lies on it; the lines are coarse.</summary>
    const double RiverKm = 8;

    /// <param name="hazard">Of the news.</param>
    /// <param name="substance">Null: not known, as the public reports it.</param>
    public async Task<IncidentBrief?> Find(string hazard, string? substance, GeoPoint point, DateTimeOffset at, CancellationToken ct)
    {
        var since = at.AddHours(-policies.Of("incident.same-river-hours", at.Day()).Value);
        var candidates = (await store.Open(Sight.Country, ct)).Where(x => x.Hazard == hazard && x.DiscoveredAt >= since && (substance is null || x.Substance is null || x.Substance == substance));
        foreach (var incident in candidates)
            if (hazard == "oil" ? await SameRiver(incident, point, ct) : await SameCloud(incident, point, ct)) return incident;
        return null;
    }

    async Task<bool> SameRiver(IncidentBrief incident, GeoPoint point, CancellationToken ct)
    {
        if (rivers.Near(point, RiverKm) is not { Count: > 0 } near) return incident.Point.DistanceKm(point) <= NearKm;
        return (await Sources(incident, ct)).Any(source => source.Point is { } there && near.Overlaps(rivers.Near(there, RiverKm)));
    }

    async Task<bool> SameCloud(IncidentBrief incident, GeoPoint point, CancellationToken ct)
    {
        if ((await Sources(incident, ct)).Any(source => source.Point is { } there && there.DistanceKm(point) <= NearKm)) return true;
        if ((await File(incident, ct))?.Forecast is not { Kind: "plume" } forecast) return false;
        var downwind = (forecast.PlumeFromDeg + 180) % 360;
        var off = Math.Abs((forecast.Input.Source.BearingDeg(point) - downwind + 540) % 360 - 180);
        return off <= HalfAngleDeg && forecast.Input.Source.DistanceKm(point) <= policies.Of("incident.same-cloud-distance", forecast.Input.At.Day()).Value;
    }

    async Task<IReadOnlyList<SourceJoined>> Sources(IncidentBrief incident, CancellationToken ct) => (await File(incident, ct))?.Sources ?? [];

    async Task<IncidentFile?> File(IncidentBrief incident, CancellationToken ct) => IncidentFile.Of(await journal.Read(Streams.Incident(incident.Id), ct: ct));
}
