using LaChan.Science.Air;

namespace LaChan.Forecast.Radiation;

/// <summary>A piece of ground where a level is passed.</summary>
public sealed record DoseZone(DoseLevel Level, GroundZone Zone);
