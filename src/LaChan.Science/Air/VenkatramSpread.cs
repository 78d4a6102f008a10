namespace LaChan.Science.Air;

/// <summary>σz of a release near the ground, for a Gaussian vertical.</summary>
/// <remarks>
/// A. Venkatram (1992), Vertical dispersion of ground-level releases in the surface boundary layer, Atmospheric Environment 26A, 947–949,
/// with r = u*x/U: stable √(2/π)·r·(1 + 0.7 x/L)^-1/3 (so also in AERMOD, Cimorelli et al. 2005, equation for σzs); unstable
/// σz² = (0.64 r)² + (0.5 (u*/U)² x²/|L|)². Fitted to Prairie Grass, x from 50 to 800 m, release 0.46 m.
/// </remarks>
public static class VenkatramSpread
{
    static readonly double Neutral = Math.Sqrt(2 / Math.PI);

    /// <param name="xM">Distance, metres.</param>
    /// <param name="windMs">Wind at the plume's mean height, m/s.</param>
    /// <returns>Metres.</returns>
    public static double SigmaZ(BoundaryLayer air, double xM, double windMs)
    {
        var slope = air.FrictionVelocityMs / windMs;
        if (!air.Unstable) return Neutral * slope * xM / Math.Cbrt(1 + 0.7 * xM / air.ObukhovM);
        double neutral = 0.64 * slope * xM, convective = 0.5 * slope * slope * xM * xM / air.ObukhovM;
        return Math.Sqrt(neutral * neutral + convective * convective);
    }
}
