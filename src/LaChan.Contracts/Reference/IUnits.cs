using LaChan.Kernel;
using NetTopologySuite.Geometries;

namespace LaChan.Contracts.Reference;

/// <summary>A province or centrally-run city in one period.</summary>
public sealed record Province(UnitCode Code, string Name, string FullName, bool IsCity, Period Period, double AreaKm2, double Population);

/// <summary>A commune, ward or special zone. <paramref name="Kind"/>: xa, phuong, dac-khu. People: the repaired published figure.</summary>
public sealed record Commune(UnitCode Code, string Name, string Kind, UnitCode Province, double AreaKm2, double Population, GeoPoint Centre);

/// <summary>Part of a commune inside a zone.</summary>
/// <param name="Share">Share of the commune's people inside, 0 to 1 (people spread evenly over the outline).</param>
/// <param name="Possible">True when the touch is within the pack's border error: the commune may lie outside.</param>
public sealed record TouchedCommune(Commune Commune, double Share, double People, bool Possible);

/// <summary>What a zone touches, by which pack of outlines.</summary>
/// <param name="PeopleLow">Lower end of the people inside, from the pack's measured error.</param>
/// <param name="PeopleHigh">Upper end.</param>
/// <param name="Pack">Name of the outline pack, for screen and journal.</param>
/// <param name="Approximate">True while no precise pack is loaded: say "about", never decide a level on the communes alone.</param>
public sealed record Touched(
    IReadOnlyList<TouchedCommune> Communes, IReadOnlyList<Province> Provinces, IReadOnlyList<Province> PossibleProvinces,
    double People, double PeopleLow, double PeopleHigh, string Pack, bool Approximate);

/// <summary>The administrative units in force on a day, and where they lie. Geometry: longitude, latitude, WGS84.</summary>
public interface IUnits
{
    /// <summary>Name of the outline pack in use, and whether it is approximate.</summary>
    (string Name, bool Approximate, double BorderErrorKm) Pack { get; }

    IReadOnlyList<Province> Provinces(DateOnly on);
    Province? Province(UnitCode code, DateOnly on);

    /// <summary>The province that holds on <paramref name="on"/> what the province with this code held on the earlier day <paramref name="was"/> (itself while it lives); null when the code named no province on that day.</summary>
    UnitCode? ProvinceSuccessor(UnitCode code, DateOnly was, DateOnly on);

    /// <summary>The communes in force since 1 July 2025; empty for an earlier day (their outlines are not held).</summary>
    IReadOnlyList<Commune> Communes(DateOnly on);
    Commune? Commune(UnitCode code, DateOnly on);

    /// <summary>Old commune codes (in force until 30 June 2025): the units of today that may stand for each, and the former province.</summary>
    OldCommune? OldCommune(UnitCode code);

    Province? ProvinceAt(GeoPoint point, DateOnly on);
    Commune? CommuneAt(GeoPoint point, DateOnly on);

    /// <summary>What a polygon or multipolygon touches, with people.</summary>
    Touched Touched(Geometry zone, DateOnly on);

    /// <summary>Distance to the land border with a neighbouring country, kilometres; null when the point is not in Viet Nam.</summary>
    double? LandBorderKm(GeoPoint point);

    /// <summary>Whether a zone reaches beyond Viet Nam's outer land edge by more than the pack's error.</summary>
    bool CrossesLandBorder(Geometry zone);
}

/// <summary>A commune code of before 1 July 2025 and what became of it. More than one successor: it was split.</summary>
public sealed record OldCommune(UnitCode Code, UnitCode OldProvince, IReadOnlyList<UnitCode> Successors);
