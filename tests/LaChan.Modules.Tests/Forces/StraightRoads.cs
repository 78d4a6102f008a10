using LaChan.Contracts.Incidents;
using LaChan.Contracts.Reference;
using LaChan.Kernel;

namespace LaChan.Modules.Tests.Forces;

/// <summary>Roads that run straight at 60 km/h: a kilometre is a minute. From north of 12° N there is none.</summary>
sealed class StraightRoads : IRoads
{
    public Route? Between(GeoPoint from, GeoPoint to) => from.Lat > 12 ? null : new(from.DistanceKm(to), from.DistanceKm(to), [from, to], [], true);
    public IReadOnlyList<double?> MinutesTo(GeoPoint to, IReadOnlyList<GeoPoint> from) => [.. from.Select(x => Between(x, to)?.Minutes)];
}

/// <summary>One open incident in province 79, and one that is still a draft.</summary>
sealed class OneIncident(Guid id, Guid draft, GeoPoint point) : IIncidents
{
    readonly IncidentBrief brief = new(
        id, "SC-1", "Sự cố thử", "Test incident", "chemical", "NH3", point, TestNode.Start, "open",
        IncidentLevel.None, IncidentLevel.Commune, IncidentLevel.Commune, IncidentLevel.National, null, [], [new("79")], 0);

    public Task<IncidentBrief?> Find(Guid asked, CancellationToken ct) => Task.FromResult(asked == id ? brief : asked == draft ? brief with { Id = draft, State = "draft" } : null);
    public Task<IncidentBrief?> FindByNumber(string number, CancellationToken ct) => Task.FromResult<IncidentBrief?>(null);
    public Task<IReadOnlyList<IncidentBrief>> Open(CancellationToken ct) => Task.FromResult<IReadOnlyList<IncidentBrief>>([brief]);
}
