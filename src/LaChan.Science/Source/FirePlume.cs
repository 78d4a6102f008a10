namespace LaChan.Science.Source;

/// <summary>The plume over a fire: how high the flames are, how hot and fast it is above them, how far it rises in the wind.</summary>
/// <remarks>
/// G. Heskestad (1984), Engineering relations for fire plumes, Fire Safety J. 7, 25–32; (2016), SFPE Handbook, 5th ed., chapter 13: z0 = −1.02 D + 0.083 Q^(2/5),
/// L = −1.02 D + 0.235 Q^(2/5), ΔT0 = 9.1 (T/(g cp² ρ²))^(1/3) Qc^(2/3) (z − z0)^(−5/3), u0 = 3.4 (g/(cp ρ T))^(1/3) Qc^(1/3) (z − z0)^(−1/3), Q and Qc in kW.
/// Rise in wind: G. A. Briggs (1984), in DOE/TIC-27601: with Fb = g·Qc/(π·cp·ρ·T), 1.6 Fb^(1/3) xf^(2/3)/U, xf = 49 Fb^(5/8) or 119 Fb^(2/5), and in stable air
/// 2.6 (Fb/(U N²))^(1/3). Made for stacks: the smoke of a wide, slow fire in strong wind may stay lower.
/// </remarks>
/// <param name="HeatKW">All the heat that is released, kW.</param>
/// <param name="DiameterM">Of the fire.</param>
/// <param name="ConvectiveShare">Of the heat that goes into the air; 0.6 to 0.7.</param>
public sealed record FirePlume(double HeatKW, double DiameterM, double ConvectiveShare = 0.67)
{
    const double Gravity = 9.80665, AirHeatKJKgK = 1.006, AirDensityKgM3 = 1.18;

    double Convective => ConvectiveShare * HeatKW;

    /// <summary>Where a point source would stand, metres above the fire's base.</summary>
    public double VirtualOriginM => -1.02 * DiameterM + 0.083 * Math.Pow(HeatKW, 0.4);

    /// <summary>Mean height of the flames, metres; 0 when there are only embers.</summary>
    public double FlameM => Math.Max(0, -1.02 * DiameterM + 0.235 * Math.Pow(HeatKW, 0.4));

    /// <summary>How much hotter than the air on the axis, K; within the flames their tip's value.</summary>
    public double ExcessK(double heightM, double airK = 298) => 9.1 * Math.Cbrt(airK / (Gravity * AirHeatKJKgK * AirHeatKJKgK * AirDensityKgM3 * AirDensityKgM3))
        * Math.Pow(Convective, 2 / 3.0) * Math.Pow(Above(heightM), -5 / 3.0);

    /// <summary>Speed upwards on the axis, m/s.</summary>
    public double SpeedMs(double heightM, double airK = 298) =>
        3.4 * Math.Cbrt(Gravity / (AirHeatKJKgK * AirDensityKgM3 * airK)) * Math.Cbrt(Convective) / Math.Cbrt(Above(heightM));

    /// <summary>Briggs' buoyancy flux, m⁴/s³.</summary>
    public double BuoyancyFlux(double airK = 298) => Gravity * Convective / (Math.PI * AirHeatKJKgK * AirDensityKgM3 * airK);

    /// <summary>Final rise above the fire, metres.</summary>
    /// <param name="windMs">Less than 1 counts as 1.</param>
    /// <param name="stabilityPerS2">N², 1/s²; 0 or less: neutral or unstable.</param>
    /// <param name="airK">Temperature of the air.</param>
    public double RiseM(double windMs, double stabilityPerS2 = 0, double airK = 298)
    {
        var (flux, wind) = (BuoyancyFlux(airK), Math.Max(1, windMs));
        var reach = flux < 55 ? 49 * Math.Pow(flux, 0.625) : 119 * Math.Pow(flux, 0.4);
        var neutral = 1.6 * Math.Cbrt(flux * reach * reach) / wind;
        return stabilityPerS2 > 0 ? Math.Min(neutral, 2.6 * Math.Cbrt(flux / (wind * stabilityPerS2))) : neutral;
    }

    double Above(double heightM) => Math.Max(0.1, Math.Max(heightM, FlameM) - VirtualOriginM);
}
