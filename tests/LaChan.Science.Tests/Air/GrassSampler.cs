namespace LaChan.Science.Tests.Air;

/// <summary>One sampler of one run and what it caught, mg/m³.</summary>
/// <param name="AzimuthDeg">From the source, clockwise from north.</param>
sealed record GrassSampler(GrassRun Run, double DistanceM, double AzimuthDeg, double MgM3);
