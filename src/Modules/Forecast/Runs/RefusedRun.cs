using LaChan.Kernel;

namespace LaChan.Forecast.Runs;

/// <summary>A run that was not taken: what was typed, and why.</summary>
public sealed record RefusedRun(string Kind, string Title, string Input, IReadOnlyList<Refusal> Refusals);
