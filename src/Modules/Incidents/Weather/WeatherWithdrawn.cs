namespace LaChan.Incidents.Weather;

/// <summary>Entry <c>weather-withdrawn</c>: what an officer had stated no longer holds; forecasts go by the stations again.</summary>
/// <param name="What">wind or current.</param>
public sealed record WeatherWithdrawn(Guid Id, string What, string Reason);
