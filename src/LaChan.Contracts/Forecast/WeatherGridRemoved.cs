namespace LaChan.Contracts.Forecast;

/// <summary>Entry <c>weather-grid-removed</c>: forecasts no longer go by it; its file stays, for forecasts that did.</summary>
public sealed record WeatherGridRemoved(Guid Id);
