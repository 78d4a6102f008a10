namespace LaChan.Science.Air;

/// <summary>A plume aloft in stable or neutral air: Gaussian in the vertical, spread by the turbulence of its height.</summary>
/// <remarks>
/// A. J. Cimorelli et al. (2005), AERMOD: a dispersion model for industrial source applications, part I, J. Appl. Meteorol. 44, 682–693, section 5:
/// σza = σw·t/(1 + t/2TL)^1/2, TL = l/σw, 1/l = 1/(0.36 h) + 1/(0.27 σw/N); σw = 1.3u*(1 − z/h)^1/2 at the plume's height; surface part
/// √(2/π)·(u*x/U)(1 + 0.7 x/L)^-1/3, the two weighed by h/depth; buoyant spread Δh/(3.5) (F. Pasquill 1976). Wind of the plume's height.
/// Above the turbulent layer a hundredth of u* is left for σw, which is a guess.
/// </remarks>
public static class StableAloft
{
    const double BuoyantSpread = 3.5;

    public static VerticalProfile Over(BoundaryLayer air, double stackM, BuoyantRise rise, ReadOnlySpan<double> distancesM, ReadOnlySpan<double> heightsM)
    {
        var profile = new VerticalProfile(distancesM.Length, heightsM.Length);
        for (var node = 0; node < distancesM.Length; node++)
        {
            var risen = rise.At(distancesM[node]);
            var height = stackM + risen;
            var wind = air.WindAt(height);
            var sigma = Math.Sqrt(Square(SigmaZ(air, height, distancesM[node], wind)) + Square(risen / BuoyantSpread));
            profile.State[node] = new(wind, sigma);
            for (var h = 0; h < heightsM.Length; h++)
                profile.Strength[node * heightsM.Length + h] = ReflectedBell.Density(heightsM[h], height, sigma, air.MixingM) / wind;
        }
        return profile;
    }

    static double SigmaZ(BoundaryLayer air, double heightM, double xM, double windMs)
    {
        var sigmaW = air.FrictionVelocityMs * Math.Max(0.01, 1.3 * Math.Sqrt(Math.Max(0, 1 - heightM / air.DepthM)));
        var n = Math.Sqrt(air.BuoyancyFrequencySquared(heightM));
        var length = 1 / (1 / (0.36 * heightM) + n / (0.27 * sigmaW));
        var travel = xM / windMs;
        var aloft = sigmaW * travel / Math.Sqrt(1 + travel * sigmaW / (2 * length));
        var share = Math.Min(1, heightM / air.DepthM);
        return (1 - share) * VenkatramSpread.SigmaZ(air, xM, windMs) + share * aloft;
    }

    static double Square(double x) => x * x;
}
