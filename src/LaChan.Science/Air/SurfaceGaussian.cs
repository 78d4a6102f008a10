namespace LaChan.Science.Air;

/// <summary>A plume from near the ground with a Gaussian vertical, reflected at the ground and under the lid, moved by the wind at its mean height.</summary>
/// <remarks>
/// The spread needs the wind and the wind the height of the plume: solved by relaxation, as in Snyder et al. (2013), RLINE, with the mean height
/// 0.62 σz of a ground release, and h·erf(h/√2σz) of a raised one.
/// </remarks>
public static class SurfaceGaussian
{
    const int MostRounds = 40;
    const double MeanHeight = 0.62;

    /// <param name="spread">σz for the air, a distance and a wind: <see cref="VenkatramSpread.SigmaZ"/> or <see cref="RlineSpread.SigmaZ"/>.</param>
    /// <param name="distancesM">Ascending, metres.</param>
    public static VerticalProfile Over(
        BoundaryLayer air, double releaseM, Func<BoundaryLayer, double, double, double> spread, ReadOnlySpan<double> distancesM, ReadOnlySpan<double> heightsM)
    {
        var profile = new VerticalProfile(distancesM.Length, heightsM.Length);
        var wind = air.WindAt(Math.Max(releaseM, 0.5));
        for (var node = 0; node < distancesM.Length; node++)
        {
            double sigma;
            (sigma, wind) = Relaxed(air, releaseM, spread, distancesM[node], wind);
            profile.State[node] = new(wind, sigma);
            for (var h = 0; h < heightsM.Length; h++)
                profile.Strength[node * heightsM.Length + h] = ReflectedBell.Density(heightsM[h], releaseM, sigma, air.MixingM) / wind;
        }
        return profile;
    }

    static (double SigmaM, double WindMs) Relaxed(BoundaryLayer air, double releaseM, Func<BoundaryLayer, double, double, double> spread, double xM, double wind)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var sigma = spread(air, xM, wind);
            var next = air.WindAt(Math.Max(0.05, MeanHeightM(releaseM, sigma)));
            if (Math.Abs(next - wind) < 1e-4 * wind) return (sigma, next);
            wind = (wind + next) / 2;
        }
        return (spread(air, xM, wind), wind);
    }

    static double MeanHeightM(double releaseM, double sigmaM)
    {
        var ratio = releaseM / sigmaM;
        return MeanHeight * sigmaM * Math.Exp(-0.5 * ratio * ratio) + releaseM * ErrorFunction.Of(ratio / Math.Sqrt(2));
    }
}
