using LaChan.Kernel;

namespace LaChan.Contracts.Incidents;

/// <summary>Entry <c>level-signed</c>: a person signed the level. Stream <c>incident/{id}</c>.</summary>
public sealed record LevelSigned(Guid Id, IncidentLevel Level, string Reason, IncidentLevel Min, IncidentLevel Proposed, IncidentLevel Max, string RuleSetVersion);

/// <summary>Entry <c>incident-ended</c>.</summary>
public sealed record IncidentEnded(Guid Id, string Reason);

/// <summary>What other modules may know of an incident.</summary>
/// <param name="Signed">The level in force, or None while nobody has signed.</param>
/// <param name="ZonesGeoJson">The newest zones as a GeoJSON feature collection (property level 1 to 3), or null.</param>
public sealed record IncidentBrief(
    Guid Id, string Number, string TitleVi, string TitleEn, string Hazard, string? Substance, GeoPoint Point, DateTimeOffset DiscoveredAt, string State,
    IncidentLevel Signed, IncidentLevel Min, IncidentLevel Proposed, IncidentLevel Max, string? ZonesGeoJson,
    IReadOnlyList<UnitCode> Communes, IReadOnlyList<UnitCode> Provinces, long Version);

/// <summary>Incidents, read by other modules.</summary>
public interface IIncidents
{
    Task<IncidentBrief?> Find(Guid id, CancellationToken ct);
    Task<IncidentBrief?> FindByNumber(string number, CancellationToken ct);
    Task<IReadOnlyList<IncidentBrief>> Open(CancellationToken ct);
}
