using LaChan.Kernel;

namespace LaChan.Forecast.Air;

/// <summary>What zones are of and where they begin.</summary>
/// <param name="Substance">Symbol, or null.</param>
/// <param name="Source">Where the source lies on the globe, or null: local metres.</param>
/// <param name="XM">East of the origin, metres.</param>
/// <param name="YM">North of the origin, metres.</param>
public sealed record ZonePlace(string? Substance, GeoPoint? Source, double XM, double YM);
