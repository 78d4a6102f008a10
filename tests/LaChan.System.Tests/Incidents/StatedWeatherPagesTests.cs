using System.Net;
using System.Text.RegularExpressions;
using LaChan.Contracts.Monitoring;
using LaChan.Incidents;
using LaChan.Incidents.Report;
using LaChan.Incidents.Room;
using LaChan.Kernel;
using LaChan.Platform;

namespace LaChan.SystemTests.Incidents;

/// <summary>Wind and current stated by an officer, through HTTP, on a whole node.</summary>
public class StatedWeatherPagesTests
{
    const string Script = "<script>alert(1)</script>";
    static readonly GeoPoint Plant = new(10.7037, 106.8577), OffVungTau = new(10.25, 107.25);

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_may_verify_states_the_wind_and_the_room_and_the_journal_say_who()
    {
        await using var node = await RunningNode.Start();
        var id = await Alarmed(node);
        using var officer = await node.SignIn("commune-officer", "75");
        var answer = await Post(officer, id, "weather", Wind(node));
        Assert.Equal((HttpStatusCode.SeeOther, $"/incidents/{id}"), (answer.StatusCode, answer.Headers.Location?.ToString()));
        var file = await File(node, id);
        Assert.Equal("Người commune-officer", file.Weather.Wind!.By);
        Assert.Equal((3.2, "plume"), (file.Forecast!.Input.WindMs, file.Forecast.Kind));
        var room = WebUtility.HtmlDecode(await officer.GetStringAsync($"/incidents/{id}", Ct));
        Assert.Contains("Gió do Người commune-officer nhập lúc", room, StringComparison.Ordinal);
        Assert.DoesNotContain(Script, await officer.GetStringAsync($"/incidents/{id}", Ct), StringComparison.Ordinal);
        using var duty = await node.SignIn("duty-officer");
        foreach (var page in new[] { "", "/timeline", "/weather" }) Assert.DoesNotMatch(@"\[incidents\.", await duty.GetStringAsync($"/incidents/{id}{page}", Ct));
        Assert.Contains("Nhập gió: 3,2 m/s từ đông bắc (45°)", WebUtility.HtmlDecode(await duty.GetStringAsync($"/incidents/{id}/timeline", Ct)), StringComparison.Ordinal);

        Assert.Equal($"/incidents/{id}/weather?refused=incidents.refused.withdraw-reason", (await Post(duty, id, "weather/withdraw", ("what", "wind"), ("reason", " "))).Headers.Location?.ToString());
        Assert.Equal($"/incidents/{id}", (await Post(duty, id, "weather/withdraw", ("what", "wind"), ("reason", "gõ nhầm " + Script))).Headers.Location?.ToString());
        Assert.Null((await File(node, id)).Weather.Wind);
        Assert.DoesNotContain(Script, await duty.GetStringAsync($"/incidents/{id}/timeline", Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stated_calm_draws_no_zone_and_the_room_still_says_who_stated_it()
    {
        await using var node = await RunningNode.Start();
        var id = await Alarmed(node);
        using var officer = await node.SignIn("duty-officer");
        await Post(officer, id, "weather", [.. Wind(node).Select(x => x.Name == "speed" ? ("speed", "0,3") : x)]);
        Assert.Equal("ring", (await File(node, id)).Forecast!.Kind);
        var room = WebUtility.HtmlDecode(await officer.GetStringAsync($"/incidents/{id}", Ct));
        Assert.Contains("Chưa vẽ được vùng theo gió", room, StringComparison.Ordinal);
        Assert.Contains("Gió do Người duty-officer nhập lúc", room, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_by_field_and_what_was_typed_stays()
    {
        await using var node = await RunningNode.Start();
        var id = await Alarmed(node);
        using var officer = await node.SignIn("duty-officer");
        var before = (await File(node, id)).Version;
        var answer = await Post(officer, id, "weather", ("what", "wind"), ("speed", "bão " + Script), ("point", ""), ("degrees", "400"), ("sky", ""), ("source", "đài khí tượng"), ("at", ""), ("until", "2020-01-01T00:00"));
        Assert.StartsWith($"/incidents/{id}/weather?typed=", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
        var html = await officer.GetStringAsync(answer.Headers.Location, Ct);
        Assert.DoesNotContain(Script, html, StringComparison.Ordinal);
        var page = WebUtility.HtmlDecode(html);
        foreach (var said in new[] { "ghi số từ 0 đến 75 m/s", "“400”: ghi số từ 0 đến 360", "ghi giờ trong 24 giờ qua", "“2020-01-01T00:00”: ghi giờ sau lúc này", "value=\"đài khí tượng\"" }) Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.Equal(before, (await File(node, id)).Version);
        using var other = await node.SignIn("duty-commander");
        Assert.DoesNotContain("đài khí tượng", WebUtility.HtmlDecode(await other.GetStringAsync(answer.Headers.Location, Ct)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_screen_is_refused_with_what_was_typed()
    {
        await using var node = await RunningNode.Start();
        var id = await Alarmed(node);
        using var officer = await node.SignIn("duty-officer");
        var (token, version) = await Form(officer, $"/incidents/{id}/weather");
        await Post(officer, id, "verify", ("with", "UBND xã"), ("note", "Có mùi"));
        var answer = await Send(officer, id, "weather", token, version, Wind(node));
        Assert.Contains($"stale={version}&typed=", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.Contains("value=\"3,2\"", await officer.GetStringAsync(answer.Headers.Location, Ct), StringComparison.Ordinal);
        Assert.Null((await File(node, id)).Weather.Wind);
    }

    [Fact]
    public async Task Another_province_and_whoever_lacks_the_right_state_nothing()
    {
        await using var node = await RunningNode.Start();
        var id = await Alarmed(node);
        using var seer = await node.SignIn("duty-officer");
        var (_, version) = await Form(seer, $"/incidents/{id}/weather");
        using var hanoi = await node.SignIn("province-officer", "01");
        Assert.Equal(HttpStatusCode.NotFound, (await hanoi.GetAsync($"/incidents/{id}/weather", Ct)).StatusCode);
        var (token, _) = await Form(hanoi, "/sign-in");
        Assert.Equal(HttpStatusCode.NotFound, (await Send(hanoi, id, "weather", token, version, Wind(node))).StatusCode);
        using var naccet = await node.SignIn("naccet");
        var (own, _) = await Form(naccet, $"/incidents/{id}?tab=tasks");
        await Send(naccet, id, "weather", own, version, Wind(node));
        await Send(naccet, id, "weather/withdraw", own, version, ("what", "wind"), ("reason", "x"));
        Assert.Equal(version, (await File(node, id)).Version.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task At_sea_a_current_is_stated_beside_the_wind()
    {
        await using var node = await RunningNode.Start();
        var id = await Reported(node);
        using var officer = await node.SignIn("duty-officer");
        await Post(officer, id, "weather", Wind(node));
        var (at, until) = Times(node);
        await Post(officer, id, "weather", ("what", "current"), ("speed", "0,4"), ("point", "wsw"), ("degrees", ""), ("source", "tàu tuần tra"), ("at", at), ("until", until));
        var sea = (await File(node, id)).Sea!;
        Assert.Equal((0.4, 247.5, 3.2), (sea.Sighting.Current!.SpeedMs, sea.Sighting.Current.ToDeg, sea.Sighting.WindMs));
        var room = WebUtility.HtmlDecode(await officer.GetStringAsync($"/incidents/{id}", Ct));
        Assert.Contains("Dòng chảy 0,4 m/s về tây tây nam", room, StringComparison.Ordinal);
        Assert.Contains("Dự báo trên biển đã đổi", room, StringComparison.Ordinal);
        Assert.DoesNotContain("CHƯA CÓ DÒNG CHẢY BIỂN", room, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\[incidents\.", room);
    }

    static (string Name, string Value)[] Wind(RunningNode node)
    {
        var (at, until) = Times(node);
        return [("what", "wind"), ("speed", "3,2"), ("point", "ne"), ("degrees", ""), ("sky", "overcast"), ("source", "đo tại chỗ " + Script), ("at", at), ("until", until)];
    }

    static (string At, string Until) Times(RunningNode node) => (node.Get<Journal>().Now.ForInput(), node.Get<Journal>().Now.AddHours(2).ForInput());

    static async Task<IncidentFile> File(RunningNode node, Guid id) => IncidentFile.Of(await node.Get<Journal>().Read(Streams.Incident(id), ct: Ct))!;

    /// <summary>Ammonia measured two kilometres southwest of a plant that holds it; no station measures the wind.</summary>
    static Task<Guid> Alarmed(RunningNode node)
    {
        var alarm = new AlarmRaised(
            Guid.NewGuid(), "exceedance", AlarmSeverity.Emergency, ["S1"], "Trạm S1", "NH3", "air", Plant.Offset(-1500, -1500), "MAE", new UnitCode("75"), 98_000, "µg/Nm³", node.Get<Journal>().Now.AddMinutes(-1),
            200, "1h", "QCVN 06:2009/BTNMT", false, [], "high", "", null);
        return Drafted(node, Streams.Alarm(alarm.Id), alarm.Id, alarm);
    }

    static Task<Guid> Reported(RunningNode node)
    {
        var report = new ReportReceived(Guid.NewGuid(), "R1", "officer", "Tàu tuần tra", "", node.Get<Journal>().Now.AddMinutes(-5), "", OffVungTau, null, "oil", null, "Váng dầu", "", "", []);
        return Drafted(node, $"report/{report.Id}", report.Id, report);
    }

    static async Task<Guid> Drafted(RunningNode node, string stream, Guid source, object body)
    {
        await node.Get<Journal>().AppendNext(stream, body, Actor.Node("test"), ct: Ct);
        for (var i = 0; i < 600; i++)
        {
            if (await node.Get<IncidentStore>().IncidentOf(source, Ct) is { } id) return id;
            await Task.Delay(50, Ct);
        }
        throw new TimeoutException("no draft came of it");
    }

    static async Task<HttpResponseMessage> Post(HttpClient client, Guid id, string act, params (string, string)[] fields)
    {
        var (token, version) = await Form(client, $"/incidents/{id}/weather");
        return await Send(client, id, act, token, version, fields);
    }

    static Task<HttpResponseMessage> Send(HttpClient client, Guid id, string act, string token, string version, params (string Name, string Value)[] fields) => client.PostAsync(
        $"/incidents/{id}/{act}",
        new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("version", version), .. fields.Select(x => KeyValuePair.Create(x.Name, x.Value))]), Ct);

    static async Task<(string Token, string Version)> Form(HttpClient client, string page)
    {
        var html = await client.GetStringAsync(page, Ct);
        return (Regex.Match(html, "name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"").Groups[1].Value, Regex.Match(html, "name=\"version\"[^>]*value=\"([0-9]+)\"").Groups[1].Value);
    }
}
