namespace LaChan.Science.Dense;

/// <summary>A release.</summary>
/// <param name="Kind">How.</param>
/// <param name="RateKgS">Rate of the substance, kg/s; not used for an instantaneous release.</param>
/// <param name="DurationS">How long it lasts, seconds; infinite: for ever; not used for an instantaneous release.</param>
/// <param name="MassKg">Mass of an instantaneous release, kg.</param>
/// <param name="AreaM2">Of the pool, of the jet after it has expanded to one atmosphere, of the ground under an instantaneous cloud, m².</param>
/// <param name="TemperatureK">After expansion.</param>
/// <param name="LiquidFraction">Mass of droplets as a share, 0 to 1.</param>
/// <param name="HeightM">Of the source, metres.</param>
/// <param name="VolumeFraction">Of the substance in what is let go; the rest is air.</param>
public sealed record DenseRelease(
    DenseReleaseKind Kind, double RateKgS, double DurationS, double MassKg, double AreaM2,
    double TemperatureK, double LiquidFraction, double HeightM, double VolumeFraction = 1);
