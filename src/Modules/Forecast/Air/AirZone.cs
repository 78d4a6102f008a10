using LaChan.Science.Air;

namespace LaChan.Forecast.Air;

/// <summary>A zone and the threshold that it is drawn for.</summary>
public sealed record AirZone(int Level, double ThresholdMgM3, int ExposureMinutes, double WeatherTimeS, GroundZone Zone);
