using LaChan.Forecast.Air;

namespace LaChan.Forecast.Radiation;

/// <summary>What one row of weather (of a puff: the whole run) carries to the places, without decay and settling, at a release of 1 a second.</summary>
/// <param name="PerM3">Place by place, each at the output times: means weighed by their time, or integrals over time.</param>
/// <param name="AgeS">How long ago it left the source, likewise.</param>
/// <param name="DistanceM">How far it has come, likewise.</param>
/// <param name="RainMmH">That it has met on its way.</param>
sealed record CloudPart(AirWeather Weather, double[] PerM3, double[] AgeS, double[] DistanceM, double RainMmH);
