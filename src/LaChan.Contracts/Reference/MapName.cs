using LaChan.Kernel;

namespace LaChan.Contracts.Reference;

/// <summary>A name on a map.</summary>
/// <param name="Kind">sea, islands, country, province, city, place, commune.</param>
/// <param name="Rank">1 is always shown.</param>
/// <param name="Code">Of a province or its seat; else null.</param>
public sealed record MapName(string Kind, string Vi, string En, GeoPoint Point, int Rank, string? Code = null);
