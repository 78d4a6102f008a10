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

    public const double DryAirKgMol = 0.02896, WaterKgMol = 0.01802;
    public const double DryAirHeatJKgK = 1005.87, VapourHeatJKgK = 1846, WaterHeatJKgK = 4178, WaterDensityKgM3 = 1000;

    /// <summary>Pressure of saturated water vapour as a share of an atmosphere: D. L. Ermak (1990), UCRL-MA-105607, equation 43a with the constants of water.</summary>
    public static double WaterSaturationShare(double temperatureK) => Math.Exp(15.08 - 5514 / temperatureK);

    /// <summary>Heat of vaporisation of water, J/kg: 2441 kJ/kg at 25 °C, falling as the heat capacities of liquid and vapour differ.</summary>
    public static double WaterLatentHeatJKg(double temperatureK) => 2.441e6 - (WaterHeatJKgK - VapourHeatJKgK) * (temperatureK - 298.2);
}
