namespace LaChan.Science.Dense;

/// <summary>A quarter of a puff at its beginning: its mass (kg), heat (J), velocities (m/s), sizes (m).</summary>
readonly record struct PuffStart(
    double XM, double TimeS, double MassKg, double SubstanceKg, double HeatJ, double SpeedMs, double SpreadMs, double VerticalMs,
    double HalfWidthM, double FlatM, double HalfLengthM, double FlatLengthM, double CentreM, bool Aloft);
