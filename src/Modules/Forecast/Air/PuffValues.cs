using LaChan.Science.Air;

namespace LaChan.Forecast.Air;

/// <summary>What a puff gives at the receptors of a case.</summary>
static class PuffValues
{
    const double LatestS = 86_400, LongestStepS = 120, LongestPuffS = 10, ShortestPuffS = 0.5;
    const double NearestShare = 0.35; // a puff is at most this part of the way to the nearest receptor long
    const int WindowsAnAverage = 4, MostWindows = 2_000;

    /// <summary>End of the run: as stated, or when the last of it has passed the farthest receptor (at the latest a day after the release), in whole averaging times.</summary>
    public static double EndS(AirCase air)
    {
        if (air.UntilS is { } until) return until;
        var gone = Run(air, Weather(air, [0])).GoneS(Farthest(air), air.Release.StartS + air.Release.DurationS + LatestS);
        return air.AveragingS * Math.Ceiling(gone / air.AveragingS);
    }

    /// <summary>Values receptor by receptor, each at the output times.</summary>
    /// <param name="threads">See <see cref="PuffRun.Threads"/>.</param>
    public static double[] All(AirCase air, AirTimes times, int? threads = null)
    {
        var windows = Windows(air, times);
        double[] edges = [.. windows.SelectMany(x => new[] { x.From, x.To }).Distinct().Order()];
        double[] heights = [.. air.Receptors.Select(x => x[2]).Distinct().Order()];
        var (east, north) = Places(air);
        var tiles = new PuffTiles(east, north, [.. air.Receptors.Select(x => Array.BinarySearch(heights, x[2]))], edges.Length - 1);
        var run = Run(air, Weather(air, heights), threads);
        run.Into(tiles, edges, Farthest(air));
        return Collected(air, times, windows, edges, tiles);
    }

    static PuffRun Run(AirCase air, PuffWeather[] weather, int? threads = null) =>
        new(weather, new(air.Release.StartS, air.Release.DurationS, air.Release.MassKg, air.Vent.DiameterM / 4.3), air.LossPerS, LongestStepS)
        {
            PuffEveryS = Math.Clamp(Math.Min(air.AveragingS / 10, NearestShare * Nearest(air) / air.Weather[0].Air.WindMs), ShortestPuffS, LongestPuffS),
            Threads = threads,
        };

    static PuffWeather[] Weather(AirCase air, double[] heights)
    {
        var farthest = 1.5 * Farthest(air) + 1_000; // a turning wind makes the way longer than the distance
        return [.. air.Weather.Select(row => new PuffWeather(row.TimeS, row.WindFromDeg, () => PlumeTables.Of(air with { LossPerS = 0 }, row, heights, farthest)))];
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

    static double[] Collected(AirCase air, AirTimes times, (double From, double To)[] windows, double[] edges, PuffTiles tiles)
    {
        var values = new double[air.Receptors.Count * times.OutputS.Length];
        double[] sums = new double[air.Receptors.Count], one = new double[air.Receptors.Count];
        for (var w = 0; w < windows.Length; w++)
        {
            Array.Clear(sums);
            for (var bin = Array.BinarySearch(edges, windows[w].From); edges[bin] < windows[w].To; bin++)
            {
                tiles.CopySums(bin, one);
                for (var r = 0; r < sums.Length; r++) sums[r] += one[r];
            }
            var over = air.Output == "dose" ? 1 : windows[w].To - windows[w].From;
            for (var r = 0; r < sums.Length; r++)
            {
                ref var value = ref values[r * times.OutputS.Length + (air.Output == "series" ? w : 0)];
                value = Math.Max(value, sums[r] / over);
            }
        }
        return values;
    }

    static double Farthest(AirCase air) => Math.Max(10, air.Receptors.Max(x => Distance(air, x)));

    public static AirWeather WindAtRelease(AirCase air) => air.Weather.LastOrDefault(x => x.TimeS <= air.Release.StartS) ?? air.Weather[0];

    static double Nearest(AirCase air) => air.Receptors.Min(x => Distance(air, x));

    static double Distance(AirCase air, double[] receptor) => Math.Sqrt(Math.Pow(receptor[0] - air.XM, 2) + Math.Pow(receptor[1] - air.YM, 2));

    /// <summary>East and north of the source; for the centreline the places under the wind of the release at each receptor's distance.</summary>
    static (double[] East, double[] North) Places(AirCase air)
    {
        double[] east = [.. air.Receptors.Select(x => x[0] - air.XM)], north = [.. air.Receptors.Select(x => x[1] - air.YM)];
        if (air.Output != "centreline") return (east, north);
        var wind = new DownwindFrame(WindAtRelease(air).WindFromDeg);
        var along = air.Receptors.Select((_, i) => wind.ToMap(Math.Sqrt(east[i] * east[i] + north[i] * north[i]), 0)).ToArray();
        return ([.. along.Select(x => x.EastM)], [.. along.Select(x => x.NorthM)]);
    }
}
