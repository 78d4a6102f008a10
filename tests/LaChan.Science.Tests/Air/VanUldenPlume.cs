using LaChan.Science.Air;

namespace LaChan.Science.Tests.Air;

/// <summary>Growth of a ground plume by its mean height: a closed approximation to gradient transfer, kept to compare with.</summary>
/// <remarks>
/// A. P. van Ulden (1978), Simple estimates for vertical diffusion from sources near the ground, Atmospheric Environment 12, 2125–2129;
/// S.-E. Gryning, A. P. van Ulden, S. E. Larsen (1983), Dispersion from a continuous ground-level source investigated by a K model,
/// Q. J. R. Meteorol. Soc. 109, 355–364: dZ/dx = κu*/(0.74·U(0.6Z)·φh(1.55Z/L)), ∫C dy/Q = A/(Z·U)·exp(−(Bz/Z)^s), s = 2 + m − n with the exponents of
/// U and K at Z, A = sΓ(2/s)/Γ(1/s)², B = Γ(2/s)/Γ(1/s). Their 0.74 goes with κ = 0.35; with κ = 0.4 it is 0.85. No mixing height, no deposition.
/// </remarks>
public static class VanUldenPlume
{
    const double Schmidt = 0.85, SpeedAt = 0.6, MixingAt = 1.55;

    /// <summary>∫C dy / Q at a distance and height, s/m².</summary>
    public static double Strength(BoundaryLayer air, double releaseM, double xM, double zM)
    {
        var meanM = MeanHeight(air, releaseM, xM);
        var s = Shape(air, meanM);
        double one = Gamma(1 / s), two = Gamma(2 / s);
        return s * two / (one * one) / (meanM * air.WindAt(SpeedAt * meanM)) * Math.Exp(-Math.Pow(two / one * zM / meanM, s));
    }

    /// <summary>Z, metres, by midpoint steps of a fiftieth of the distance so far.</summary>
    public static double MeanHeight(BoundaryLayer air, double releaseM, double xM)
    {
        double height = Math.Max(releaseM, 0.05), x = 0;
        while (x < xM)
        {
            var step = Math.Min(xM - x, Math.Max(0.02, 0.02 * x));
            height += step * Slope(air, height + step / 2 * Slope(air, height));
            x += step;
        }
        return height;
    }

    static double Slope(BoundaryLayer air, double heightM) =>
        SurfaceLayer.Karman / Schmidt * air.FrictionVelocityMs / (air.WindAt(SpeedAt * heightM) * air.PhiH(MixingAt * heightM));

    static double Shape(BoundaryLayer air, double heightM)
    {
        const double apart = 1.05;
        double high = heightM * apart, low = heightM / apart, width = Math.Log(high / low);
        var wind = Math.Log(air.WindAt(high) / air.WindAt(low)) / width;
        var mixing = 1 - Math.Log(air.PhiH(high) / air.PhiH(low)) / width;
        return 2 + wind - mixing;
    }

    /// <summary>Γ for arguments from 0.3 to 3. Lanczos's form with five terms, to 1e-7.</summary>
    static double Gamma(double x)
    {
        const double g = 4.5;
        ReadOnlySpan<double> terms = [76.18009172947146, -86.50532032941677, 24.01409824083091, -1.231739572450155, 0.1208650973866179e-2, -0.5395239384953e-5];
        var sum = 1.000000000190015;
        for (var i = 0; i < terms.Length; i++) sum += terms[i] / (x + 1 + i);
        var t = x + g + 1;
        return Math.Pow(t, x + 0.5) * Math.Exp(-t) * Math.Sqrt(2 * Math.PI) * sum / x;
    }
}
