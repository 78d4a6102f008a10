using LaChan.Science.Air;

namespace LaChan.Science.Tests.Air;

/// <summary>Whether a probability zone means what it says: of all samplers that were given some chance of a threshold, did that share see it?</summary>
/// <remarks>Murphy's parts of the Brier score (A. H. Murphy 1973, J. Appl. Meteorol. 12, 595–600). Samplers of a run are not independent of one another: 18 runs are few.</remarks>
public class PlumeReliabilityTests(ITestOutputHelper output)
{
    const int Members = 200, Bins = 10;
    static readonly double[] ThresholdsMgM3 = [0.5, 2, 10, 50, 200];

    [Theory, InlineData(true), InlineData(false)]
    public void A_threshold_is_exceeded_as_often_as_the_probability_says(bool turbulenceKnown)
    {
        List<(double Chance, bool Seen)> pairs = [.. PrairieGrass.Samplers().GroupBy(x => x.Run).SelectMany(run => Chances(run.Key, [.. run], turbulenceKnown))];
        var mean = pairs.Average(x => x.Seen ? 1.0 : 0);
        var (brier, uncertainty, reliability) = (pairs.Average(x => Math.Pow(x.Chance - (x.Seen ? 1 : 0), 2)), mean * (1 - mean), 0.0);
        foreach (var bin in pairs.GroupBy(x => Math.Min((int)(x.Chance * Bins), Bins - 1)).OrderBy(x => x.Key))
        {
            var (said, seen) = (bin.Average(x => x.Chance), bin.Average(x => x.Seen ? 1.0 : 0));
            reliability += Math.Pow(said - seen, 2) * bin.Count() / pairs.Count;
            output.WriteLine($"said {said:F3}, seen {seen:F3}, {bin.Count()} of {pairs.Count}");
        }
        output.WriteLine($"sigma-theta {(turbulenceKnown ? "given" : "none")}: Brier {brier:F4}, reliability {reliability:F4}, skill {1 - brier / uncertainty:F3}");
        Assert.InRange(reliability, 0, 0.006);
        Assert.InRange(1 - brier / uncertainty, 0.65, 1);
    }

    /// <summary>For each sampler and threshold: the share of members over it, and whether the sampler was.</summary>
    static IEnumerable<(double Chance, bool Seen)> Chances(GrassRun run, IReadOnlyList<GrassSampler> samplers, bool turbulenceKnown)
    {
        var values = new double[Members][];
        Parallel.For(0, Members, i =>
        {
            var member = new PlumeMember(1, i);
            var plume = run.Plume(member.Of(run.Air(turbulenceKnown)));
            values[i] = [.. samplers.Select(x => run.RateMgS * member.Amount * member.AtDistance(x.DistanceM) * At(plume, run.WindFromDeg + member.DirectionDeg, run.SamplerM, x))];
        });
        return from number in Enumerable.Range(0, samplers.Count)
               from threshold in ThresholdsMgM3
               select (values.Average(x => x[number] >= threshold ? 1.0 : 0), samplers[number].MgM3 >= threshold);
    }

    static double At(PlumeTable plume, double fromDeg, double heightM, GrassSampler sampler)
    {
        var (right, along) = Math.SinCos((sampler.AzimuthDeg - fromDeg + 180) * Math.PI / 180);
        return plume.At(sampler.DistanceM * along, -sampler.DistanceM * right, heightM);
    }
}
