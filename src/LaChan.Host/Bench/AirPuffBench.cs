using LaChan.Science.Air;

namespace LaChan.Host.Bench;

/// <summary>
/// Case A2: 600 kg in ten minutes from 06:00 as 60 puffs, steps of 10 s, hourly wind taken as linear in time; ten-minute means at 10,000 receptors for
/// 24 hours, and the dose. The plain loop adds every puff at every step to every receptor with the library's power; it takes a minute, so it does the
/// middle six of the sixty puffs.
/// </summary>
static class AirPuffBench
{
    const double BeginS = 6 * 3600, DurationS = 600, MassKg = 600, EndS = 24 * 3600, BinS = 600;

    static readonly double[] Edges = [.. Enumerable.Range(0, (int)(EndS / BinS) + 1).Select(i => i * BinS)];

    public static ForecastCase Case() => new("a2CpuS", () => Dose().Sum(), () => PlainDose().Sum(), Tolerance: 0.02, PlainShare: 0.1);

    static PuffWeather[] Weather() =>
        [.. DayOfWeather.Hours.Select((hour, i) => new PuffWeather(3600 * i, hour.WindFromDeg, () => PlumeTable.Of(DayOfWeather.Air(hour), new(1), [ReceptorGrid.HeightM], ReceptorGrid.FarthestM)))];

    static double[] Dose()
    {
        var tiles = new PuffTiles(ReceptorGrid.EastM, ReceptorGrid.NorthM, new int[ReceptorGrid.Count], Edges.Length - 1);
        new PuffRun(Weather(), new(BeginS, DurationS, MassKg)).Into(tiles, Edges, ReceptorGrid.FarthestM);
        var dose = new double[ReceptorGrid.Count];
        for (var bin = 0; bin < Edges.Length - 1; bin++) tiles.AddSums(bin, dose);
        return dose;
    }

    static double[] PlainDose()
    {
        var sums = new PlainPuffSums(Edges.Length - 1);
        new PuffRun(Weather(), new(BeginS + 270, 60, MassKg)).Into(sums, Edges, ReceptorGrid.FarthestM);
        return sums.Dose();
    }
}
