namespace LaChan.Science.Air;

/// <summary>A release that begins and ends, from the origin of the run.</summary>
/// <param name="StartS">Seconds from the start of the run.</param>
/// <param name="DurationS">0: all at once.</param>
/// <param name="MassKg">In all.</param>
/// <param name="WidthM">Along-wind size of the source as a standard deviation, metres.</param>
public readonly record struct PuffRelease(double StartS, double DurationS, double MassKg, double WidthM = 0);
