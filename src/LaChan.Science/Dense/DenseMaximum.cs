namespace LaChan.Science.Dense;

/// <summary>The highest concentration on the axis at a distance.</summary>
/// <param name="XM">Distance, metres.</param>
/// <param name="ZM">Height above ground.</param>
/// <param name="VolumeFraction">0 to 1.</param>
/// <param name="TimeS">When, seconds from the start.</param>
/// <param name="DurationS">How long the cloud stays.</param>
public readonly record struct DenseMaximum(double XM, double ZM, double VolumeFraction, double TimeS, double DurationS);
