namespace LaChan.Reference.Map;

/// <summary>A row of <c>data/geography/map-labels.json</c>.</summary>
/// <param name="Kind">sea, islands, country.</param>
/// <param name="Rank">1 is always shown.</param>
public sealed record MapLabelRow(string Kind, string NameVi, string NameEn, double Lat, double Lon, int Rank);
