namespace LaChan.Contracts.Risk;

/// <summary>Entry <c>facility-registered</c>: a facility of the register as it was saved; each saved version is an entry. Stream <c>facility/{id}</c>.</summary>
/// <param name="Kind">refinery, petrochemical, chemical, fertiliser, steel, tailings, water-works, cold-store, oil-depot-port, container-port, landfill, dam, dioxin-hotspot, nuclear-research, nuclear-planned, nuclear-foreign.</param>
/// <param name="Country">Two letters; other than VN: a source across the border.</param>
/// <param name="AccuracyKm">How far the position may be off.</param>
/// <param name="Status">operating, planned, closed, contained, remediation, remediated.</param>
/// <param name="Assumed">Made up for an exercise or the demo.</param>
public sealed record FacilityRegistered(
    string Id, string Kind, string NameVi, string NameEn, string Country, double Lat, double Lon, double AccuracyKm, string Status,
    string HazardVi, string HazardEn, string Source, string Certainty, IReadOnlyList<Holding>? Holds = null, bool Assumed = false);

/// <summary>A substance that a facility holds.</summary>
/// <param name="Tonnes">The most that is held, tonnes; null: not known.</param>
/// <param name="Assumed">The tonnage is made up or estimated.</param>
public sealed record Holding(string Substance, double? Tonnes = null, bool Assumed = false);
