namespace LaChan.Science.Dense;

/// <summary>A finished run: the cloud from its source to the farthest distance.</summary>
public sealed class DenseCloud
{
    readonly double averagingS;
    readonly DenseAir air;

    DenseCloud(IReadOnlyList<DenseStation> stations, int plumeCount, DenseAir air, double averagingS) =>
        (Stations, PlumeCount, this.air, this.averagingS) = (stations, plumeCount, air, averagingS);

    /// <summary>From the source outwards; the first <see cref="PlumeCount"/> are a plume, the others a puff.</summary>
    public IReadOnlyList<DenseStation> Stations { get; }

    public int PlumeCount { get; }

    public static DenseCloud Of(DenseRelease release, DenseSubstance substance, DenseAir air, double averagingS, double farthestM)
    {
        if (release.Kind == DenseReleaseKind.Instantaneous)
            return new(new DensePuff(DensePuff.Instantaneous(release, substance, air), substance, air).Run(farthestM), 0, air, averagingS);
        var plume = new DensePlume(release, substance, air);
        var stations = plume.Run(farthestM, out var last);
        var count = stations.Count;
        if (double.IsFinite(release.DurationS)) EvenTimes(stations, release.DurationS);
        if (stations[^1].XM < farthestM)
            stations.AddRange(new DensePuff(plume.Cut(last, stations[^1]), substance, air).Run(farthestM).Skip(1));
        return new(stations, count, air, averagingS);
    }

    /// <summary>
    /// A plume is felt most when the middle of what has been let go passes: from half the duration at the source evenly to the end of
    /// the release where the source stops (the steady plume itself has no moment).
    /// </summary>
    static void EvenTimes(List<DenseStation> stations, double durationS)
    {
        var end = stations[^1];
        var half = durationS / 2;
        var reach = end.XM + Math.Max(0, 2 * half - end.TimeS) * end.SpeedMs;
        for (var i = 0; i < stations.Count; i++) stations[i] = stations[i] with { TimeS = half * (1 + Math.Max(0, stations[i].XM) / reach) };
    }

    /// <summary>Highest mean over the averaging time on the axis at a distance: at which height, how much, when, how long. Outside the run: null.</summary>
    public DenseMaximum? MaximumAt(double xM)
    {
        if (Place(xM) is not { } place) return null;
        var (a, b) = (Maximum(place.Index), Maximum(place.Index + 1));
        return new(
            xM, a.ZM + place.Share * (b.ZM - a.ZM), Between(a.VolumeFraction, b.VolumeFraction, place.Share),
            Between(a.TimeS, b.TimeS, place.Share), Between(a.DurationS, b.DurationS, place.Share));
    }

    /// <summary>Concentration at a place and a moment, or the highest mean over the averaging time there.</summary>
    /// <param name="xM">Downwind, metres; outside the run there is none.</param>
    /// <param name="acrossM">Across the wind, metres.</param>
    /// <param name="zM">Above ground, metres.</param>
    /// <param name="atS">The moment, seconds from the start; null: when it is highest, as a mean over the averaging time.</param>
    /// <returns>kg/m³ of the substance, vapour and droplets.</returns>
    public double ConcentrationAt(double xM, double acrossM, double zM, double? atS = null)
    {
        if (Place(xM) is not { } place) return 0;
        return Between(Concentration(place.Index, acrossM, zM, atS), Concentration(place.Index + 1, acrossM, zM, atS), place.Share);
    }

    /// <summary>When the concentration at a distance is highest and how long the cloud stays there, seconds; null outside the run.</summary>
    public (double TimeS, double DurationS)? PassingAt(double xM) => Place(xM) is { } place
        ? (Between(Stations[place.Index].TimeS, Stations[place.Index + 1].TimeS, place.Share), Between(Stations[place.Index].DurationS, Stations[place.Index + 1].DurationS, place.Share))
        : null;

    double Concentration(int i, double acrossM, double zM, double? atS)
    {
        var station = Stations[i];
        var along = atS is { } moment ? (moment - station.TimeS) * station.SpeedMs : 0;
        if (double.IsInfinity(station.DurationS)) along = 0;
        var volume = Math.Min(1, new CloudShape(station, air, atS is null ? averagingS : 0).At(along, acrossM, zM));
        return volume * station.MassFraction * station.DensityKgM3 / station.VolumeFraction;
    }

    DenseMaximum Maximum(int i)
    {
        var shape = new CloudShape(Stations[i], air, averagingS);
        var z = shape.HeightOfMaximum();
        return new(Stations[i].XM, z, Math.Min(1, shape.At(0, 0, z)), Stations[i].TimeS, Stations[i].DurationS);
    }

    (int Index, double Share)? Place(double xM)
    {
        if (!(xM >= Stations[0].XM && xM <= Stations[^1].XM)) return null;
        int low = 0, high = Stations.Count - 1;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (Stations[middle].XM <= xM) low = middle; else high = middle;
        }
        double from = Stations[low].XM, to = Stations[high].XM;
        if (to <= from) return (low, 0);
        return (low, from > 0 ? Math.Log(xM / from) / Math.Log(to / from) : (xM - from) / (to - from));
    }

    static double Between(double a, double b, double share) =>
        double.IsInfinity(a) || double.IsInfinity(b) ? a : a > 0 && b > 0 ? a * Math.Pow(b / a, share) : a + share * (b - a);
}
