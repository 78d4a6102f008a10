namespace LaChan.Science.Air;

/// <summary>The air at one moment; between two moments everything is taken as going linearly.</summary>
/// <param name="Plume">How a release spreads and moves in this air; without decay.</param>
public sealed record PuffWeather(double TimeS, double WindFromDeg, PlumeTable Plume);
