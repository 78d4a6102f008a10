namespace LaChan.Science.Air;

/// <summary>A plume in its vertical at one distance.</summary>
/// <param name="SpeedMs">Speed at which its mass moves: mass flux over mass per metre.</param>
/// <param name="SpreadM">Root mean square distance of its mass from the height of release, metres; grows with distance.</param>
public readonly record struct VerticalState(double SpeedMs, double SpreadM);
