namespace LaChan.Science.Dense;

/// <summary>State of a mixture.</summary>
/// <param name="TemperatureK">Common temperature.</param>
/// <param name="DensityKgM3">Of vapours and droplets together.</param>
/// <param name="LiquidFraction">Mass of the substance's droplets as a share of all mass.</param>
/// <param name="WaterDropFraction">Mass of water droplets as a share of all mass.</param>
/// <param name="HeatJKg">Specific heat content above vapour at the temperature of the air, J/kg (negative when cold or wet).</param>
/// <param name="HeatCapacityJKgK">Of all phases as they are.</param>
public readonly record struct MixtureState(double TemperatureK, double DensityKgM3, double LiquidFraction, double WaterDropFraction, double HeatJKg, double HeatCapacityJKgK);
