using System.Globalization;
using LaChan.Science.Inversion;
using LaChan.Science.Tests.Air;

namespace LaChan.Science.Tests.Inversion;

/// <summary>The source of Project Prairie Grass looked for with sixteen samplers a run: scores on the development runs, printed and held.</summary>
public class GrassSourceTests(ITestOutputHelper output)
{
    [Fact]
    public void The_source_is_found_as_recorded()
    {
        var runs = PrairieGrass.Runs();
        var (away, factors, widths, inside) = (new List<double>(), new List<double>(), new List<double>(), 0);
        foreach (var task in File.ReadLines(Path.Combine(CollectedData.Folder, "forecast", "ste_tasks.csv")).Skip(1).Select(x => x.Split(',')).GroupBy(x => x[0]))
        {
            var run = runs.Single(x => x.Name == task.Key);
            SensorReading[] readings = [.. task.Select(x => x.Skip(1).Select(y => double.Parse(y, CultureInfo.InvariantCulture)).ToArray()).Select(x => new SensorReading(x[0], x[1], x[2], x[3] * 1e-6, 1e-8))];
            var found = new SteadySource(run.Air(turbulenceKnown: true), run.WindFromDeg, run.ReleaseM, readings, new(-200, 200, -300, 100)).Estimate([], 1, TestContext.Current.CancellationToken);
            var truth = run.RateMgS * 1e-6;
            away.Add(Math.Sqrt(found.XM * found.XM + found.YM * found.YM));
            factors.Add(Math.Exp(Math.Abs(Math.Log(found.RateKgS / truth))));
            widths.Add(found.RateInterval.High / found.RateInterval.Low);
            if (found.RateInterval.Low <= truth && truth <= found.RateInterval.High) inside++;
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{away.Count} runs: away {At(away, 0.5):0.0} m (median), {At(away, 0.9):0.0} m (p90); rate factor {At(factors, 0.5):0.00} (median), within 2 in {factors.Count(x => x < 2)}; 90 % interval holds {inside}, wide {At(widths, 0.5):0.0} (median), {widths.Max():0.0} (most)"));
        Assert.InRange(At(away, 0.5), 0, 20);
        Assert.InRange(At(away, 0.9), 0, 45);
        Assert.InRange(At(factors, 0.5), 1, 1.25);
        Assert.InRange(factors.Count(x => x < 2), 17, 18);
        Assert.InRange(inside, 15, 18);
        Assert.InRange(widths.Max(), 1, 4);
    }

    static double At(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted[(int)Math.Round(share * (sorted.Length - 1))];
    }
}
