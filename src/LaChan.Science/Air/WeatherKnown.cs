namespace LaChan.Science.Air;

/// <summary>What is known of the weather; null: not known.</summary>
/// <param name="WindMs">Above 0, m/s.</param>
/// <param name="FrictionVelocityMs">u*.</param>
/// <param name="ObukhovM">L, negative unstable, not 0.</param>
/// <param name="MixingM">Mixing height.</param>
/// <param name="HeatFluxWm2">Upwards positive.</param>
/// <param name="SigmaThetaDeg">Over the averaging time.</param>
/// <param name="CloudCover">0 to 1.</param>
/// <param name="SolarWm2">Global radiation on a level surface.</param>
/// <param name="SunDeg">Height of the sun.</param>
public sealed record WeatherKnown(
    double WindMs, double WindHeightM, double RoughnessM, double? FrictionVelocityMs = null, double? ObukhovM = null, double? MixingM = null, double? HeatFluxWm2 = null,
    double? SigmaThetaDeg = null, double? TemperatureK = null, double? PressurePa = null, double? CloudCover = null, double? SolarWm2 = null, double? SunDeg = null,
    StabilityClass? Stability = null, double AveragingS = 600);
