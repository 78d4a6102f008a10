namespace LaChan.Science.Dense;

/// <summary>A finished run: the cloud from its source to the farthest distance.</summary>
/// <remarks>
/// There is no seam to a passive model: as the excess of density goes, gravity spread and damping go with it and what is left of the
/// equations is a passive plume or puff that grows by the friction of the wind. Over flat, open ground, in one wind; from a few metres to some
/// tens of kilometres; winds below 1 m/s, hills and buildings are outside of what was compared.
/// </remarks>
public sealed class DenseCloud
{
    readonly double averagingS;

    DenseCloud(IReadOnlyList<DenseStation> stations, int plumeCount, double averagingS) =>
        (Stations, PlumeCount, this.averagingS) = (stations, plumeCount, averagingS);

    /// <summary>From the source outwards; the first <see cref="PlumeCount"/> are a plume, the others a puff.</summary>
    public IReadOnlyList<DenseStation> Stations { get; }

    public int PlumeCount { get; }

    public static DenseCloud Of(DenseRelease release, DenseSubstance substance, DenseAir air, double averagingS, double farthestM)
    {
        if (release.Kind == DenseReleaseKind.Instantaneous)
            return new(new DensePuff(DensePuff.Instantaneous(release, substance, air), new(substance, air), air).Run(farthestM), 0, averagingS);
        var plume = new DensePlume(release, substance, air);
        var stations = plume.Run(farthestM, out var last);
        if (plume.EndedOverPool) return new(new DensePuff(DensePuff.Fed(release, substance, air), plume.Mixture, air).Run(farthestM), 0, averagingS);
        var count = stations.Count;
        if (double.IsFinite(release.DurationS)) EvenTimes(stations, release.DurationS);
        if (stations[^1].XM < farthestM)
            stations.AddRange(new DensePuff(plume.Cut(last, stations[^1]), plume.Mixture, air).Run(farthestM).Skip(1));
        return new(stations, count, averagingS);
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
        if (StationAt(xM) is not { } station) return null;
        var shape = new CloudShape(station, averagingS, averagingS);
        var z = shape.HeightOfMaximum();
        return new(xM, z, Math.Min(1, shape.At(0, 0, z)), station.TimeS, station.DurationS);
    }

    /// <summary>Highest mean over the averaging time at a place.</summary>
    /// <param name="xM">Downwind, metres; outside the run there is none.</param>
    /// <param name="acrossM">Across the wind, metres.</param>
    /// <param name="zM">Above ground, metres.</param>
    /// <returns>kg/m³ of the substance, vapour and droplets.</returns>
    public double HighestAt(double xM, double acrossM, double zM) => StationAt(xM) is { } station
        ? KgM3(station, new CloudShape(station, averagingS, averagingS).At(0, acrossM, zM)) : 0;

    /// <summary>Mean concentration at a place between two moments, kg/m³; the same moment twice: at that moment.</summary>
    /// <param name="xM">Downwind, metres.</param>
    /// <param name="acrossM">Across the wind, metres.</param>
    /// <param name="zM">Above ground, metres.</param>
    /// <param name="fromS">Seconds from the start of the release.</param>
    /// <param name="toS">Not before that.</param>
    public double MeanAt(double xM, double acrossM, double zM, double fromS, double toS)
    {
        if (StationAt(xM) is not { } station) return 0;
        if (double.IsInfinity(station.DurationS))
            return Present(station.TimeS, fromS, toS) * KgM3(station, new CloudShape(station, averagingS, 0).At(0, acrossM, zM));
        var along = ((fromS + toS) / 2 - station.TimeS) * station.SpeedMs;
        return KgM3(station, new CloudShape(station, averagingS, toS - fromS).At(along, acrossM, zM));
    }

    /// <summary>The cloud where its middle is at a distance, between two steps of the run; outside the run null.</summary>
    public DenseStation? StationAt(double xM)
    {
        if (!(xM >= Stations[0].XM && xM <= Stations[^1].XM)) return null;
        int low = 0, high = Stations.Count - 1;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (Stations[middle].XM <= xM) low = middle; else high = middle;
        }
        double from = Stations[low].XM, to = Stations[high].XM;
        if (to <= from) return Stations[low];
        return DenseStation.Between(Stations[low], Stations[high], from > 0 ? Math.Log(xM / from) / Math.Log(to / from) : (xM - from) / (to - from)) with { XM = xM };
    }

    /// <summary>Share of the time after the front of an endless plume has come.</summary>
    static double Present(double frontS, double fromS, double toS) => toS > fromS ? Math.Clamp((toS - Math.Max(frontS, fromS)) / (toS - fromS), 0, 1) : toS >= frontS ? 1 : 0;

    static double KgM3(in DenseStation station, double volumeFraction) => Math.Min(1, volumeFraction) * station.MassFraction * station.DensityKgM3 / station.VolumeFraction;
}
