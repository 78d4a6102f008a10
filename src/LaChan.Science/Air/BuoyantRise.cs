namespace LaChan.Science.Air;

/// <summary>How far a hot or fast plume has risen above its stack at a distance, and in the end.</summary>
/// <remarks>
/// G. A. Briggs (1975), Plume rise predictions, in Lectures on Air Pollution and Environmental Impact Analyses, AMS, 59–111; (1984), Plume rise
/// and buoyancy effects, in D. Randerson (ed.), Atmospheric Science and Power Production, DOE/TIC-27601, 327–366: growing rise
/// Δh³ = 3 Fm x/(β²U²) + 3 Fb x²/(2β²U³), β = 0.6; it ends in unstable and neutral air at 49 Fb^5/8 (Fb below 55 m⁴/s³) or 119 Fb^2/5, a pure jet
/// at 4D(w + 3U)²/(wU), and in stable air at 2.6 (Fb/(U N²))^1/3, a jet at 1.5 (Fm/(U N))^1/3 (forms of US EPA 1995, EPA-454/B-95-003b, section 1.1.4).
/// The wind counts as at least 1 m/s. A plume colder than the air is not raised by buoyancy. For stacks clear of buildings.
/// </remarks>
/// <param name="buoyancyFlux">Fb, m⁴/s³.</param>
/// <param name="momentumFlux">Fm, m⁴/s².</param>
/// <param name="windMs">At the top of the stack, m/s.</param>
/// <param name="finalM">Final rise, metres.</param>
public readonly struct BuoyantRise(double buoyancyFlux, double momentumFlux, double windMs, double finalM)
{
    const double Gravity = 9.80665, EntrainmentSquared = 0.36;

    public double FinalM => finalM;

    /// <summary>Δh at a distance, metres.</summary>
    public double At(double xM) =>
        finalM == 0 ? 0 : Math.Min(finalM, Math.Cbrt(3 * momentumFlux * xM / (EntrainmentSquared * windMs * windMs) + 1.5 * buoyancyFlux * xM * xM / (EntrainmentSquared * windMs * windMs * windMs)));

    /// <param name="exitVelocityMs">Upwards, m/s, 0 or more.</param>
    /// <param name="diameterM">Inner diameter, metres, 0 or more.</param>
    /// <param name="exitTemperatureK">Of the gas that leaves.</param>
    public static BuoyantRise Of(BoundaryLayer air, double stackM, double exitVelocityMs, double diameterM, double exitTemperatureK)
    {
        var wind = Math.Max(1, air.WindAt(Math.Max(stackM, 0.5)));
        var quarter = exitVelocityMs * diameterM * diameterM / 4;
        var buoyancy = Math.Max(0, Gravity * quarter * (exitTemperatureK - air.TemperatureK) / exitTemperatureK);
        var momentum = exitVelocityMs * quarter * air.TemperatureK / exitTemperatureK;
        return new(buoyancy, momentum, wind, Final(air, stackM, exitVelocityMs, diameterM, buoyancy, momentum, wind));
    }

    static double Final(BoundaryLayer air, double stackM, double exitVelocityMs, double diameterM, double buoyancy, double momentum, double wind)
    {
        if (exitVelocityMs * diameterM <= 0) return 0;
        var n2 = air.BuoyancyFrequencySquared(Math.Max(stackM, 1));
        var jet = 3 * diameterM * exitVelocityMs / wind;
        var reach = buoyancy < 55 ? 49 * Math.Pow(buoyancy, 0.625) : 119 * Math.Pow(buoyancy, 0.4);
        var neutral = Math.Max(jet, 1.6 * Math.Cbrt(buoyancy * reach * reach) / wind);
        if (n2 <= 0) return neutral;
        var stable = Math.Max(2.6 * Math.Cbrt(buoyancy / (wind * n2)), Math.Min(jet, 1.5 * Math.Cbrt(momentum / (wind * Math.Sqrt(n2)))));
        return Math.Min(neutral, stable);
    }
}
