namespace LaChan.Science.Air;

/// <summary>A release in a wind that changes: puffs along their ways, summed at receptors over spans of time.</summary>
/// <remarks>
/// A release that lasts is cut into puffs of equal time, each as long as the wind carries it in that time (variance of a uniform slug, (UΔt)²/12). A puff
/// is left alone once it is farther from the source than any receptor by four and a half of its widths: it is not followed back if the wind turns. Receptors
/// beyond four standard deviations of a puff get nothing from it (e^-8 of its middle). Same input, same bits, however many threads.
/// </remarks>
/// <param name="weather">Times ascending; all tables with the same heights.</param>
/// <param name="lossPerS">Decay and wash-out together, 1/s.</param>
/// <param name="longestStepS">A step is at most so long, and at most half of σx over the speed.</param>
public sealed class PuffRun(PuffWeather[] weather, PuffRelease release, double lossPerS = 0, double longestStepS = 10)
{
    readonly PlumeTable first = (weather.LastOrDefault(x => x.TimeS <= release.StartS) ?? weather[0]).Plume;

    const int Chunk = 8192;
    const double Reach = 4, GoneAt = 6, LeftAt = 4.5, ShortestStepS = 0.05, SigmasAStep = 0.5, MostFallOff = 6, LogTwo = 0.69314718055994531;

    /// <summary>One puff for so many seconds of a release.</summary>
    public double PuffEveryS { get; init; } = 10;

    /// <summary>How many work side by side; null: as many as there are processors.</summary>
    public int? Threads { get; init; }

    public int Puffs => Math.Clamp((int)Math.Ceiling(release.DurationS / PuffEveryS), 1, 5_000);

    /// <summary>The time at which the last puff has left the circle about the source, seconds; at most <paramref name="latestS"/>.</summary>
    public double GoneS(double farthestM, double latestS)
    {
        var path = Path(Puffs - 1);
        while (path.TimeS < latestS && !Gone(path, farthestM, GoneAt))
        {
            path.Look();
            path.Go(Step(path, longestStepS));
        }
        return Math.Min(path.TimeS, latestS);
    }

    /// <summary>Adds the run to sums.</summary>
    /// <param name="edgesS">Ascending ends of the spans of time: bin i lasts from edge i to edge i + 1.</param>
    /// <param name="farthestM">Largest distance of a receptor from the source.</param>
    public void Into(IPuffSums sums, double[] edgesS, double farthestM)
    {
        var heights = first.HeightsM.Length;
        var (moments, amounts, count) = (new PuffMoment[Chunk * heights], new float[Chunk * heights], 0);
        for (var puff = 0; puff < Puffs; puff++)
        {
            var path = Path(puff);
            var bin = 0;
            while (path.TimeS < edgesS[^1] && !Gone(path, farthestM, LeftAt))
            {
                while (bin < edgesS.Length - 2 && path.TimeS >= edgesS[bin + 1]) bin++;
                path.Look();
                var seconds = Step(path, (path.TimeS < edgesS[0] ? edgesS[0] : edgesS[bin + 1]) - path.TimeS);
                var counts = path.TimeS >= edgesS[0];
                path.Go(seconds / 2);
                if (counts && Note(path, bin, seconds, moments, amounts, count, sums)) count++;
                path.Go(seconds / 2);
                if (count < Chunk) continue;
                sums.Add(moments, amounts, heights, Threads);
                count = 0;
            }
        }
        sums.Add(moments.AsMemory(0, count * heights), amounts, heights, Threads);
    }

    PuffPath Path(int puff)
    {
        var every = release.DurationS / Puffs;
        var slug = first.SpeedMs(0) * every;
        return new(weather, release.StartS + (puff + 0.5) * every, Math.Sqrt(release.WidthM * release.WidthM + slug * slug / 12),
            first.StartsWide ? first.SigmaYAt(0) : 0, first.StartsWide ? first.VerticalSpreadM(0) : 0);
    }

    double Step(in PuffPath path, double untilS) =>
        Math.Min(Math.Max(untilS, 1e-6), Math.Min(longestStepS, Math.Max(ShortestStepS, SigmasAStep * path.SigmaXM / path.SpeedMs())));

    static bool Gone(in PuffPath path, double farthestM, double widths) =>
        Math.Sqrt(path.EastM * path.EastM + path.NorthM * path.NorthM) > farthestM + widths * Math.Max(path.SigmaXM, path.SigmaYM);

    /// <summary>Notes the puff for each height.</summary>
    /// <remarks>
    /// A long puff has grown more at its front than at its tail: a receptor sees the plume of its own distance, not of the puff's middle. With a fall-off as
    /// s^-p about the middle s0 the bell along the wind stays a bell, moved back by (p/s0)σ² with 1/σ² = 1/σx² − p/s0²; and as σx grows by g = 2u*/U of
    /// the way, the sum over time would come out by 1 + g² too large. With both the crosswind integral of the dose is the plume's.
    /// </remarks>
    /// <returns>False when the puff reaches no receptor at this moment.</returns>
    bool Note(in PuffPath path, int bin, double seconds, PuffMoment[] moments, float[] amounts, int at, IPuffSums sums)
    {
        var heights = first.HeightsM.Length;
        double along = path.SigmaXM * path.SigmaXM, across = path.SigmaYM * path.SigmaYM;
        var amount = release.MassKg / Puffs * seconds * Math.Exp(path.WashedOut - lossPerS * path.AgeS) / (2 * Math.PI * path.SigmaXM * path.SigmaYM);
        var growth = 2 * path.Friction() / path.SpeedMs();
        amount /= 1 + growth * growth;
        var (sine, cosine) = Math.SinCos(path.WindFromDeg * Math.PI / 180);
        var reached = false;
        for (var h = 0; h < heights; h++)
        {
            var distance = Math.Max(path.DistanceM, 1);
            var power = Math.Clamp(path.FallOff(h), -MostFallOff, Math.Min(MostFallOff, 0.5 * distance * distance / along));
            var shortened = 1 / (1 / along - power / (distance * distance));
            var back = power / distance * shortened;
            moments[at * heights + h] = Moment(path.EastM + back * sine, path.NorthM + back * cosine, sine, cosine, shortened, across, bin);
            amounts[at * heights + h] = (float)(amount * path.Density(h) * Math.Exp(0.5 * power / distance * back));
            reached |= sums.Reaches(moments[at * heights + h]);
        }
        return reached;
    }

    static PuffMoment Moment(double eastM, double northM, double sine, double cosine, double along, double across, int bin)
    {
        // q = −½(s²/σx² + n²/σy²)/ln 2 with s along (−sin, −cos) and n across (cos, −sin) of the wind.
        double k = -0.5 / LogTwo, a = k * (sine * sine / along + cosine * cosine / across), c = k * (cosine * cosine / along + sine * sine / across);
        var b = 2 * k * sine * cosine * (1 / along - 1 / across);
        return new((float)eastM, (float)northM, (float)a, (float)b, (float)c,
            (float)(Reach * Math.Sqrt(sine * sine * along + cosine * cosine * across)), (float)(Reach * Math.Sqrt(cosine * cosine * along + sine * sine * across)), bin);
    }
}
