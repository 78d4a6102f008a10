using System.Net;
using System.Text.RegularExpressions;
using LaChan.Contracts.Monitoring;
using LaChan.Forecast.Weather;
using LaChan.Kernel;
using LaChan.Platform;

namespace LaChan.SystemTests.Pages;

/// <summary>Gridded files through the page "Thời tiết", on a whole node.</summary>
public class GridPagesTests
{
    const string Script = "<script>alert(1)</script>";

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_officer_hands_a_grid_in_runs_go_by_it_and_it_can_be_removed()
    {
        await using var node = await RunningNode.Start();
        using var officer = await node.SignIn("duty-officer");
        var answer = await HandIn(officer, Wind(node), "gfs " + Script + ".nc", "NCHMF " + Script);
        Assert.StartsWith("/forecasts/weather?kept=", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
        var html = await officer.GetStringAsync(answer.Headers.Location, Ct);
        Assert.DoesNotContain(Script, html, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\[forecast\.", html);
        var page = WebUtility.HtmlDecode(html);
        foreach (var said in new[] { "gió 10 m (u_wind, v_wind)", "8–12° B, 104–110° Đ", "13 bước", "đang dùng" }) Assert.Contains(said, page, StringComparison.Ordinal);

        var rows = WebUtility.HtmlDecode(await officer.GetStringAsync("/forecasts/new?lat=10,7&lon=106,85", Ct));
        Assert.Contains("Gió 4 m/s từ 90° lấy từ lưới", rows, StringComparison.Ordinal);
        Assert.Contains("\"windFromDeg\": 90", rows, StringComparison.Ordinal);
        var leak = WebUtility.HtmlDecode(await officer.GetStringAsync("/forecasts/leak?ask=1&lat=10,7037&lon=106,8577&substance=NH3&way=tank&temperature=30&shape=lying&diameter=2,4&length=8&fill=80&hole=25&hole-height=0&over=0&air=28", Ct));
        Assert.Contains("Gió 4 m/s từ 90° lấy từ lưới", leak, StringComparison.Ordinal);

        var id = (await node.Get<WeatherGridStore>().AtHand(Ct))[0].Grid;
        var token = await Token(officer, "/forecasts/weather");
        await officer.PostAsync($"/forecasts/weather/{id}/remove", new FormUrlEncodedContent([new("__RequestVerificationToken", token)]), Ct);
        Assert.Empty(await node.Get<WeatherGridStore>().AtHand(Ct));
    }

    [Fact]
    public async Task NetCDF_4_is_tried_in_a_process_of_its_own_and_a_broken_one_is_refused_while_the_node_lives_on()
    {
        await using var node = await RunningNode.Start();
        using var officer = await node.SignIn("duty-officer");
        var sound = await File.ReadAllBytesAsync(Path.Combine(BaseData.Checkout!, "tests", "LaChan.Modules.Tests", "Forecast", "Grids", "sea-4.nc"), Ct);
        var kept = await HandIn(officer, sound, "sea-4.nc", "thử", node.Get<Journal>().Now.AddHours(-1));
        Assert.StartsWith("/forecasts/weather?kept=", kept.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.Equal("uo", Assert.Single(await node.Get<WeatherGridStore>().AtHand(Ct)).U);
        var broken = sound[..(sound.Length / 2)];
        var refused = await HandIn(officer, broken, "broken.nc", "thử", node.Get<Journal>().Now.AddHours(-1));
        Assert.StartsWith("/forecasts/weather?refused=", refused.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.Contains("không hiểu tệp “broken.nc”", WebUtility.HtmlDecode(await officer.GetStringAsync(refused.Headers.Location, Ct)), StringComparison.Ordinal);
        // Counts in the file made huge: whatever the library asks for then, it asks for elsewhere.
        var dice = new Random(7);
        for (var i = 0; i < 6; i++)
        {
            var spoilt = (byte[])sound.Clone();
            for (var j = 0; j < 8; j++) spoilt[dice.Next(8, spoilt.Length)] = 0x7f;
            var answer = await HandIn(officer, spoilt, $"spoilt-{i}.nc", "thử", node.Get<Journal>().Now.AddHours(-1));
            Assert.Matches("kept=|refused=", answer.Headers.Location?.ToString() ?? "");
        }
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync("/forecasts/weather", Ct)).StatusCode);
    }

    [Fact]
    public async Task The_room_of_an_incident_says_that_its_wind_comes_from_a_grid_how_old_and_until_when()
    {
        await using var node = await RunningNode.Start();
        using var officer = await node.SignIn("duty-officer");
        await HandIn(officer, Wind(node), "gfs.nc", "NCHMF");
        var alarm = new AlarmRaised(
            Guid.NewGuid(), "exceedance", AlarmSeverity.Emergency, ["S1"], "Trạm S1", "NH3", "air", new(10.7037, 106.838), "MAE", new UnitCode("75"), 98_000, "µg/Nm³", node.Get<Journal>().Now.AddMinutes(-1),
            200, "1h", "QCVN 06:2009/BTNMT", false, [], "high", "", null);
        await node.Get<Journal>().AppendNext(Streams.Alarm(alarm.Id), alarm, Actor.Node("test"), ct: Ct);
        Guid? id = null;
        for (var i = 0; i < 600 && (id = await node.Get<LaChan.Incidents.IncidentStore>().IncidentOf(alarm.Id, Ct)) is null; i++) await Task.Delay(50, Ct);
        var room = WebUtility.HtmlDecode(await officer.GetStringAsync($"/incidents/{id}", Ct));
        Assert.Contains("Gió từ lưới của NCHMF, phát lúc", room, StringComparison.Ordinal);
        Assert.Contains("Tệp gfs.nc, lấy cho lúc", room, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\[incidents\.", room);
    }

    [Fact]
    public async Task Whoever_lacks_the_right_a_forged_form_and_a_visitor_hand_nothing_in()
    {
        await using var node = await RunningNode.Start();
        using var officer = await node.SignIn("duty-officer");
        using var keeper = await node.SignIn("station-operator");
        using var visitor = node.Visitor();
        await HandIn(keeper, Wind(node), "gfs.nc", "x", token: await Token(officer, "/forecasts/weather"));
        Assert.Equal(HttpStatusCode.BadRequest, (await HandIn(officer, Wind(node), "gfs.nc", "x", token: "forged")).StatusCode);
        await HandIn(visitor, Wind(node), "gfs.nc", "x", token: "forged");
        Assert.Empty(await node.Get<WeatherGridStore>().AtHand(Ct));
        Assert.DoesNotContain("type=\"file\"", await keeper.GetStringAsync("/forecasts/weather", Ct), StringComparison.Ordinal);
    }

    /// <summary>4 m/s from the east over the south, for twelve hours about now.</summary>
    public static byte[] Wind(RunningNode node)
    {
        var now = node.Get<Journal>().Now;
        var path = Path.GetTempFileName();
        PlainGridWriter.Write(path,
        [
            new("wind", [.. Enumerable.Range(-2, 13).Select(x => (double)now.AddHours(x).ToUnixTimeSeconds())], [.. Enumerable.Range(0, 9).Select(x => 8 + 0.5 * x)], [.. Enumerable.Range(0, 13).Select(x => 104 + 0.5 * x)],
                [.. Enumerable.Range(0, 13).Select(_ => Enumerable.Range(0, 9 * 13).SelectMany(_ => new[] { -4f, 0f }).ToArray())]),
        ]);
        var bytes = File.ReadAllBytes(path);
        File.Delete(path);
        return bytes;
    }

    static async Task<HttpResponseMessage> HandIn(HttpClient client, byte[] file, string name, string source, DateTimeOffset? issued = null, string? token = null)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token ?? await Token(client, "/forecasts/weather")), "__RequestVerificationToken" }, { new StringContent(source), "source" },
            { new StringContent(issued?.InVietNam().ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture) ?? ""), "issued" }, { new ByteArrayContent(file), "file", name },
        };
        return await client.PostAsync("/forecasts/weather/keep", form, Ct);
    }

    static async Task<string> Token(HttpClient client, string page) => Regex.Match(await client.GetStringAsync(page, Ct), "name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"").Groups[1].Value;
}
