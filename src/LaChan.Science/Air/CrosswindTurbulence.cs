namespace LaChan.Science.Air;

/// <summary>Fluctuations of the wind across its mean direction: their size, and which part of them are the small eddies of the ground's friction.</summary>
/// <param name="SigmaVMs">Standard deviation of the crosswind component over the averaging time, m/s.</param>
/// <param name="MechanicalShare">Part of its square that stems from friction, 0 to 1; the rest are the large eddies of convection.</param>
/// <param name="Measured">Whether it was measured.</param>
/// <remarks>
/// Measured: σv = σθ·u, believed as it is. Else σv² = (1.7 u*)² + (0.6 w*)²: 1.7 by F. T. M. Nieuwstadt (1984), J. Atmos. Sci. 41,
/// 2202–2216 (10-minute means; H. A. Panofsky and J. A. Dutton 1984 give 1.9 for an hour), 0.6 by S. J. Caughey and S. G. Palmer (1979),
/// Q. J. R. Meteorol. Soc. 105, 811–827. A short mean does not see the slow eddies: of the convective part only
/// (1 + 2 zi/(U T))^-2/3 counts, which is the integral of the mixed-layer spectrum of J. C. Kaimal et al. (1976), J. Atmos. Sci. 33,
/// 2152–2169, nS/σ² ∝ f(1 + 2f)^-5/3, above the frequency 1/T. The mechanical part follows <see cref="AveragingTime"/>.
/// </remarks>
public readonly record struct CrosswindTurbulence(double SigmaVMs, double MechanicalShare, bool Measured)
{
    const double Friction = 1.7, Convection = 0.6;

    internal static CrosswindTurbulence Of(BoundaryLayer air, double? sigmaThetaDeg)
    {
        var mechanical = Square(Friction * air.FrictionVelocityMs * AveragingTime.Factor(air.AveragingS));
        var convective = Square(Convection * air.ConvectiveVelocityMs) * Seen(air);
        var share = mechanical / (mechanical + convective);
        return sigmaThetaDeg is { } degrees
            ? new(degrees * Math.PI / 180 * air.WindMs, share, true)
            : new(Math.Sqrt(mechanical + convective), share, false);
    }

    /// <summary>The part of the convective variance that passes within the averaging time.</summary>
    static double Seen(BoundaryLayer air) =>
        air.Unstable ? Math.Pow(1 + 2 * air.DepthM / (air.WindAt(0.1 * air.DepthM) * air.AveragingS), -2.0 / 3) : 0;

    static double Square(double x) => x * x;
}
