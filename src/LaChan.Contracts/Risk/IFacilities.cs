using LaChan.Kernel;

namespace LaChan.Contracts.Risk;

/// <summary>A facility that holds something dangerous.</summary>
/// <param name="Kind">See <see cref="FacilityRegistered"/>.</param>
/// <param name="Stock">Substance symbol to tonnes held, where the tonnage is known.</param>
/// <param name="AccuracyKm">How far the position may be off.</param>
/// <param name="Assumed">True for made-up facilities of the demo.</param>
/// <param name="Holds">Symbols of all substances held, also where nobody has stated the tonnage.</param>
public sealed record Facility(string Id, string NameVi, string NameEn, string Kind, GeoPoint Point, IReadOnlyDictionary<string, double> Stock, double AccuracyKm, bool Assumed,
    IReadOnlyList<string>? Holds = null);

/// <summary>The register of at-risk facilities.</summary>
public interface IFacilities
{
    IReadOnlyList<Facility> All { get; }

    /// <summary>Facilities that hold the substance and lie upwind of a point (within ±<paramref name="halfAngleDeg"/> of where the wind comes from), nearest first.</summary>
    IReadOnlyList<(Facility Facility, double DistanceKm)> Upwind(GeoPoint point, double windFromDeg, string substance, double withinKm, double halfAngleDeg = 45);

    /// <summary>Facilities within a distance, nearest first.</summary>
    IReadOnlyList<(Facility Facility, double DistanceKm)> Near(GeoPoint point, double withinKm);
}
