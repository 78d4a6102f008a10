using LaChan.Science.Dense;

namespace LaChan.Science.Source;

/// <summary>A pool below its boiling point that evaporates into the wind.</summary>
/// <remarks>
/// D. Mackay and R. S. Matsugu (1973), Can. J. Chem. Eng. 51, 434–439: K = 0.0048·U^(7/9)·D^(−1/9)·Sc^(−2/3) m/s; near the boiling point the outflow of
/// vapour itself helps: ln(1/(1 − pv/p))·p/pv after P. W. M. Brighton (1985), J. Fluid Mech. 159, 323, as in ALOHA (NOAA 2013, TM 43). Sc = ν/Dm with
/// Dm = DmH2O·√(18/M) (T. Graham's law). The liquid is taken at a given temperature: a pool cools as it evaporates, so the figure is an upper one.
/// </remarks>
public static class EvaporatingPool
{
    const double WaterDiffusivityM2S = 2.4e-5, AirViscosityM2S = 1.5e-5, WaterKgMol = 0.018015, GasConstant = 8.31446, Atmosphere = 101_325;
    const double NearBoiling = 0.95;

    /// <param name="substance">The liquid.</param>
    /// <param name="areaM2">Of the pool.</param>
    /// <param name="liquidK">Temperature of its surface; at or above the boiling point it boils: 95 % of an atmosphere is taken, and <see cref="BoilingPool"/> is the right method.</param>
    /// <param name="windMs">At 10 m; less than 0.5 counts as 0.5.</param>
    /// <returns>kg/s.</returns>
    public static double Rate(DenseSubstance substance, double areaM2, double liquidK, double windMs)
    {
        var share = Math.Min(NearBoiling, substance.SaturationShare(liquidK));
        var outflow = -Math.Log(1 - share) / share;
        return TransferMs(substance.MolarMassKgMol, areaM2, windMs) * outflow * areaM2 * share * Atmosphere * substance.MolarMassKgMol / (GasConstant * liquidK);
    }

    /// <summary>m/s.</summary>
    public static double TransferMs(double molarMassKgMol, double areaM2, double windMs)
    {
        var schmidt = AirViscosityM2S / (WaterDiffusivityM2S * Math.Sqrt(WaterKgMol / molarMassKgMol));
        return 0.0048 * Math.Pow(Math.Max(0.5, windMs), 7 / 9.0) * Math.Pow(Math.Sqrt(4 * areaM2 / Math.PI), -1 / 9.0) * Math.Pow(schmidt, -2 / 3.0);
    }

    /// <summary>Area of a pool that spreads freely until it is as thin as the ground is rough, m².</summary>
    public static double FreeAreaM2(double volumeM3, PoolGround ground) => volumeM3 / ground.RoughnessM;
}
