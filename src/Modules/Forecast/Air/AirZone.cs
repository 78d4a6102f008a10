using LaChan.Science.Air;

namespace LaChan.Forecast.Air;

/// <summary>A zone and the threshold that it is drawn for.</summary>
/// <param name="ExposureMinutes">Of the threshold, or the averaging time of the case where it states none.</param>
public sealed record AirZone(AirThreshold Threshold, double ExposureMinutes, double WeatherTimeS, GroundZone Zone)
{
    public int Level => Threshold.Level;
}
