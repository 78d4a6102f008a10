using System.Globalization;
using LaChan.Science.Dense;

namespace LaChan.Science.Tests.Dense;

/// <summary>The integral model against the workbook of trials, over ground as smooth as theirs.</summary>
public class BritterMcQuaidTests(ITestOutputHelper output)
{
    /// <summary>Cold neither at the start nor later: the workbook is for gases of the air's temperature.</summary>
    static readonly DenseSubstance Heavy = new(0.0709, 1005, 2000, 150, 200_000, 1500);

    [Fact]
    public void Plumes_come_out_within_the_scatter_of_the_workbook()
    {
        List<double> ratios = [];
        foreach (var (wind, rate) in new[] { (8.0, 5.0), (5, 20), (3, 20), (2, 50) })
        {
            var air = new DenseAir(wind, 10, 0.001, 0, 4, 298, 0);
            var flow = rate / Heavy.Density(298, 0);
            var alpha = BritterMcQuaid.Alpha(flow, Heavy.Density(298, 0), air.DensityKgM3, wind);
            var cloud = DenseCloud.Of(new(DenseReleaseKind.Pool, rate, double.PositiveInfinity, 0, 20 * flow, 298, 0, 0), Heavy, air, 60, 5_000);
            foreach (var share in BritterMcQuaid.Ratios)
                ratios.Add((cloud.MaximumAt(BritterMcQuaid.DistanceM(share, alpha, flow, wind))?.VolumeFraction ?? 0) / share);
        }
        var mean = Math.Exp(ratios.Average(Math.Log));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"n {ratios.Count} geometric mean {mean:F2} least {ratios.Min():F2} most {ratios.Max():F2}"));
        Assert.InRange(mean, 0.6, 1.6);
        Assert.All(ratios, x => Assert.InRange(x, 0.25, 2.5));
    }

    [Fact]
    public void The_lines_of_a_curve_meet_and_lower_concentrations_lie_farther()
    {
        foreach (var ratio in BritterMcQuaid.Ratios)
            for (var alpha = -1.0; alpha < 1; alpha += 0.01)
                Assert.InRange(BritterMcQuaid.DistanceM(ratio, alpha + 0.01, 1, 1) / BritterMcQuaid.DistanceM(ratio, alpha, 1, 1), 0.93, 1.1);
        Assert.All(BritterMcQuaid.Ratios.Zip(BritterMcQuaid.Ratios.Skip(1)), x => Assert.True(BritterMcQuaid.DistanceM(x.First, 0, 1, 1) < BritterMcQuaid.DistanceM(x.Second, 0, 1, 1)));
    }
}
