using LaChan.Science.Air;

namespace LaChan.Science.Tests.Air;

/// <summary>A steady plume from one point in a steady wind: the mean concentration anywhere downwind, proportional to the rate.</summary>
/// <remarks>
/// O. G. Sutton's and F. Pasquill's Gaussian plume with total reflection at the ground and under the mixing lid: D. B. Turner (1970),
/// Workbook of atmospheric dispersion estimates, US EPA AP-26, equations 3.1 (plume) and 3.5 (well mixed below the lid);
/// S. R. Hanna, G. A. Briggs, R. P. Hosker (1982), DOE/TIC-11223, equations 4.1 and 4.6.
/// For a passive gas over flat ground. No plume upwind: there the concentration is 0. Where the wind is below 1 m/s, or the gas is heavy,
/// or buildings stand near, the formula still gives a number and the number is not to be trusted.
/// </remarks>
/// <param name="rateKgS">Rate of release, kg/s, 0 or more.</param>
/// <param name="windMs">Wind that carries and thins the plume, m/s, above 0.</param>
/// <param name="heightM">Height of release (with rise), metres, 0 or more.</param>
/// <param name="across">σy over the distance.</param>
/// <param name="vertical">σz over the distance.</param>
/// <param name="lidM">Mixing height, metres; infinite: none. A release above the lid does not reach the ground.</param>
/// <param name="acrossStartM">Distance upwind of the virtual point from which σy grows, for a source with a width.</param>
/// <param name="verticalStartM">The same for σz.</param>
public readonly struct GaussianPlume(
    double rateKgS, double windMs, double heightM, PowerCurve across, PowerCurve vertical,
    double lidM = double.PositiveInfinity, double acrossStartM = 0, double verticalStartM = 0) : IPlume
{
    // With the lid at H and σz ≤ 1.6 H, five images on each side leave out less than 1e-9 of the sum.
    const int Images = 5;
    const double WellMixedAt = 1.6;

    public double RateKgS => rateKgS;
    public double WindMs => windMs;
    public double HeightM => heightM;
    public double LidM => lidM;

    /// <summary>The same air, another rate.</summary>
    public GaussianPlume WithRate(double otherKgS) => new(otherKgS, windMs, heightM, across, vertical, lidM, acrossStartM, verticalStartM);

    /// <summary>The same plume as means over another time see it.</summary>
    public GaussianPlume Averaged(double averagingS) =>
        new(rateKgS, windMs, heightM, across.Times(AveragingTime.Factor(averagingS)), vertical, lidM, acrossStartM, verticalStartM);

    public double SigmaY(double xM) => across.At(xM + acrossStartM);
    public double SigmaZ(double xM) => vertical.At(xM + verticalStartM);

    /// <summary>Mean concentration, kg/m³.</summary>
    /// <param name="xM">Downwind of the source, metres.</param>
    /// <param name="yM">Across the wind, metres.</param>
    /// <param name="zM">Above the ground, metres, 0 or more.</param>
    public double At(double xM, double yM, double zM)
    {
        if (!(xM > 0)) return 0;
        var spread = yM / SigmaY(xM);
        return Centreline(xM, zM) * Math.Exp(-0.5 * spread * spread);
    }

    /// <summary>The largest concentration across the wind at a distance and height, kg/m³.</summary>
    public double Centreline(double xM, double zM = 0)
    {
        if (!(xM > 0) || zM > lidM || heightM > lidM) return 0;
        return rateKgS / (windMs * Math.Sqrt(2 * Math.PI) * SigmaY(xM)) * VerticalDensity(SigmaZ(xM), zM);
    }

    /// <summary>How the mass stands over the height, 1/m: its integral from the ground to the lid is 1.</summary>
    double VerticalDensity(double sigmaZ, double zM)
    {
        if (sigmaZ > WellMixedAt * lidM) return 1 / lidM;
        var images = double.IsFinite(lidM) && 2 * lidM - zM - heightM < 7 * sigmaZ ? Images : 0;
        double sum = 0;
        for (var i = -images; i <= images; i++)
        {
            var shift = i == 0 ? 0 : 2 * i * lidM;
            sum += Bell((zM - heightM + shift) / sigmaZ) + Bell((zM + heightM + shift) / sigmaZ);
        }
        return sum / (Math.Sqrt(2 * Math.PI) * sigmaZ);
    }

    static double Bell(double u) => Math.Exp(-0.5 * u * u);
}
