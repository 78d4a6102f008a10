namespace LaChan.Science.Sea.Oil;

/// <summary>How fast breaking waves drive a slick into the water as droplets too small to rise again.</summary>
/// <remarks>
/// G. A. L. Delvigne, C. E. Sweeney (1988), Natural dispersion of oil, Oil Chem. Pollut. 4, 281–310: dQ/dd = C·D^0.57·S·F·d^0.7 kg/(m²·s·m),
/// D = 0.0034·ρ·g·H_rms² J/m² the energy that a breaker spends, F = 0.032·(U − 5)/T the share of the surface that breaks in a second (none
/// below 5 m/s), S = 1 under the slick; summed to d = 70 µm. C = 2400·exp(−73.682·√ν), ν in m²/s, as W. Lehr, R. Jones, M. Evans,
/// D. Simecek-Beatty, R. Overstreet (2002), Revisions of the ADIOS oil spill model, Environ. Model. Softw. 17, 191–199.
/// </remarks>
public static class OilDispersion
{
    const double Gravity = 9.80665, WaterDensityKgM3 = 1025, LargestDropletM = 70e-6;

    /// <param name="windMs">At 10 m.</param>
    /// <param name="viscosityM2S">Of the slick, water and all.</param>
    /// <returns>kg/(m²·s).</returns>
    public static double RateKgM2S(double windMs, SeaState sea, double viscosityM2S)
    {
        var breaking = 0.032 * Math.Max(0, windMs - 5) / sea.PeriodS;
        var energy = 0.0034 * WaterDensityKgM3 * Gravity * sea.HeightM * sea.HeightM / 2;
        return 2400 * Math.Exp(-73.682 * Math.Sqrt(viscosityM2S)) * Math.Pow(energy, 0.57) * breaking * Math.Pow(LargestDropletM, 1.7) / 1.7;
    }
}
