namespace LaChan.Science.Dense;

/// <summary>A quarter of a puff at its beginning: its mass (kg), heat (J), velocities (m/s), sizes (m).</summary>
/// <param name="CarriedM2S">The wind it has met beyond the mean of its height, m²/s.</param>
/// <param name="WayFromM">Where its way began.</param>
/// <param name="Feed">What still comes from below.</param>
/// <param name="JetKgM2S">Density times speed of the jet that it was; 0: none.</param>
readonly record struct PuffStart(
    double XM, double TimeS, double MassKg, double SubstanceKg, double HeatJ, double SpeedMs, double SpreadMs, double VerticalMs,
    double HalfWidthM, double FlatM, double HalfLengthM, double FlatLengthM, double CentreM, double CarriedM2S = 0, double WayFromM = 0, double JetKgM2S = 0, PuffFeed Feed = default);
