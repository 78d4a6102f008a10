namespace LaChan.Science.Air;

/// <summary>How wind and mixing in the lowest tenth of the boundary layer depart from the logarithmic law: Monin–Obukhov functions of ζ = z/L.</summary>
/// <remarks>
/// A. J. Dyer (1974), A review of flux-profile relationships, Boundary-Layer Meteorology 7, 363–372: φm = (1 − 16ζ)^-1/4 and
/// φh = (1 − 16ζ)^-1/2 when unstable, 1 + 5ζ when stable; integrals after C. A. Paulson (1970), J. Appl. Meteorol. 9, 857–861, and in
/// stable air beyond ζ = 1 E. K. Webb (1970), Q. J. R. Meteorol. Soc. 96, 67–90: φ stays at 6. κ = 0.4. Meant for −2 ≤ ζ ≤ 1; outside the
/// same forms are carried on, and what they say of very stable air (ζ above 1) is a rule of thumb.
/// </remarks>
public static class SurfaceLayer
{
    public const double Karman = 0.4;

    /// <summary>φh, the dimensionless gradient of a scalar, 1 in neutral air.</summary>
    public static double PhiH(double zeta) => zeta >= 0 ? 1 + 5 * Math.Min(zeta, 1) : 1 / Math.Sqrt(1 - 16 * zeta);

    /// <summary>ψm, the departure of the wind profile from ln(z), 0 in neutral air.</summary>
    public static double PsiM(double zeta)
    {
        if (zeta >= 0) return zeta <= 1 ? -5 * zeta : -5 * (1 + Math.Log(zeta));
        var x = Math.Sqrt(Math.Sqrt(1 - 16 * zeta));
        return 2 * Math.Log((1 + x) / 2) + Math.Log((1 + x * x) / 2) - 2 * Math.Atan(x) + Math.PI / 2;
    }
}
