namespace LaChan.Science.Dense;

/// <summary>How air comes into a cloud at one place, and what the ground and the air do to it.</summary>
/// <param name="TopMs">Through the top (and, aloft, the bottom), m/s.</param>
/// <param name="SideMs">Through a side.</param>
/// <param name="EndMs">Through an end of a puff.</param>
/// <param name="GroundM2S2">What the ground gives or takes along the wind: momentum flux over density, m²/s².</param>
/// <param name="ShearM2S2">What the faster or slower air gives or takes.</param>
/// <param name="AcrossM2S2">What brakes the gravity spread across the wind.</param>
/// <param name="LongwaysM2S2">The same along the wind.</param>
/// <param name="WarmingMs">Heat comes from the ground as density × heat capacity × this × difference of temperature.</param>
readonly record struct EntrainmentRates(
    double TopMs, double SideMs, double EndMs, double GroundM2S2, double ShearM2S2, double AcrossM2S2, double LongwaysM2S2, double WarmingMs);
