namespace LaChan.Incidents.Weather;

/// <summary>Entry <c>current-stated</c>: an officer says how the sea flows at the incident; forecasts go by it until it ends or is withdrawn.</summary>
/// <param name="ToDeg">Where it flows to.</param>
/// <param name="Source">How the officer knows.</param>
/// <param name="At">When it was measured or said.</param>
public sealed record CurrentStated(Guid Id, double SpeedMs, double ToDeg, string Source, DateTimeOffset At, DateTimeOffset Until);
