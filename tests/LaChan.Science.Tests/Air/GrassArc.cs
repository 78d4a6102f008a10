namespace LaChan.Science.Tests.Air;

/// <summary>One arc of one run: what was seen, by both definitions, mg/m³.</summary>
sealed record GrassArc(GrassRun Run, double DistanceM, double HighestSampler, double FittedCentre);
