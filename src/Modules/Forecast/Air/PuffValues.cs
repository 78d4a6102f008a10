using LaChan.Science.Air;

namespace LaChan.Forecast.Air;

/// <summary>What a puff gives at the receptors of a case.</summary>
static class PuffValues
{
    const double LatestS = 86_400, LongestStepS = 120, ShortestPuffS = 0.5, LongestPuffS = 10;
    const double NearestShare = 0.35; // a puff is at most this part of the way to the nearest receptor long
    const int WindowsAnAverage = 4, MostWindows = 2_000;

    /// <summary>End of the run: as stated, or when the last of it has passed the farthest receptor (at the latest a day after the release), in whole averaging times.</summary>
    public static double EndS(AirCase air, AirPlaces places)
    {
        if (air.UntilS is { } until) return until;
        var gone = Run(air, places, null, LongestPuffS).GoneS(places.FarthestM, air.Release.StartS + air.Release.DurationS + LatestS);
        return air.AveragingS * Math.Ceiling(gone / air.AveragingS);
    }

    /// <summary>Values receptor by receptor, each at the output times.</summary>
    public static double[] All(AirCase air, AirTimes times, AirPlaces places, int? threads = null, double longestPuffS = LongestPuffS, double shortestPuffS = ShortestPuffS)
    {
        var values = new double[places.EastM.Length * times.OutputS.Length];
        Each(air, times, places, threads, longestPuffS, (at, value) => values[at] = Math.Max(values[at], value), shortestPuffS);
        return values;
    }

    /// <summary>Hands over every value above 0 with its place among the values.</summary>
    /// <param name="threads">See <see cref="PuffRun.Threads"/>.</param>
    /// <param name="longestPuffS">One puff for so many seconds of a release; less where receptors are near or the averaging time is short.</param>
    /// <param name="shortestPuffS">Never less than this, however near a receptor lies.</param>
    public static void Each(AirCase air, AirTimes times, AirPlaces places, int? threads, double longestPuffS, Action<int, double> take, double shortestPuffS = ShortestPuffS)
    {
        var windows = Windows(air, times);
        double[] edges = [.. windows.SelectMany(x => new[] { x.From, x.To }).Distinct().Order()];
        var under = air.Output == "centreline" ? places.Under(WindAtRelease(air).WindFromDeg) : places;
        var tiles = under.Tiles(edges.Length - 1);
        Run(air, places, threads, longestPuffS, shortestPuffS).Into(tiles, edges, places.FarthestM);
        var sums = new double[places.EastM.Length];
        for (var w = 0; w < windows.Length; w++)
        {
            var any = false;
            for (var bin = Array.BinarySearch(edges, windows[w].From); edges[bin] < windows[w].To; bin++) any |= tiles.AddSums(bin, sums);
            if (!any) continue;
            var over = air.Output == "dose" ? 1 : windows[w].To - windows[w].From;
            var column = air.Output == "series" ? w : 0;
            for (var r = 0; r < sums.Length; r++)
                if (sums[r] > 0) take(r * times.OutputS.Length + column, sums[r] / over);
            Array.Clear(sums);
        }
    }

    public static AirWeather WindAtRelease(AirCase air) => air.Weather.LastOrDefault(x => x.TimeS <= air.Release.StartS) ?? air.Weather[0];

    static PuffRun Run(AirCase air, AirPlaces places, int? threads, double longestPuffS, double shortestPuffS = ShortestPuffS) =>
        new(Weather(air, places), new(air.Release.StartS, air.Release.DurationS, air.Release.MassKg, air.Vent.DiameterM / 4.3), air.LossPerS, LongestStepS)
        {
            PuffEveryS = Math.Clamp(Math.Min(air.AveragingS / 10, NearestShare * places.NearestM / air.Weather[0].Air.WindMs), shortestPuffS, longestPuffS),
            Threads = threads,
        };

    static PuffWeather[] Weather(AirCase air, AirPlaces places)
    {
        var farthest = 1.5 * places.FarthestM + 1_000; // a turning wind makes the way longer than the distance
        return [.. air.Weather.Select(row => new PuffWeather(row.TimeS, row.WindFromDeg, () => PlumeTables.Of(air with { LossPerS = 0, RainWashes = false }, row, places.HeightsM, farthest), PlumeTables.RainPerS(air, row)))];
    }

    /// <summary>Spans of time, seconds; of a maximum the running means, four to an averaging time.</summary>
    static (double From, double To)[] Windows(AirCase air, AirTimes times)
    {
        if (air.Output is "mean" or "dose") return [(0, times.EndS)];
        if (air.Output == "series") return [.. times.OutputS.Select(to => (to - air.AveragingS, to))];
        var step = Math.Max(air.AveragingS / WindowsAnAverage, times.EndS / MostWindows);
        var count = Math.Max(1, (int)Math.Ceiling((times.EndS - air.AveragingS) / step) + 1);
        return [.. Enumerable.Range(0, count).Select(i => (i * step, i * step + air.AveragingS))];
    }
}
