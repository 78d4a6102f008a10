using LaChan.Kernel;

namespace LaChan.Forecast.Weather;

/// <summary>A gridded file that was not taken: what was typed beside it, and why.</summary>
public sealed record RefusedGrid(string Name, string Source, string Issued, IReadOnlyList<Refusal> Refusals);
