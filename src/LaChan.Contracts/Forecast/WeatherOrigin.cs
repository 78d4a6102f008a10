namespace LaChan.Contracts.Forecast;

/// <summary>Where a wind or a current comes from that no station measured.</summary>
/// <param name="Kind">stated: an officer entered it.</param>
/// <param name="By">Who entered it.</param>
/// <param name="EnteredAt">When.</param>
/// <param name="Source">How they know: measured on the spot, a bulletin, …</param>
/// <param name="Until">It holds until then.</param>
public sealed record WeatherOrigin(string Kind, string By, DateTimeOffset EnteredAt, string Source, DateTimeOffset Until);
