namespace LaChan.Science.Air;

/// <summary>How far a hot or fast plume rises above its stack before it drifts level: the final rise.</summary>
/// <remarks>
/// G. A. Briggs (1969), Plume Rise, TID-25075; (1975), Plume rise predictions, in Lectures on Air Pollution and Environmental Impact
/// Analyses, AMS, 59–111; in the form of US EPA (1995), ISC3 user's guide II, EPA-454/B-95-003b, section 1.1.4: equations 1-8 (buoyancy
/// flux), 1-9 (momentum flux), 1-11 to 1-16 (unstable and neutral), 1-17 to 1-21 (stable, with dθ/dz 0.020 K/m in E and 0.035 K/m in F).
/// The larger of the rise by buoyancy and by momentum is taken. Valid for stacks clear of buildings; a plume colder than the air is not
/// raised by buoyancy (it would sink: heavy gas, not computed here). Until the final rise is reached concentrations near the stack come
/// out low.
/// </remarks>
public static class BriggsRise
{
    const double Gravity = 9.80665;

    /// <param name="exitVelocityMs">Upwards, m/s, 0 or more.</param>
    /// <param name="diameterM">Inner diameter, metres, 0 or more.</param>
    /// <param name="exitTemperatureK">Of the gas that leaves.</param>
    /// <param name="airTemperatureK">Of the air about it.</param>
    /// <param name="windMs">At the top of the stack, m/s; less than 1 counts as 1.</param>
    /// <returns>Metres.</returns>
    public static double Of(double exitVelocityMs, double diameterM, double exitTemperatureK, double airTemperatureK, double windMs, StabilityClass stability)
    {
        var wind = Math.Max(1, windMs);
        var buoyancy = Math.Max(0, Gravity * exitVelocityMs * diameterM * diameterM * (exitTemperatureK - airTemperatureK) / (4 * exitTemperatureK));
        var momentum = exitVelocityMs * exitVelocityMs * diameterM * diameterM * airTemperatureK / (4 * exitTemperatureK);
        return stability >= StabilityClass.E
            ? Stable(buoyancy, momentum, wind, Gravity * (stability == StabilityClass.E ? 0.020 : 0.035) / airTemperatureK, exitVelocityMs, diameterM)
            : Math.Max(buoyancy < 55 ? 21.425 * Math.Pow(buoyancy, 0.75) / wind : 38.71 * Math.Pow(buoyancy, 0.6) / wind, Jet(exitVelocityMs, diameterM, wind));
    }

    static double Stable(double buoyancy, double momentum, double wind, double stabilityPerS2, double exitVelocityMs, double diameterM) => Math.Max(
        2.6 * Math.Cbrt(buoyancy / (wind * stabilityPerS2)),
        Math.Min(1.5 * Math.Cbrt(momentum / (wind * Math.Sqrt(stabilityPerS2))), Jet(exitVelocityMs, diameterM, wind)));

    static double Jet(double exitVelocityMs, double diameterM, double wind) => 3 * diameterM * exitVelocityMs / wind;
}
