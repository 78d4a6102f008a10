namespace LaChan.Contracts.Forecast;

/// <summary>A current at the surface of the sea, taken for the same everywhere about.</summary>
/// <param name="ToDeg">Where it flows to, degrees.</param>
/// <param name="At">When it was measured or said.</param>
public sealed record SeaCurrent(double SpeedMs, double ToDeg, DateTimeOffset At, WeatherOrigin Origin);
