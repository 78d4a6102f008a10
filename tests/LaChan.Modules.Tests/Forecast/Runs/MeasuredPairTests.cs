using LaChan.Forecast.Runs;

namespace LaChan.Modules.Tests.Forecast.Runs;

public class MeasuredPairTests
{
    [Fact]
    public void Scores_are_those_of_the_paper()
    {
        // Means 2 and 1: FB 2 (2 - 1) / 3; of 1, 2, 3 measured, 0.5, 2 and 0.5 were forecast: two within a factor of two.
        var score = MeasuredScore.Of([Pair(1, 0.5), Pair(2, 2), Pair(3, 0.5)]);
        Assert.Equal((3, 2.0 / 3, 2.0 / 3), (score.Pairs, score.Fb ?? 0, score.Fac2 ?? 0));
    }

    [Fact]
    public void What_cannot_be_scored_has_no_score()
    {
        Assert.Equal(new(1, null, null), MeasuredScore.Of([Pair(0, 0)]));
        Assert.Equal(new(1, -2, null), MeasuredScore.Of([Pair(0, 5)]));
        Assert.Equal(new(0, null, null), MeasuredScore.Of([]));
    }

    static MeasuredPair Pair(double measured, double forecast) => new("A", "A", 1, default, default, 1, measured, forecast);
}
