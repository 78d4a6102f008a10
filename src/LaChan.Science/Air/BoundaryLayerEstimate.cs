using LaChan.Kernel;

namespace LaChan.Science.Air;

/// <summary>The boundary layer from whatever is known, and how each missing piece was found.</summary>
/// <param name="How">By field of <see cref="WeatherKnown"/>.</param>
/// <remarks>
/// The best that is known decides: L; else the heat flux; else a stability class (the middle of its band in Golder's diagram); else sunshine, or the sun's
/// height and cloud; else neutral air. Methods: <see cref="SurfaceFluxes"/>, <see cref="DaytimeHeatFlux"/>, <see cref="GolderStability"/>, <see cref="MixingHeight"/>.
/// </remarks>
public sealed record BoundaryLayerEstimate(BoundaryLayer Air, IReadOnlyList<Remark> How)
{
    const double UsualTemperatureK = 298, UsualPressurePa = 101_300, SunUpDeg = 5;

    public static BoundaryLayerEstimate Of(WeatherKnown known)
    {
        var how = new List<Remark>();
        var fluxes = Fluxes(known, how);
        if (known.FrictionVelocityMs is { } friction) fluxes = fluxes with { FrictionVelocityMs = friction };
        else how.Say("frictionVelocityMs", "air.friction", $"missing: u* {fluxes.FrictionVelocityMs:0.###} m/s from the wind profile over {known.RoughnessM:0.####} m roughness");
        if (known.ObukhovM is null && double.IsInfinity(fluxes.ObukhovM)) how.Say("obukhovM", "air.obukhov.neutral", $"missing: neutral air (infinite)");
        else if (known.ObukhovM is null) how.Say("obukhovM", "air.obukhov", $"missing: {fluxes.ObukhovM:0.#} m");
        return new(new(
            known.WindMs, known.WindHeightM, fluxes.FrictionVelocityMs, fluxes.ObukhovM, Mixing(known, fluxes, how), known.RoughnessM,
            known.SigmaThetaDeg, known.AveragingS, known.TemperatureK ?? UsualTemperatureK), Told(known, how));
    }

    static List<Remark> Told(WeatherKnown known, List<Remark> how)
    {
        if (known.SigmaThetaDeg is null) how.Say("sigmaThetaDeg", "air.sigma-theta", $"missing: crosswind turbulence from u* and w*");
        if (known.TemperatureK is null) how.Taken("temperatureK", UsualTemperatureK, "kelvin");
        return how;
    }

    static SurfaceFluxes Fluxes(WeatherKnown known, List<Remark> how)
    {
        if (known.ObukhovM is { } obukhov) return SurfaceFluxes.UnderObukhov(known.WindMs, known.WindHeightM, known.RoughnessM, obukhov);
        if (known.HeatFluxWm2 is { } heat) return OfHeat(known, heat);
        if (known.Stability is { } stability)
        {
            how.Say("stability", "air.class", $"class {stability}: the middle of its band of Obukhov lengths (Golder)");
            return SurfaceFluxes.UnderObukhov(known.WindMs, known.WindHeightM, known.RoughnessM, GolderStability.ObukhovM(stability, known.RoughnessM));
        }
        return OfSky(known, how);
    }

    static SurfaceFluxes OfSky(WeatherKnown known, List<Remark> how)
    {
        if (known.SolarWm2 is null && known.SunDeg is null)
        {
            how.Say("stability", "air.neutral", $"missing, and neither obukhovM, nor heatFluxWm2, nor solarWm2, nor at with lat and lon: neutral air taken");
            return SurfaceFluxes.UnderObukhov(known.WindMs, known.WindHeightM, known.RoughnessM, double.PositiveInfinity);
        }
        if (known.CloudCover is null) how.Say("cloudCover", "air.clear-sky", $"missing: a clear sky taken");
        var cloud = known.CloudCover ?? 0;
        if (known.SolarWm2 is not > 0 && known.SunDeg is not > SunUpDeg) return SurfaceFluxes.OfNight(known.WindMs, known.WindHeightM, known.RoughnessM, cloud, Temperature(known));
        var sunshine = known.SolarWm2 is > 0 ? known.SolarWm2.Value : DaytimeHeatFlux.Sunshine(known.SunDeg ?? 0, cloud);
        var heat = DaytimeHeatFlux.Of(sunshine, cloud, Temperature(known));
        how.Say("heatFluxWm2", "air.heat-flux", $"missing: {heat:0} W/m² from sunshine of {sunshine:0} W/m² (Holtslag and van Ulden)");
        return OfHeat(known, heat);
    }

    static SurfaceFluxes OfHeat(WeatherKnown known, double heatWm2)
    {
        var pressure = known.PressurePa ?? UsualPressurePa;
        return known.FrictionVelocityMs is { } friction
            ? new(friction, SurfaceFluxes.Obukhov(friction, heatWm2, Temperature(known), pressure))
            : SurfaceFluxes.OfHeatFlux(known.WindMs, known.WindHeightM, known.RoughnessM, heatWm2, Temperature(known), pressure);
    }

    static double Mixing(WeatherKnown known, SurfaceFluxes fluxes, List<Remark> how)
    {
        if (known.MixingM is { } stated) return stated;
        if (!(fluxes.ObukhovM < 0)) return double.PositiveInfinity;
        var mixing = Math.Max(MixingHeight.UsualConvectiveM, MixingHeight.Mechanical(fluxes.FrictionVelocityMs));
        how.Taken("mixingM", Math.Round(mixing), "m");
        return mixing;
    }

    static double Temperature(WeatherKnown known) => known.TemperatureK ?? UsualTemperatureK;
}
