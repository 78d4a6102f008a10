using System.Diagnostics;

namespace LaChan.SystemTests.Pages;

/// <summary>How long the page of a run takes, whole, from request to the last byte, over the loop-back. Prints the figures; holds the median only, as others may use the machine.</summary>
public sealed class RunPageSpeedTests(ITestOutputHelper output) : PagesOfNode
{
    const int Warm = 40, Times = 100;
    const double MostMedianMs = 150;

    [Fact]
    public async Task A_run_page_comes_at_once()
    {
        var puff = await Run("air", RunPagesTests.Puff);
        var members = await Run("air", RunPagesTests.Leak.Replace("\"averagingS\": 600", "\"averagingS\": 600, \"members\": 50", StringComparison.Ordinal));
        var sea = await Run("sea", RunPagesTests.Oil);
        foreach (var address in new[]
        {
            $"/forecasts/runs/{puff}", $"/forecasts/runs/{puff}?t=1800", $"/forecasts/runs/{puff}?lat=10.6937&lon=106.843", $"/forecasts/runs/{members}?likely=2", $"/forecasts/runs/{sea}?t=21600",
            $"/forecasts/runs/{puff}/map.geojson?t=1800", $"/forecasts/runs/{puff}/map.svg", $"/forecasts/runs/{puff}/zones.gpkg", "/edr/collections", $"/edr/collections/{puff}/position?coords=POINT(106.843 10.6937)", $"/edr/collections/{puff}/area?coords=POLYGON((106.83 10.68,106.86 10.68,106.86 10.71,106.83 10.71,106.83 10.68))",
        })
        {
            for (var i = 0; i < Warm; i++) await Officer.GetByteArrayAsync(address, Ct);
            var taken = new List<double>();
            for (var i = 0; i < Times; i++)
            {
                var begun = Stopwatch.GetTimestamp();
                await Officer.GetByteArrayAsync(address, Ct);
                taken.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }
            taken.Sort();
            output.WriteLine($"{address.Replace(puff.ToString(), "PUFF", StringComparison.Ordinal).Replace(members.ToString(), "MEMBERS", StringComparison.Ordinal).Replace(sea.ToString(), "SEA", StringComparison.Ordinal)}: median {taken[Times / 2]:0.0} ms, p95 {taken[Times * 95 / 100]:0.0} ms");
            Assert.True(taken[Times / 2] < MostMedianMs, $"{address}: {taken[Times / 2]:0} ms");
        }
    }
}
