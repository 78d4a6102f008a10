using LaChan.Kernel;
using NetTopologySuite.Geometries;

namespace LaChan.Contracts.Forecast;

/// <summary>What the first forecast of an air incident starts from.</summary>
/// <param name="Source">Where it is taken to come from.</param>
/// <param name="Readings">Measured values downwind (mg/m³), from which the lower rate follows.</param>
/// <param name="StockT">Tonnes held at the source; null: unknown.</param>
/// <param name="RateKgS">Rate of release where someone has stated it; null: to be inferred.</param>
/// <param name="Stability">Stability class A to F; null: from the hour and the wind.</param>
public sealed record FirstForecastInput(
    string Substance, GeoPoint Source, string SourceName, IReadOnlyList<(GeoPoint Point, double MgM3)> Readings, double? StockT, double? RateKgS,
    double WindMs, double WindFromDeg, string WindSource, DateTimeOffset WindAt, DateTimeOffset At, string? Stability = null);

/// <summary>One threat zone: the area above one threshold at one end of the rate.</summary>
/// <param name="Level">1, 2 or 3 (AEGL).</param>
/// <param name="Area">Polygon, longitude latitude. Empty when the threshold is not reached.</param>
public sealed record ThreatZone(int Level, double ThresholdMgM3, int ExposureMinutes, Geometry Area, double LengthKm);

/// <summary>A first forecast: both ends of the rate drawn, and the band of directions that contains 90 % of them.</summary>
/// <param name="Kind">plume, or ring when there is no source or no wind.</param>
/// <param name="Lower">Zones at the lower rate (from the readings), level 3 first.</param>
/// <param name="Upper">Zones at the upper rate (from the stock), level 3 first.</param>
/// <param name="Proposed">Zones laid before the officer: at the rate that the readings give.</param>
/// <param name="Band">Where the zone may lie with the wind's wavering (90 %).</param>
/// <param name="ArrivalMinutesPerKm">Minutes for the air to travel one kilometre: distance × this = arrival.</param>
/// <param name="Notes">Every estimate made for want of data, as keys of texts with their values.</param>
/// <param name="InputHash">Hash of input and model version: the same gives the same.</param>
public sealed record FirstForecast(
    string Kind, string Model, FirstForecastInput Input, string Stability, double RateLowKgS, double RateKgS, double RateHighKgS,
    IReadOnlyList<ThreatZone> Lower, IReadOnlyList<ThreatZone> Proposed, IReadOnlyList<ThreatZone> Upper, Geometry Band,
    double ArrivalMinutesPerKm, IReadOnlyList<string> Notes, string InputHash);

/// <summary>The engine of first forecasts.</summary>
public interface IFirstForecast
{
    /// <exception cref="RefusedException">The substance is not in the table, or a figure is out of range.</exception>
    FirstForecast Of(FirstForecastInput input);

    /// <summary>A ring of the substance's isolation distance, when there is no plant upwind or no wind.</summary>
    FirstForecast Ring(string substance, GeoPoint around, DateTimeOffset at);
}
