using System.Text.Json.Serialization;
using LaChan.Kernel;
using NetTopologySuite.Geometries;

namespace LaChan.Contracts.Forecast;

/// <summary>A measured concentration that the release is held to have made, mg/m³.</summary>
/// <param name="Station">Code of the station, where one measured it.</param>
public readonly record struct DownwindReading(GeoPoint Point, double MgM3, string? Station = null, DateTimeOffset? At = null)
{
    public static implicit operator DownwindReading((GeoPoint Point, double MgM3) pair) => new(pair.Point, pair.MgM3);
}

/// <summary>A station whose wind went into a forecast, as it measured it.</summary>
/// <param name="Share">Of its wind in the mean, 0 to 1.</param>
public readonly record struct WindStation(string Name, string Code, double DistanceKm, DateTimeOffset At, double SpeedMs, double FromDeg, double Share);

/// <summary>What the first forecast of an air incident starts from.</summary>
/// <param name="Source">Where it is taken to come from.</param>
/// <param name="Readings">Measured values downwind, from which the rate follows; several stations are fitted together (least squares in the logarithm). Those at or below 0 are passed over. Call again with all of them when a new one arrives.</param>
/// <param name="StockT">Tonnes held at the source; null: unknown.</param>
/// <param name="RateKgS">Rate of release where someone has stated it; null: to be inferred.</param>
/// <param name="WindMs">At <paramref name="WindHeightM"/> above ground.</param>
/// <param name="Stability">Stability class A to F; null: from the hour, the wind and the cloud.</param>
/// <param name="CloudCover">0 to 1; null: not known, taken as clear.</param>
/// <param name="RingOnly">True: no source is known, <paramref name="Source"/> is the middle of a ring.</param>
/// <param name="WindAt">Where several stations gave the wind: of the oldest.</param>
/// <param name="Winds">Where the wind is the mean of; null: of one station, or stated.</param>
/// <param name="WindOrigin">Where the wind comes from when stations did not give it. Not written when null, so that forecasts from before it keep their hash.</param>
public sealed record FirstForecastInput(
    string Substance, GeoPoint Source, string SourceName, IReadOnlyList<DownwindReading> Readings, double? StockT, double? RateKgS,
    double WindMs, double WindFromDeg, string WindSource, DateTimeOffset WindAt, DateTimeOffset At, string? Stability = null,
    double WindHeightM = 10, double? CloudCover = null, double ReleaseHeightM = 1, bool Urban = false, bool RingOnly = false,
    IReadOnlyList<WindStation>? Winds = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] WeatherOrigin? WindOrigin = null);

/// <summary>One threat zone: the area above one threshold at one end of the rate.</summary>
/// <param name="Level">1, 2 or 3 (AEGL). A ring has level 1 and threshold 0: nothing was computed inside it.</param>
/// <param name="Area">Polygon, longitude latitude, closed, simple, at most 100 points. Empty when the threshold is not reached.</param>
/// <param name="LengthKm">How far it reaches from the source.</param>
public sealed record ThreatZone(int Level, double ThresholdMgM3, int ExposureMinutes, Geometry Area, double LengthKm);

/// <summary>An estimate made for want of data, or a warning: the key of a text and what fills it.</summary>
/// <param name="Key">Such as <c>forecast.note.stability-night</c>. Shown by <c>T[note.Key, [note.Word, .. note.Figures.Select(x => (object)T.Reading(x))]]</c>.</param>
/// <param name="Word">Fills {0}.</param>
/// <param name="Figures">Fill {1}, {2}, …</param>
public sealed record ForecastNote(string Key, string Word, IReadOnlyList<double> Figures);

/// <summary>A first forecast: both ends of the rate drawn, and the band of directions that contains most of them.</summary>
/// <param name="Kind">plume, or ring when there is no source or no wind.</param>
/// <param name="Stability">A to F; empty for a ring.</param>
/// <param name="Lower">Zones at the lower rate, level 3 first.</param>
/// <param name="Proposed">Zones laid before the officer: at the rate that the readings give (or that was stated, or from the stock).</param>
/// <param name="Upper">Zones at the upper rate, level 3 first.</param>
/// <param name="Band">Where the proposed zone may lie with the wind's wavering (policy rows: 90 %).</param>
/// <param name="BandHalfAngleDeg">Half the angle of the band, degrees.</param>
/// <param name="PlumeFromDeg">The direction from which the drawn plume comes: the wind's, turned within the band to fit the readings.</param>
/// <param name="ArrivalMinutesPerKm">Minutes for the middle of the plume to travel one kilometre: distance × this = arrival; first traces about a third earlier. 0 for a ring.</param>
/// <param name="InputHash">Hash of input, model version, thresholds and policy rows: the same gives the same.</param>
/// <param name="ResultHash">Hash of everything that was computed.</param>
public sealed record FirstForecast(
    string Kind, string Model, FirstForecastInput Input, string Stability, double RateLowKgS, double RateKgS, double RateHighKgS,
    IReadOnlyList<ThreatZone> Lower, IReadOnlyList<ThreatZone> Proposed, IReadOnlyList<ThreatZone> Upper, Geometry Band, double BandHalfAngleDeg,
    double PlumeFromDeg, double ArrivalMinutesPerKm, IReadOnlyList<ForecastNote> Notes, string InputHash, string ResultHash);

/// <summary>An ensemble of a first forecast: many ways in which wind, rate and model may differ from what was taken, over cells around the source.</summary>
/// <param name="Cells">Their middles.</param>
/// <param name="Minutes">Of each member, how long after the release the air above the lowest threshold comes to each cell; infinite: not within a day.</param>
public sealed record ReachEnsemble(IReadOnlyList<GeoPoint> Cells, IReadOnlyList<float[]> Minutes);

/// <summary>The engine of first forecasts: pure, the same input gives the same answer.</summary>
public interface IFirstForecast
{
    /// <exception cref="RefusedException">The substance is not in the table, or a figure is out of range.</exception>
    FirstForecast Of(FirstForecastInput input);

    /// <summary>A ring of the substance's isolation distance, when there is no plant upwind or no wind.</summary>
    FirstForecast Ring(string substance, GeoPoint around, DateTimeOffset at);

    /// <summary>How likely the air comes where and when. Null for a ring: nothing was computed inside it.</summary>
    ReachEnsemble? Ensemble(FirstForecast forecast);

    /// <summary>Runs a forecast of the journal again and compares the hashes.</summary>
    ForecastRerun Rerun(ForecastMade made);
}
