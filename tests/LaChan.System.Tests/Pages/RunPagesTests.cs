using System.Net;
using System.Text;
using LaChan.Forecast.Runs;
using LaChan.Platform;

namespace LaChan.SystemTests.Pages;

/// <summary>What a run shows and gives out: pages without script, files, refusals.</summary>
public sealed class RunPagesTests : PagesOfNode
{
    internal const string Leak =
        """
        { "kind": "plume", "substance": "NH3", "at": "2026-11-24T02:12:00+07:00", "source": { "lat": 10.7037, "lon": 106.8577, "heightM": 1, "rateKgS": 3.1 },
          "weather": [ { "timeS": 0, "windMs": 2.6, "windHeightM": 10, "windFromDeg": 56, "cloudCover": 0.2, "roughnessM": 0.1 } ], "averagingS": 600 }
        """;

    [Fact]
    public async Task The_people_table_is_searched_and_ordered_by_its_address_and_taken_away()
    {
        var id = await Run("air", Leak);
        var all = await Page($"/forecasts/runs/{id}");
        Assert.Contains("Đại Phước", all);
        Assert.Contains("Ranh giới:", all);
        var none = await Page($"/forecasts/runs/{id}?find=%3Cscript%3E&order=nonsense&page=-4");
        Assert.Contains("Không có xã nào như vậy", none);
        Assert.Contains("Tải CSV", await Page($"/forecasts/runs/{id}?find=dai+phuoc&order=name"));
        var csv = await Officer.GetByteArrayAsync($"/forecasts/runs/{id}/exposure.csv", Ct);
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), csv[..3]);
        Assert.Contains("Đại Phước", Encoding.UTF8.GetString(csv));
        Assert.Contains("borderErrorKm", await Officer.GetStringAsync($"/forecasts/runs/{id}/exposure.geojson", Ct));
    }

    [Fact]
    public async Task Zones_are_given_as_a_geopackage_once_made_and_to_those_who_are_known()
    {
        var id = await Run("air", Leak);
        var first = await Officer.GetByteArrayAsync($"/forecasts/runs/{id}/zones.gpkg", Ct);
        Assert.StartsWith("SQLite format 3", Encoding.ASCII.GetString(first[..16]), StringComparison.Ordinal);
        Assert.Equal(first, await Officer.GetByteArrayAsync($"/forecasts/runs/{id}/zones.gpkg", Ct));
        foreach (var path in new[] { "zones.gpkg", "exposure.csv", "exposure.geojson" })
        {
            Assert.NotEqual(HttpStatusCode.OK, (await Node.Visitor().GetAsync($"/forecasts/runs/{id}/{path}", Ct)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await Officer.GetAsync($"/forecasts/runs/{Guid.NewGuid()}/{path}", Ct)).StatusCode);
        }
    }

    async Task<Guid> Run(string kind, string input)
    {
        var id = await Node.Get<RunQueue>().Ask(kind, "Thử", input, null, Actor.Node("test"), Ct);
        for (var i = 0; i < 1200 && (await Node.Get<RunStore>().Row(id, Ct))?.State == "asked"; i++) await Task.Delay(50, Ct);
        Assert.Equal("done", (await Node.Get<RunStore>().Row(id, Ct))?.State);
        return id;
    }
}
