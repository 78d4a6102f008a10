namespace LaChan.Science.Sea.Oil;

/// <summary>How an oil takes up water, and what that and evaporation do to its density and viscosity.</summary>
/// <remarks>
/// D. Mackay, I. Buist, R. Mascarenhas, S. Paterson (1980), Oil spill processes and models, Environment Canada EE-8: dY/dt = k·(U + 1)²·(1 − Y/Y_max),
/// k = 2·10⁻⁶ 1/s; viscosity times exp(2.5·Y/(1 − 0.65·Y)) (M. Mooney 1951, J. Colloid Sci. 6, 162–170) and exp(5·F) with F the share evaporated;
/// density (1 + 0.18·F)·(1 − 0.0008·(T − 288.15 K)), mixed with that of sea water by volume (I. Buchanan, N. Hurford 1988, Oil Chem. Pollut. 4, 261–279).
/// </remarks>
public static class OilEmulsion
{
    const double UptakePerS = 2e-6, WaterDensityKgM3 = 1025;

    /// <summary>Share of water after some time, by the exact solution.</summary>
    public static double WaterAfter(double water, double mostWater, double windMs, double seconds) =>
        mostWater <= 0 ? 0 : mostWater - (mostWater - water) * Math.Exp(-UptakePerS * Math.Pow(windMs + 1, 2) * seconds / mostWater);

    /// <summary>m²/s.</summary>
    public static double ViscosityM2S(OilKind oil, double temperatureK, double evaporated, double water) =>
        oil.ViscosityM2S * Math.Exp(oil.ViscosityPerK * (1 / temperatureK - 1 / oil.ViscosityAtK) + 5 * evaporated + 2.5 * water / (1 - 0.65 * water));

    /// <summary>kg/m³.</summary>
    public static double DensityKgM3(OilKind oil, double temperatureK, double evaporated, double water) =>
        water * WaterDensityKgM3 + (1 - water) * oil.DensityKgM3 * (1 + 0.18 * evaporated) * (1 - 0.0008 * (temperatureK - 288.15));
}
