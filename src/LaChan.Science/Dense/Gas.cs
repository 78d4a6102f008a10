namespace LaChan.Science.Dense;

/// <summary>Constants of gases and of air and water that the dense-gas model uses.</summary>
static class Gas
{
    public const double Gravity = 9.80665;

    /// <summary>J/(mol K).</summary>
    public const double Constant = 8.31446;

    /// <summary>One atmosphere, Pa.</summary>
    public const double Pressure = 101_325;

    public const double Karman = 0.41;

    public const double DryAirKgMol = 0.02896, WaterKgMol = 0.018015;
    public const double DryAirHeatJKgK = 1005.8, VapourHeatJKgK = 1865, WaterHeatJKgK = 4178, WaterDensityKgM3 = 1000;

    /// <summary>Pressure of saturated water vapour as a share of an atmosphere: R. R. Rogers and M. K. Yau (1989), A short course in cloud physics, equation 2.12.</summary>
    public static double WaterSaturationShare(double temperatureK) => 2.53e11 / Pressure * Math.Exp(-5420 / temperatureK);

    /// <summary>Heat of vaporisation of water, J/kg: Rogers and Yau (1989), chapter 2, in straight-line form about 0 °C.</summary>
    public static double WaterLatentHeatJKg(double temperatureK) => 2.501e6 - 2370 * (temperatureK - 273.15);
}
