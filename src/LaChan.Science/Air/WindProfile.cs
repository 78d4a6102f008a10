namespace LaChan.Science.Air;

/// <summary>Wind at another height by a power law.</summary>
/// <remarks>
/// J. S. Irwin (1979), Atmospheric Environment 13, 191–194, with the exponents of the Industrial Source Complex model: US EPA (1995),
/// User's guide for ISC3, volume II, EPA-454/B-95-003b, section 1.1.3. Meant for 10 to 200 m; downwards it is used to 2 m, where the
/// stable exponents make the wind rather too light (so a rate inferred from a reading comes out low, and a zone for a given rate long).
/// </remarks>
public static class WindProfile
{
    public const double LowestM = 2, HighestM = 200;

    static readonly double[] Open = [0.07, 0.07, 0.10, 0.15, 0.35, 0.55];
    static readonly double[] Urban = [0.15, 0.15, 0.20, 0.25, 0.30, 0.30];

    public static double Exponent(StabilityClass stability, Surroundings surroundings) =>
        (surroundings == Surroundings.Urban ? Urban : Open)[(int)stability];

    /// <param name="windMs">Measured wind, m/s.</param>
    /// <param name="windHeightM">Height of the measurement, metres, above 0.</param>
    /// <param name="heightM">Height wanted; below 2 m the wind of 2 m, above 200 m that of 200 m is given.</param>
    public static double At(double windMs, double windHeightM, double heightM, StabilityClass stability, Surroundings surroundings) =>
        windMs * Math.Pow(Math.Clamp(heightM, LowestM, HighestM) / windHeightM, Exponent(stability, surroundings));
}
