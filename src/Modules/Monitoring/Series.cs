using LaChan.Contracts.Monitoring;

namespace LaChan.Monitoring;

/// <summary>A series: one parameter at one station.</summary>
/// <param name="Number">Index, from 0 without gaps; never changes within a realm.</param>
public sealed record Series(int Number, Station Station, string Parameter, string Unit);
