using LaChan.Contracts.Forces;
using LaChan.Contracts.Incidents;
using LaChan.Incidents.Classify;
using LaChan.Kernel;

namespace LaChan.Incidents;

/// <summary>Entry <c>incident-drafted</c>: the node or a person put together what is known; nobody has checked it yet.</summary>
/// <param name="Hazard">waste, oil, chemical, radiation, nuclear, disease, other.</param>
/// <param name="Substance">Symbol of the substance table, or null.</param>
/// <param name="Place">Where, in words.</param>
/// <param name="From">alarm, report, officer.</param>
public sealed record IncidentDrafted(
    Guid Id, string Number, string TitleVi, string TitleEn, string Hazard, string? Substance, GeoPoint Point, string Place, UnitCode? Province,
    DateTimeOffset DiscoveredAt, string From);

/// <summary>Entry <c>source-joined</c>: an alarm or a report that tells of this incident.</summary>
/// <param name="Source">Identity of the alarm or report.</param>
/// <param name="Kind">alarm, public, officer.</param>
/// <param name="What">Station or reporter and what they said.</param>
/// <param name="Commune">The commune that holds the place, where one is known.</param>
/// <param name="Outside">Seen or measured outside any fence; null: not known.</param>
/// <param name="Ministry">Agency code of the ministry whose matter it is.</param>
/// <param name="CommuneCertain">False: the place lies nearer to the commune's border than the outlines are exact.</param>
public sealed record SourceJoined(
    Guid Id, Guid Source, string Kind, string What, GeoPoint? Point, UnitCode? Commune, bool CommuneCertain, UnitCode? Province, bool ProvinceCertain, DateTimeOffset At,
    bool? Outside = null, string? Ministry = null, string? Station = null, string? Parameter = null, double? Value = null, string? Unit = null);

/// <summary>Entry <c>finding-made</c>: level with its whole proof, what the forecast before it was drawn from, the people it reaches. Each evaluation that changes something is one.</summary>
/// <param name="Why">first, alarm, value, report, person, weather.</param>
/// <param name="Basis">Null: no forecast was made.</param>
public sealed record FindingMade(Guid Id, string Why, ForecastBasis? Basis, Reach? Reach, Finding Finding);

/// <summary>What a forecast was taken to come from.</summary>
/// <param name="Facility">The plant taken for the source; null: none known.</param>
/// <param name="Assumed">The plant is made up for an exercise.</param>
/// <param name="ReleasedAt">When the air that reached the first station left the source, by the wind.</param>
/// <param name="Refused">Why there is no forecast, or null.</param>
public sealed record ForecastBasis(string? Facility, string? NameVi, string? NameEn, bool Assumed, DateTimeOffset ReleasedAt, string? InputHash, string? Refused = null);

/// <summary>Whom the zones reach.</summary>
/// <param name="Pack">The outlines by which it was counted.</param>
/// <param name="Within">How likely it goes on; null: no plume could be computed.</param>
public sealed record Reach(
    double People, double PeopleLow, double PeopleHigh, string Pack, bool Approximate, IReadOnlyList<CommuneReached> Communes, IReadOnlyList<ProvinceReached> Provinces,
    IReadOnlyList<ReachWithin>? Within = null);

/// <summary>How likely, by an ensemble, a second province and the land border are reached in the hours after the finding.</summary>
public sealed record ReachWithin(int Hours, double SecondProvince, double LandBorder);

/// <summary>A commune in the zones. People of a level include those of the worse levels.</summary>
/// <param name="FirstKm">Distance from the source to the nearest part of the commune inside the zone.</param>
/// <param name="ArrivesAt">When the air gets there by the wind; null: cannot be said.</param>
/// <param name="Probability">How sure it is that the commune is reached.</param>
/// <param name="Measured">A station in it has measured the substance.</param>
public sealed record CommuneReached(
    UnitCode Code, string Name, UnitCode Province, string ProvinceName, double Level1, double Level2, double Level3, double? FirstKm, DateTimeOffset? ArrivesAt, double Probability, bool Measured);

/// <summary>A province in the zones.</summary>
public sealed record ProvinceReached(UnitCode Code, string Name, double Probability, bool Measured);

/// <summary>Entry <c>forces-proposed</c>: who is nearest by road, as the registry knew it then.</summary>
public sealed record ForcesProposed(Guid Id, IReadOnlyList<ForceProposal> Forces);

/// <summary>Entry <c>notice-sent</c>: a body was told.</summary>
/// <param name="Recipient">Agency code, or PROV-PC/79 for one province's committee.</param>
/// <param name="Level">The highest level that is not excluded: the notice goes by it.</param>
public sealed record NoticeSent(Guid Id, string Recipient, IncidentLevel Level);

/// <summary>Entry <c>notice-acknowledged</c>: the body said that it knows.</summary>
public sealed record NoticeAcknowledged(Guid Id, string Recipient, string By);

/// <summary>Entry <c>incident-verified</c>: a person asked someone on the spot.</summary>
public sealed record IncidentVerified(Guid Id, string With, string Note);

/// <summary>Entry <c>incident-opened</c>: a person took the incident as real; the response runs.</summary>
public sealed record IncidentOpened(Guid Id);

/// <summary>Entry <c>role-named</c>: who commands on the spot, who speaks.</summary>
/// <param name="Role">commander or spokesperson.</param>
public sealed record RoleNamed(Guid Id, string Role, string Name, string Post);

/// <summary>Entry <c>protection-ordered</c>: what the people of one commune are to do.</summary>
/// <param name="Act">leave-with-help, leave, stay-inside, or lifted.</param>
public sealed record ProtectionOrdered(Guid Id, UnitCode Commune, string Name, string Act, string Note);

/// <summary>Entry <c>protection-done</c>: the commune says that the order is carried out.</summary>
public sealed record ProtectionDone(Guid Id, UnitCode Commune, string Name, string By);

/// <summary>Entry <c>clock-started</c>: a duty runs against the clock from now.</summary>
public sealed record ClockStarted(Guid Id, string Key, string Owes, DateTimeOffset DueAt, bool IsLaw, string Basis);

/// <summary>Entry <c>clock-stopped</c>: a duty fell away without being done.</summary>
public sealed record ClockStopped(Guid Id, string Key, string Reason);
