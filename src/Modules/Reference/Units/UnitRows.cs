using LaChan.Contracts.Reference;
using LaChan.Kernel;

namespace LaChan.Reference.Units;

/// <summary>A row of <c>data/geography/provinces.json</c>: a province or city in one period.</summary>
/// <param name="Kind">province or city (centrally run).</param>
/// <param name="Population">People as Resolution 202/2025 counts them.</param>
/// <param name="Certainty">Of the first day: exact, memory, at-least-since.</param>
public sealed record ProvinceRow(
    string Code, string NameVi, string NameEn, string Kind, DateOnly From, double AreaKm2, double Population, string Seat, double SeatLat, double SeatLon,
    string Source, string Certainty, DateOnly? To = null, IReadOnlyList<string>? MergedFrom = null, string? MergedInto = null, string? Note = null)
{
    public bool IsCity => Kind == "city";
    public Period Period => new(From, To);
    public GeoPoint SeatPoint => new(SeatLat, SeatLon);
    internal Province Province => new(new(Code), NameVi, (IsCity ? "Thành phố " : "Tỉnh ") + NameVi, IsCity, Period, AreaKm2, Population);
}

/// <summary>A row of <c>data/geography/communes.json</c>.</summary>
/// <param name="People">The published figure, or what stands for it where that is faulty.</param>
/// <param name="PeopleBasis">published, memory, thousands-restored (inferred), median-of-kind (estimated).</param>
/// <param name="FormerUnits">Commune codes until 30 June 2025; a star marks one of which only a part came here.</param>
/// <param name="CodeWas">The unit that the same code named before; null where the name was the same.</param>
/// <param name="NewCode">The code named nothing before.</param>
public sealed record CommuneRow(
    string Code, string Name, string Kind, string Province, string FormerProvince, double AreaKm2, double Lat, double Lon,
    double People, string PeopleBasis, double? PeoplePublished = null, double? PeopleScaled = null, string FormerUnits = "", string? CodeWas = null, bool NewCode = false)
{
    internal IEnumerable<UnitCode> Former => FormerUnits.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(x => new UnitCode(x.TrimEnd('*')));
    internal Commune Commune => new(new(Code), Name, Kind, new(Province), AreaKm2, People, new(Lat, Lon));
}

/// <summary>A row of <c>data/geography/islands.json</c>: an island as a circle.</summary>
/// <param name="Group">hoang-sa, truong-sa, or none.</param>
public sealed record IslandRow(string Name, double Lat, double Lon, double RadiusKm, string Province, string FormerProvince, string? Commune = null, string? Group = null)
{
    public GeoPoint Point => new(Lat, Lon);
}

/// <summary>A row of <c>data/geography/places.json</c>.</summary>
/// <param name="Kind">seat, old-seat, town, port, border, junction, airport.</param>
public sealed record PlaceRow(string Name, double Lat, double Lon, string Kind, string Province, string FormerProvince, double AccuracyKm)
{
    public GeoPoint Point => new(Lat, Lon);
}
