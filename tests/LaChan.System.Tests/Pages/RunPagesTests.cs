using System.Net;
using System.Text;
using System.Text.RegularExpressions;
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

    [Fact]
    public async Task What_was_estimated_is_said_in_the_readers_language()
    {
        var id = await Run("air", Leak);
        var page = await Page($"/forecasts/runs/{id}");
        Assert.Contains("weather[0].frictionVelocityMs</b>: không có: u* 0,125 m/s, suy từ gió trên mặt nhám 0,1 m", page);
        Assert.Contains("weather[0].temperatureK</b>: không có: lấy 298 K", page);
        Assert.DoesNotContain(" taken</li>", page);
        Assert.Contains("missing: u* 0.125 m/s from the wind profile over 0.1 m roughness", await Page($"/forecasts/runs/{id}", "en"));
        var oil = await Page($"/forecasts/runs/{await Run("sea", Oil)}");
        Assert.Contains("là dầu đại diện", oil);
        Assert.DoesNotContain("not a particular cargo", oil);
    }

    [Fact]
    public async Task A_run_of_an_older_engine_is_shown_though_its_input_is_no_longer_taken()
    {
        var (queue, store, old) = (Node.Get<RunQueue>(), Node.Get<RunStore>(), Guid.CreateVersion7());
        var run = await store.Find(await Run("air", Leak), Ct) ?? throw new InvalidOperationException("no run");
        Directory.CreateDirectory(Path.GetDirectoryName(queue.PathOf(old, "x")) ?? "");
        foreach (var file in run.Done?.Files ?? []) File.Copy(queue.PathOf(run.Row.Id, file.Name), queue.PathOf(old, file.Name));
        object[] entries = [run.Asked with { Id = old, Input = Leak.Replace("\"NH3\"", "\"NH3\", \"humidity\": 1", StringComparison.Ordinal) }, (run.Done ?? throw new InvalidOperationException("not done")) with { Id = old }];
        for (var i = 0; i < entries.Length; i++) Assert.True(await Node.Get<Journal>().Append(RunQueue.Stream(old), i, entries[i], Actor.Node("test"), ct: Ct));
        Assert.Contains("Đại Phước", await Page($"/forecasts/runs/{old}"));
        Assert.Contains("Không vẽ được lần chạy này", await Page($"/forecasts/runs/{old}?thresholds=erpg"));
        Assert.Contains("humidity", await Page($"/forecasts/runs/{old}?lat=10.69&lon=106.842"));
        Assert.Equal(HttpStatusCode.NotFound, (await Officer.GetAsync($"/edr/collections/{old}", Ct)).StatusCode);
    }

    [Theory]
    [InlineData("\"rateKgS\": 3.1", "\"rateKgS\": -3.1", "source.rateKgS</b>: -3,1: phải từ 0 đến 1E+06 (kg/s; luồng là rò rỉ đều)", "source.rateKgS</b>: -3.1: must be 0 to 1E+06 (kg/s; a plume is a steady release)")]
    [InlineData("\"rateKgS\": 3.1", "\"massKg\": 5", "source.massKg</b>: trái với plume, vốn chỉ theo rateKgS; phải là null", "source.massKg</b>: contradicts kind plume")]
    [InlineData("\"NH3\"", "\"<b>\"", "substance</b>: «<b>» không có trong bảng chất", "substance</b>: \"<b>\" is not in the table of substances")]
    [InlineData("\"averagingS\"", "\"averaging\"", "averaging</b>: không có mục này ở đây; các mục biết: ", "averaging</b>: is not known here; known are ")]
    [InlineData("{ \"kind\"", "{ \"kind\" \"kind\"", "</b>: không phải JSON: ", "</b>: is no JSON: ")]
    public async Task A_run_that_is_not_taken_says_why_in_the_readers_language(string right, string wrong, string vi, string en)
    {
        var token = Regex.Match(await Page("/forecasts/new"), "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["kind"] = "air", ["title"] = "Thử", ["input"] = Leak.Replace(right, wrong, StringComparison.Ordinal) });
        using var answer = await Officer.PostAsync("/forecasts/runs", form, Ct);
        var refused = answer.Headers.Location?.ToString() ?? answer.RequestMessage?.RequestUri?.PathAndQuery ?? "";
        Assert.StartsWith("/forecasts/new?refused=", refused, StringComparison.Ordinal);
        Assert.Contains(vi, await Page(refused));
        Assert.Contains(en, await Page(refused, "en"));
    }

    [Fact]
    public async Task A_puff_can_be_seen_at_each_moment_and_asked_at_a_place()
    {
        var id = await Run("air", Puff);
        var page = await Page($"/forecasts/runs/{id}");
        Assert.Contains("Các thời điểm của lần chạy", page);
        Assert.Contains("Nồng độ dọc trục luồng", page);
        var moment = Regex.Match(page, @"\?t=(\d+)#map").Groups[1].Value;
        var then = await Page($"/forecasts/runs/{id}?t={moment}&lat=10,7000&lon=106,8500");
        Assert.Contains($"map.geojson?t={moment}", then);
        Assert.Contains("Vùng vượt ngưỡng lúc", then);
        Assert.Contains("Cách nguồn", then);
        Assert.Contains("\"level\":", await Officer.GetStringAsync($"/forecasts/runs/{id}/map.geojson?t={moment}", Ct));
        Assert.StartsWith("<?xml", await Officer.GetStringAsync($"/forecasts/runs/{id}/map.svg?t={moment}", Ct), StringComparison.Ordinal);
        foreach (var (lat, lon) in new[] { ("chín", "106"), ("10", "999"), ("", ""), ("20", "106"), ("1e400", "NaN") })
            Assert.Contains("Chưa tính được", await Page($"/forecasts/runs/{id}?lat={Uri.EscapeDataString(lat)}&lon={lon}"));
        // What is no moment is the whole.
        Assert.Contains($"map.geojson\"", await Page($"/forecasts/runs/{id}?t=<b>"));
    }

    [Fact]
    public async Task Members_give_a_probability_of_each_level_with_its_words()
    {
        var id = await Run("air", Leak.Replace("\"averagingS\": 600", "\"averagingS\": 600, \"members\": 20", StringComparison.Ordinal));
        Assert.Contains("Khả năng vượt AEGL-2", await Page($"/forecasts/runs/{id}"));
        var page = await Page($"/forecasts/runs/{id}?likely=2");
        Assert.Contains("từ 90 % số lần chạy", page);
        Assert.Contains("Tính từ 20 lần chạy", page);
        Assert.Contains("\"step\":3", await Officer.GetStringAsync($"/forecasts/runs/{id}/map.geojson?likely=2", Ct));
        Assert.Equal(HttpStatusCode.OK, (await Officer.GetAsync($"/forecasts/runs/{id}/map.svg?likely=2", Ct)).StatusCode);
    }

    [Fact]
    public async Task A_spill_into_a_river_has_a_clock_for_each_place_and_a_state_at_each_moment()
    {
        var id = await Run("river", """{ "spill": { "lat": 20.9, "lon": 105.3, "massKg": 8000, "substance": "diesel", "at": "2026-11-24T02:00:00+07:00" } }""");
        var page = await Page($"/forecasts/runs/{id}");
        Assert.Contains("Khi nào tới đâu", page);
        Assert.Contains("Sớm nhất", page);
        var moment = Regex.Matches(page, @"\?t=(\d+)#map")[3].Groups[1].Value;
        var then = await Page($"/forecasts/runs/{id}?t={moment}");
        Assert.Contains("chưa tới", then);
        Assert.Contains("\"layer\":\"place\"", await Officer.GetStringAsync($"/forecasts/runs/{id}/map.geojson?t={moment}", Ct));
    }

    [Fact]
    public async Task Oil_at_sea_moves_from_moment_to_moment_and_its_clock_names_the_shore()
    {
        var id = await Run("sea", Oil);
        var page = await Page($"/forecasts/runs/{id}", "en");
        Assert.Contains("Moments of the run", page);
        Assert.Contains("holds 90 %", page);
        Assert.Contains("When it comes where", page);
        var moment = Regex.Match(page, @"\?t=(\d+)#map").Groups[1].Value;
        Assert.Contains("\"layer\":\"share\"", await Officer.GetStringAsync($"/forecasts/runs/{id}/map.geojson?t={moment}", Ct));
    }

    [Fact]
    public async Task A_run_of_nuclides_answers_in_doses_and_is_not_asked_for_concentrations()
    {
        var id = await Run("air", Leak.Replace("\"substance\": \"NH3\"", "\"substance\": \"I-131\"", StringComparison.Ordinal).Replace("\"rateKgS\": 3.1", "\"activityBqS\": 1e12", StringComparison.Ordinal));
        var page = await Page($"/forecasts/runs/{id}?lat=10.69&lon=106.84");
        Assert.DoesNotContain("id=\"point\"", page);
        Assert.DoesNotContain("id=\"measured\"", page);
        Assert.Equal(HttpStatusCode.NotFound, (await Officer.GetAsync($"/edr/collections/{id}", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Officer.GetAsync($"/forecasts/runs/{id}/map.svg", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Officer.GetAsync($"/forecasts/runs/{id}/zones.gpkg", Ct)).StatusCode);
    }

    [Fact]
    public async Task A_network_of_its_own_shows_its_curves_and_local_metres_show_no_map()
    {
        var river = await Page($"/forecasts/runs/{await Run("river", Network)}", "en");
        Assert.Contains("reach a, km 50", river);
        Assert.DoesNotContain("<lc-map", river);
        var local = await Page($"/forecasts/runs/{await Run("air", Leak.Replace("\"lat\": 10.7037, \"lon\": 106.8577", "\"xM\": 0, \"yM\": 0", StringComparison.Ordinal))}?lat=10&lon=106", "en");
        Assert.Contains("local metres", local);
        Assert.DoesNotContain("<lc-map", local);
    }

    internal const string Puff =
        """
        { "kind": "puff", "substance": "Cl2", "at": "2026-11-24T02:12:00+07:00", "source": { "lat": 10.7037, "lon": 106.8577, "heightM": 1, "massKg": 2000, "durationS": 300 },
          "weather": [ { "timeS": 0, "windMs": 2.6, "windHeightM": 10, "windFromDeg": 56, "cloudCover": 0.2, "roughnessM": 0.1 } ], "averagingS": 600 }
        """;

    internal const string Oil =
        """
        { "particles": 2000, "release": { "lat": 16.12, "lon": 108.35, "startS": 0, "durationS": 3600, "massKg": 20000, "oil": "diesel" }, "current": { "uMs": "-0.05", "vMs": "0.02" },
          "wind": { "uMs": "-5", "vMs": "-1" }, "windDrift": 0.03, "diffusionM2S": 10, "stepS": 600, "untilS": 43200, "seed": 1 }
        """;

    const string Network =
        """
        { "reaches": [ { "id": "a", "downstream": null, "lengthM": 100000, "flowM3S": 100, "areaM2": 200, "dispersionM2S": 30, "storageAreaM2": 0, "exchangePerS": 0, "lateralM3SPerM": 0, "lateralMgL": 0 } ],
          "decayPerS": 1e-5, "inflow": [ { "reach": "a", "atM": 0, "series": [ [0, 10], [3600, 0] ], "unit": "mg/L" } ], "outputs": [ { "reach": "a", "atM": 50000 } ], "stepS": 600, "untilS": 172800 }
        """;
}
