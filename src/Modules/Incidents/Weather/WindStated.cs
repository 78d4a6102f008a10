namespace LaChan.Incidents.Weather;

/// <summary>Entry <c>wind-stated</c>: an officer says how the wind blows at the incident; forecasts go by it until it ends or is withdrawn.</summary>
/// <param name="SpeedMs">At 10 m.</param>
/// <param name="FromDeg">Where it comes from.</param>
/// <param name="Sky">sunny, overcast, clear-night; empty: not said.</param>
/// <param name="Source">How the officer knows.</param>
/// <param name="At">When it was measured or said.</param>
public sealed record WindStated(Guid Id, double SpeedMs, double FromDeg, string Sky, string Source, DateTimeOffset At, DateTimeOffset Until);
