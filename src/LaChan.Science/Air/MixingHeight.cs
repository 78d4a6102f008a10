namespace LaChan.Science.Air;

/// <summary>How high the turbulence reaches that wind over the ground makes.</summary>
/// <remarks>
/// A. Venkatram (1980), Estimating the Monin–Obukhov length in the stable boundary layer for dispersion calculations, Boundary-Layer
/// Meteorology 19, 481–485: h = 2300·u*^1.5 (m, m/s); used so in AERMOD (A. J. Cimorelli et al. 2005, J. Appl. Meteorol. 44, 682–693).
/// For u* from 0.03 to 1 m/s; at least 10 m is given, at most 3000 m.
/// </remarks>
public static class MixingHeight
{
    /// <summary>Taken for a convective layer of which nothing is known, metres: a usual forenoon over land in the tropics. It grows from 200 to 2000 m in a day.</summary>
    public const double UsualConvectiveM = 1000;

    /// <param name="frictionVelocityMs">u*, m/s.</param>
    /// <returns>Metres.</returns>
    public static double Mechanical(double frictionVelocityMs) => Math.Clamp(2300 * Math.Pow(frictionVelocityMs, 1.5), 10, 3000);
}
