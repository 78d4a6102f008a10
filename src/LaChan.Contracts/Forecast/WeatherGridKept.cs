namespace LaChan.Contracts.Forecast;

/// <summary>Entry <c>weather-grid-kept</c>: an officer handed in a gridded wind or current. Stream <c>weather-grid/{id}</c>; the file lies in the realm's folder.</summary>
/// <param name="Name">As the file was called.</param>
/// <param name="Source">Who made it, in the officer's words.</param>
/// <param name="Hash">SHA-256 of the file, hexadecimal.</param>
/// <param name="IssuedAt">When it was made: from then its age counts.</param>
public sealed record WeatherGridKept(Guid Id, string Name, string Source, string Hash, long Bytes, DateTimeOffset IssuedAt, IReadOnlyList<GridFlowFacts> Flows);
