using CsCheck;
using LaChan.Monitoring.Limits;

namespace LaChan.Modules.Tests.Monitoring.Quality;

public class HysteresisTests
{
    static readonly OpeningRule Rule = new(2, 5, 3, 0.9, 5);

    static List<Turn> Run(IEnumerable<double> ratios)
    {
        var run = new Hysteresis();
        var time = 0L;
        return [.. ratios.Select(x => run.Take(time += 300, x > 1, x < 0.9, x >= 5, Rule, 300)).Where(x => x != Turn.None)];
    }

    [Fact]
    public void It_never_flaps_between_the_closing_threshold_and_the_limit() =>
        Gen.Double[0.9, 1.0].Array[1, 200].Sample(between => Run([2, 2, .. between]).SequenceEqual([Turn.Opened]) && Run(between).Count == 0);

    [Fact]
    public void Openings_and_closings_alternate() =>
        Gen.Double[0, 8].Array[0, 300].Sample(ratios => Run(ratios).Select((turn, i) => turn == (i % 2 == 0 ? Turn.Opened : Turn.Closed)).All(x => x));

    [Fact]
    public void Exceedances_with_hours_between_are_not_consecutive()
    {
        var run = new Hysteresis();
        Assert.Equal(Turn.None, run.Take(300, true, false, false, Rule, 300));
        Assert.Equal(Turn.None, run.Take(300 + 7200, true, false, false, Rule, 300));
        Assert.Equal(Turn.Opened, run.Take(600 + 7200, true, false, false, Rule, 300));
        Assert.Equal(300 + 7200, run.Since);
    }
}
