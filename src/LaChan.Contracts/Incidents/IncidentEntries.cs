using LaChan.Contracts.Access;
using LaChan.Kernel;

namespace LaChan.Contracts.Incidents;

/// <summary>Entry <c>level-signed</c>: a person signed the level. Stream <c>incident/{id}</c>.</summary>
public sealed record LevelSigned(Guid Id, IncidentLevel Level, string Reason, IncidentLevel Min, IncidentLevel Proposed, IncidentLevel Max, string RuleSetVersion);

/// <summary>Entry <c>incident-ended</c>.</summary>
public sealed record IncidentEnded(Guid Id, string Reason);

/// <summary>What other modules may know of an incident.</summary>
/// <param name="State">draft, open, ended.</param>
/// <param name="Signed">The level in force, or None while nobody has signed.</param>
/// <param name="ZonesGeoJson">The newest zones as a GeoJSON feature collection (property level 1 to 3), or null.</param>
public sealed record IncidentBrief(
    Guid Id, string Number, string TitleVi, string TitleEn, string Hazard, string? Substance, GeoPoint Point, DateTimeOffset DiscoveredAt, string State,
    IncidentLevel Signed, IncidentLevel Min, IncidentLevel Proposed, IncidentLevel Max, string? ZonesGeoJson,
    IReadOnlyList<UnitCode> Communes, IReadOnlyList<UnitCode> Provinces, long Version)
{
    /// <summary>People inside the proposed zone, with the range from the lower to the upper rate; 0 while no zone is known.</summary>
    public double People { get; init; }
    public double PeopleLow { get; init; }
    public double PeopleHigh { get; init; }
    public DateTimeOffset DraftedAt { get; init; }
    public DateTimeOffset? VerifiedAt { get; init; }
    public DateTimeOffset? OpenedAt { get; init; }
    public DateTimeOffset? SignedAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public DateTimeOffset? WarnedAt { get; init; }
    public string? Commander { get; init; }
    public string? Spokesperson { get; init; }

    /// <summary>When NACCET was told, and when it said that it knows.</summary>
    public DateTimeOffset? NaccetToldAt { get; init; }
    public DateTimeOffset? NaccetAcknowledgedAt { get; init; }
}

/// <summary>A duty that runs against the clock. Words: <c>incidents.clock.{Key}</c>.</summary>
/// <param name="Owes">Agency code of who owes it.</param>
/// <param name="IsLaw">False: the limit is policy and is shown as such.</param>
/// <param name="DoneAt">Null while it runs.</param>
/// <param name="StoppedWhy">Why it was stopped without being done, or null.</param>
public sealed record RunningClock(
    Guid Incident, string Number, string Key, string Owes, DateTimeOffset StartedAt, DateTimeOffset DueAt, bool IsLaw, string Basis, DateTimeOffset? DoneAt, string? StoppedWhy);

/// <summary>Incidents, read by other modules.</summary>
public interface IIncidents
{
    Task<IncidentBrief?> Find(Guid id, CancellationToken ct);
    Task<IncidentBrief?> FindByNumber(string number, CancellationToken ct);

    /// <summary>Drafts and open incidents, newest first.</summary>
    Task<IReadOnlyList<IncidentBrief>> Open(CancellationToken ct);
}

/// <summary>What the duty desk asks of incidents, as far as a person may see them.</summary>
public interface IIncidentDesk
{
    /// <summary>Drafts and open incidents, newest first.</summary>
    Task<IReadOnlyList<IncidentBrief>> Open(Sight sight, CancellationToken ct);

    /// <summary>Clocks of drafts and open incidents that still run, soonest first.</summary>
    Task<IReadOnlyList<RunningClock>> Clocks(Sight sight, CancellationToken ct);
}
