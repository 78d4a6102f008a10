namespace LaChan.Science.Dense;

/// <summary>What leaves the source: the substance as vapour and droplets, perhaps already mixed with air of the same temperature.</summary>
/// <param name="MassShare">Mass of the substance in it, a share a little below 1.</param>
/// <param name="DensityKgM3">Of the mixture.</param>
/// <param name="HeatJKg">Heat content of the mixture above vapour at the temperature of the air.</param>
readonly record struct DenseSource(double MassShare, double DensityKgM3, double HeatJKg)
{
    public static DenseSource Of(DenseRelease release, DenseSubstance substance, DenseAir air)
    {
        var liquid = release.Kind == DenseReleaseKind.Pool ? 0 : release.LiquidFraction;
        double mine = release.VolumeFraction * substance.MolarMassKgMol, other = (1 - release.VolumeFraction) * air.MolarMassKgMol;
        var share = Math.Min(1 - 1e-6, mine / (mine + other));
        var airDensity = air.DensityKgM3 * air.TemperatureK / release.TemperatureK;
        var heat = share * new MoistMixture(substance, air).SourceHeatJKg(release.TemperatureK, liquid)
            + (1 - share) * air.HeatJKgK * (release.TemperatureK - air.TemperatureK);
        return new(share, 1 / (share / substance.Density(release.TemperatureK, liquid) + (1 - share) / airDensity), heat);
    }
}
