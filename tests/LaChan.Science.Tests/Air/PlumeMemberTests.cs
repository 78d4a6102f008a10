using LaChan.Science.Air;

namespace LaChan.Science.Tests.Air;

public class PlumeMemberTests(ITestOutputHelper output)
{
    const int Members = 100;

    /// <summary>How often what was seen lies between the 5th and the 95th percentile (should be 0.90), and below the median (0.50), by both definitions of what was seen.</summary>
    [Theory, InlineData(true), InlineData(false)]
    public void The_percentiles_hold_what_was_seen_as_often_as_they_say(bool turbulenceKnown)
    {
        PlumeMember[] members = [.. Enumerable.Range(0, Members).Select(i => new PlumeMember(1, i))];
        var ranks = new List<(double Highest, double Fitted)>();
        foreach (var run in PrairieGrass.Arcs().GroupBy(x => x.Run))
        {
            PlumeTable[] plumes = [.. members.Select(m => run.Key.Plume(m.Of(run.Key.Air(turbulenceKnown))))];
            foreach (var arc in run)
            {
                double[] values = [.. plumes.Select((p, i) => run.Key.RateMgS * p.Centreline(arc.DistanceM, run.Key.SamplerM) * members[i].Amount * members[i].AtDistance(arc.DistanceM))];
                ranks.Add((values.Average(x => x < arc.HighestSampler ? 1.0 : 0), values.Average(x => x < arc.FittedCentre ? 1.0 : 0)));
            }
        }
        Hold("highest sampler", turbulenceKnown, [.. ranks.Select(x => x.Highest)]);
        Hold("fitted centre", turbulenceKnown, [.. ranks.Select(x => x.Fitted)]);
    }

    void Hold(string seen, bool turbulenceKnown, double[] ranks)
    {
        var within = ranks.Average(x => x is >= 0.05 and <= 0.95 ? 1.0 : 0);
        var below = ranks.Average(x => x < 0.5 ? 1.0 : 0);
        output.WriteLine($"sigma-theta {(turbulenceKnown ? "given" : "none")}, {seen}: within 5–95 % {within:F3}, below the median {below:F3}, above 95 % {ranks.Average(x => x > 0.95 ? 1.0 : 0):F3}");
        Assert.InRange(within, 0.83, 0.98);
        Assert.InRange(below, 0.3, 0.65);
    }

    [Fact]
    public void A_member_is_a_function_of_seed_and_number_and_the_members_are_even_in_every_part()
    {
        Assert.Equal(new PlumeMember(3, 17).Amount, new PlumeMember(3, 17).Amount);
        Assert.NotEqual(new PlumeMember(3, 17).Amount, new PlumeMember(4, 17).Amount);
        PlumeMember[] members = [.. Enumerable.Range(0, 1_000).Select(i => new PlumeMember(1, i))];
        Assert.Equal(0, members.Average(x => x.DirectionDeg), 0.1);
        Assert.Equal(5, Math.Sqrt(members.Average(x => x.DirectionDeg * x.DirectionDeg)), 0.15);
        Assert.Equal(0.206, Math.Sqrt(members.Average(x => Math.Log(x.Amount) * Math.Log(x.Amount))), 0.02);
        Assert.Equal(0.21, Math.Sqrt(members.Average(x => Math.Pow(Math.Log(x.AtDistance(300)), 2))), 0.02);
        Assert.Equal(0.0, members.Average(x => Math.Log(x.Wind) * x.DirectionDeg), 0.03);
    }

    [Fact]
    public void What_is_missed_at_a_distance_goes_smoothly()
    {
        var member = new PlumeMember(1, 5);
        for (double x = 1; x < 50_000; x *= 1.01) Assert.InRange(member.AtDistance(x * 1.01) / member.AtDistance(x), 0.95, 1.05);
    }

    [Theory, InlineData(0.001, -3.0902), InlineData(0.05, -1.6449), InlineData(0.5, 0), InlineData(0.95, 1.6449), InlineData(0.99, 2.3263)]
    public void The_quantiles_are_those_of_the_table(double probability, double expected) => Assert.Equal(expected, NormalQuantile.Of(probability), 5e-4);
}
