using LaChan.Kernel;

namespace LaChan.Contracts.Forces;

/// <summary>Entry <c>force-ordered</c>: an order to go, by a person. Stream <c>incident/{id}</c>.</summary>
/// <param name="Minutes">From the order to arrival: notice and way.</param>
public sealed record ForceOrdered(Guid Incident, string Depot, string NameVi, string Capability, int Units, double Km, double Minutes, IReadOnlyList<GeoPoint> Route);

/// <summary>Entry <c>depot-committed</c>: units of a depot were promised to an incident; written together with the order, so that two desks cannot send the same unit. Stream <c>depot/{id}</c>.</summary>
public sealed record DepotCommitted(string Depot, string Capability, int Units, Guid Incident);

/// <summary>Entry <c>depot-registered</c>: a depot, team or station of forces as it was saved; each saved version is an entry. Stream <c>depot/{id}</c>.</summary>
/// <param name="Owner">Agency: MOD, MPS, NACCET, PROV-PC, ...</param>
/// <param name="NoticeMinutes">From an order to departure.</param>
/// <param name="Assumed">Synthetic until an authority loads its own.</param>
public sealed record DepotRegistered(
    string Id, string NameVi, string NameEn, string Owner, UnitCode Province, double Lat, double Lon, int NoticeMinutes,
    IReadOnlyList<Resource> Resources, string Source, bool Assumed = false);

/// <summary>Units of one capability.</summary>
/// <param name="Capability">recon-team, decon-team, radiation-team, sampling-team, medical-team, fire-team, police-team; boom (each 100 m), skimmer, sorbent (each tonne).</param>
/// <param name="Units">How many there are.</param>
/// <param name="Ready">How many of them could go now.</param>
public sealed record Resource(string Capability, int Units, int Ready);
