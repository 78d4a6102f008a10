using LaChan.Science.Air;

namespace LaChan.Science.Radiation;

/// <summary>What is left of a cloud that settles on its way: the source counts for less the farther it is, in the shape that it would have without.</summary>
/// <remarks>
/// Source depletion: A. C. Chamberlain (1953), Aspects of travel and deposition of aerosol and vapour clouds, AERE HP/R 1261: Q(x) = Q0·exp(−v∫D/U dx), D the
/// share of the mass in a metre at the height for which the velocity holds, U its speed. What left the cloud is on the ground to the last becquerel. It takes
/// too much out of far, stable clouds, as the lowest air would empty first (T. W. Horst 1977, Atmos. Environ. 11, 41–46): for 1 cm/s at night by up to a factor of two beyond 10 km.
/// </remarks>
public sealed class CloudDepletion
{
    const double Step = 1.07;

    readonly PlumeTable plume;
    readonly int height;
    readonly double[] exposure; // ∫D/U dx at distances 1, 1.07, 1.07², … m; s/m

    /// <param name="plume">Without deposition and decay.</param>
    /// <param name="heightIndex">Which of its heights the velocity holds for: the one nearest to 1 m.</param>
    /// <param name="farthestM">As far as the table reaches.</param>
    public CloudDepletion(PlumeTable plume, int heightIndex, double farthestM)
    {
        (this.plume, height) = (plume, heightIndex);
        exposure = new double[2 + (int)Math.Ceiling(Place(farthestM))];
        var before = exposure[0] = PerMetre(1); // the first metre as its end
        for (var i = 1; i < exposure.Length; i++)
        {
            var here = PerMetre(Distance(i));
            exposure[i] = exposure[i - 1] + 0.5 * (before + here) * (Distance(i) - Distance(i - 1));
            before = here;
        }
    }

    static double Distance(int i) => Math.Pow(Step, i);
    static double Place(double xM) => Math.Log(Math.Max(xM, 1)) / Math.Log(Step);

    double PerMetre(double xM) => plume.Density(plume.PlaceOf(xM), height) / plume.SpeedMs(plume.PlaceOf(xM));

    /// <summary>Share of the release that is still in the air, 0 to 1.</summary>
    /// <param name="dryMs">Deposition velocity, m/s.</param>
    /// <param name="wetPerS">Wash-out, 1/s.</param>
    /// <param name="xM">Distance, metres.</param>
    public double Left(double dryMs, double wetPerS, double xM)
    {
        var place = Math.Min(Place(xM), exposure.Length - 1.000001);
        var at = exposure[(int)place] + (place - (int)place) * (exposure[(int)place + 1] - exposure[(int)place]);
        return Math.Exp(-dryMs * at - wetPerS * plume.TravelS(xM));
    }

    /// <summary>The column over a square metre of ground as a multiple of the concentration at the height of the velocity, metres.</summary>
    public double ColumnM(double xM) => 1 / Math.Max(plume.Density(plume.PlaceOf(xM), height), Thinnest);

    const double Thinnest = 1e-9; // under a cloud aloft that has not come down the concentration is nothing, and so is what it is multiplied to
}
