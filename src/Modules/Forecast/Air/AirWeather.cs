using LaChan.Science.Air;

namespace LaChan.Forecast.Air;

/// <summary>The air over one row of weather: it holds until the next (puffs: linear between rows).</summary>
public sealed record AirWeather(double TimeS, double WindFromDeg, BoundaryLayer Air, double RainMmH = 0);
