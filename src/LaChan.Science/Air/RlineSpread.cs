namespace LaChan.Science.Air;

/// <summary>σz of a release near the ground in the form made for roads.</summary>
/// <remarks>
/// A. Venkatram, M. G. Snyder, D. K. Heist, S. G. Perry, W. B. Petersen, V. Isakov (2013), Re-formulation of plume spread for near-surface
/// dispersion, Atmospheric Environment 77, 846–855; M. G. Snyder et al. (2013), RLINE: a line source dispersion model for near-surface
/// releases, Atmospheric Environment 77, 748–756. With r = u*x/U: stable 0.57 r/(1 + 3 (u*/U)(x/L)^2/3), unstable
/// 0.57 r (1 + 1.5 (u*/U) x/|L|). Fitted to Prairie Grass and the Idaho Falls tracer trials, x to 800 m.
/// </remarks>
public static class RlineSpread
{
    const double Neutral = 0.57;

    /// <param name="xM">Distance, metres.</param>
    /// <param name="windMs">Wind at the plume's mean height, m/s.</param>
    /// <returns>Metres.</returns>
    public static double SigmaZ(BoundaryLayer air, double xM, double windMs)
    {
        var slope = air.FrictionVelocityMs / windMs;
        return air.Unstable
            ? Neutral * slope * xM * (1 + 1.5 * slope * xM / -air.ObukhovM)
            : Neutral * slope * xM / (1 + 3 * slope * Math.Pow(xM / air.ObukhovM, 2.0 / 3));
    }
}
