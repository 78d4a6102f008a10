using LaChan.Forecast.Air;
using LaChan.Science.Radiation;

namespace LaChan.Forecast.Radiation;

/// <summary>What is still in the air of a part of a cloud, and how fast it comes down.</summary>
sealed class CloudSettling(AirCase air, CloudPart part, double farthestM)
{
    static readonly double[] AtOneMetre = [1];

    readonly CloudDepletion depletion = new(PlumeTables.Of(CloudParts.Plain(air), part.Weather, AtOneMetre, 1.01 * farthestM), 0, farthestM);

    /// <summary>Share that has neither settled nor been washed out on the way to a distance.</summary>
    public double Left(NuclideGroup group, double distanceM) => depletion.Left(DryMs(group), WetPerS(group), distanceM);

    /// <summary>Becquerel on the ground for each becquerel-second in the air at 1 m, m/s.</summary>
    public double DownMs(NuclideGroup group, double distanceM) => DryMs(group) + WetPerS(group) * (WetPerS(group) > 0 ? depletion.ColumnM(distanceM) : 0);

    double DryMs(NuclideGroup group) => Settles(group) ? air.DepositionMs ?? NuclideSettling.DryMs(group) : 0;

    double WetPerS(NuclideGroup group) => Settles(group) ? air.WashoutPerS ?? NuclideSettling.WetPerS(group, part.RainMmH) : 0;

    static bool Settles(NuclideGroup group) => group is NuclideGroup.Iodine or NuclideGroup.Aerosol;
}
