using LaChan.Kernel;

namespace LaChan.Incidents.Weather;

/// <summary>A wind or a current that was not written down: what was typed, and why.</summary>
public sealed record RefusedWeather(Guid Incident, WeatherForm Form, IReadOnlyList<Refusal> Wrongs);
