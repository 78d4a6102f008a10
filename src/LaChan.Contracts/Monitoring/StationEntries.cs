namespace LaChan.Contracts.Monitoring;

/// <summary>Entry <c>station-registered</c>: a station joined the register or its record changed. Stream <c>station/{code}</c>.</summary>
public sealed record StationRegistered(Station Station);
