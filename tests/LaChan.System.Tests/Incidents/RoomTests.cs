using System.Net;
using System.Text.RegularExpressions;
using LaChan.Contracts.Incidents;
using LaChan.Incidents;
using LaChan.Incidents.Report;
using LaChan.Kernel;
using LaChan.Platform;

namespace LaChan.SystemTests.Incidents;

/// <summary>The incident room through HTTP, on a whole node.</summary>
public class RoomTests
{
    const string Script = "<script>alert(1)</script>";
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_incident_is_verified_opened_signed_acknowledged_and_ended_through_its_doors()
    {
        await using var node = await RunningNode.Start();
        var id = await Drafted(node);
        using var officer = await node.SignIn("duty-officer");
        using var commander = await node.SignIn("duty-commander");

        await Post(officer, id, "verify", ("with", "UBND xã " + Script), ("note", "Có mùi khai " + Script));
        await Post(officer, id, "open");
        await Post(officer, id, "name", ("role", "commander"), ("name", Script), ("post", Script));
        await Post(commander, id, "sign", ("level", "Province"), ("reason", "Hai xã " + Script));
        await Post(officer, id, "acknowledge", ("recipient", "NACCET"), ("by", Script));
        await Post(officer, id, "situation", ("text", "Báo cáo " + Script));
        var brief = await node.Get<IIncidents>().Find(id, Ct);
        Assert.Equal((IncidentLevel.Province, "open"), (brief!.Signed, brief.State));
        Assert.NotNull(brief.VerifiedAt);
        Assert.NotNull(brief.NaccetAcknowledgedAt);

        foreach (var page in new[] { "", "?tab=tasks", "?tab=forces", "?tab=documents", "/timeline", "/sign", "/protect", "/situation" })
        {
            var html = await commander.GetStringAsync($"/incidents/{id}{page}", Ct);
            Assert.DoesNotContain(Script, html, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"\[incidents\.", html);
        }
        await Post(commander, id, "end", ("reason", "Nồng độ về dưới giới hạn"));
        Assert.Equal("ended", (await node.Get<IIncidents>().Find(id, Ct))!.State);
    }

    [Fact]
    public async Task A_decision_on_a_stale_screen_is_refused_and_shows_what_changed()
    {
        await using var node = await RunningNode.Start();
        var id = await Drafted(node);
        using var officer = await node.SignIn("duty-officer");
        var (token, old) = await Form(officer, $"/incidents/{id}");
        await Post(officer, id, "open");
        var answer = await Send(officer, id, "verify", token, old, ("with", "UBND xã"), ("note", "Có mùi"));
        Assert.Equal($"/incidents/{id}?stale={old}", answer.Headers.Location?.ToString());
        Assert.Null((await node.Get<IIncidents>().Find(id, Ct))!.VerifiedAt);
        Assert.Contains("Quyết định: mở sự cố", WebUtility.HtmlDecode(await officer.GetStringAsync(answer.Headers.Location, Ct)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("999")]
    [InlineData("-1")]
    [InlineData("abc")]
    [InlineData("")]
    public async Task A_forged_version_writes_nothing(string version)
    {
        await using var node = await RunningNode.Start();
        var id = await Drafted(node);
        using var officer = await node.SignIn("duty-officer");
        var (token, real) = await Form(officer, $"/incidents/{id}");
        await Send(officer, id, "open", token, version);
        Assert.Equal(real, (await node.Get<IIncidents>().Find(id, Ct))!.Version.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task An_officer_of_another_province_sees_nothing_of_it_and_cannot_act()
    {
        await using var node = await RunningNode.Start();
        var id = await Drafted(node);
        using var hanoi = await node.SignIn("province-officer", "01");
        Assert.Equal(HttpStatusCode.NotFound, (await hanoi.GetAsync($"/incidents/{id}", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await hanoi.GetAsync($"/incidents/{id}/timeline", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await hanoi.GetAsync($"/incidents/{id}/map.geojson", Ct)).StatusCode);
        Assert.DoesNotContain("DT-2026", await hanoi.GetStringAsync("/incidents", Ct), StringComparison.Ordinal);
        using var seer = await node.SignIn("province-officer", "75");
        var (_, version) = await Form(seer, $"/incidents/{id}");
        var (token, _) = await Form(hanoi, "/sign-in");
        var answer = await Send(hanoi, id, "open", token, version);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("draft", (await node.Get<IIncidents>().Find(id, Ct))!.State);
    }

    [Fact]
    public async Task Whoever_lacks_the_right_cannot_sign_even_with_a_good_form()
    {
        await using var node = await RunningNode.Start();
        var id = await Drafted(node);
        using var officer = await node.SignIn("duty-officer");
        await Post(officer, id, "open");
        var (token, version) = await Form(officer, $"/incidents/{id}");
        await Send(officer, id, "sign", token, version, ("level", "National"), ("reason", "x"));
        Assert.Equal(IncidentLevel.None, (await node.Get<IIncidents>().Find(id, Ct))!.Signed);
    }

    [Fact]
    public async Task Another_level_than_the_proposed_needs_a_reason_and_the_page_keeps_the_choice()
    {
        await using var node = await RunningNode.Start();
        var id = await Drafted(node);
        using var commander = await node.SignIn("duty-commander");
        await Post(commander, id, "open");
        var answer = await Post(commander, id, "sign", ("level", "Facility"), ("reason", "  "));
        Assert.StartsWith($"/incidents/{id}/sign?refused=incidents.refused.reason", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.Matches(@"value=""Facility"" checked", await commander.GetStringAsync(answer.Headers.Location, Ct));
    }

    [Fact]
    public async Task Photos_of_a_report_are_shown_to_those_who_may_see_the_incident_and_to_nobody_else()
    {
        await using var node = await RunningNode.Start();
        var png = new Photo(new string('a', 64), "png", 70);
        var id = await Drafted(node, png, new Photo(new string('b', 64), "heic", 2048));
        var path = node.Get<Photos>().PathOf(png);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, [0x89, (byte)'P', (byte)'N', (byte)'G'], Ct);

        using var officer = await node.SignIn("province-officer", "75");
        var html = await officer.GetStringAsync($"/incidents/{id}?tab=documents", Ct);
        var address = Regex.Match(html, "<img src=\"(/reports/[^\"]+)\"").Groups[1].Value;
        Assert.Contains("HEIC", html, StringComparison.Ordinal);
        using var photo = await officer.GetAsync(address, Ct);
        Assert.Equal(("image/png", "nosniff"), (photo.Content.Headers.ContentType?.MediaType, Assert.Single(photo.Headers.GetValues("X-Content-Type-Options"))));
        Assert.Contains("sandbox", Assert.Single(photo.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(address.Replace('a', 'c'), Ct)).StatusCode);
        using var hanoi = await node.SignIn("province-officer", "01");
        Assert.Equal(HttpStatusCode.NotFound, (await hanoi.GetAsync(address, Ct)).StatusCode);
        using var naccet = await node.SignIn("naccet");
        Assert.DoesNotContain("<img src=\"/reports", await naccet.GetStringAsync($"/incidents/{id}?tab=documents", Ct), StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await naccet.GetAsync(address, Ct)).StatusCode);
        using var visitor = node.Visitor();
        Assert.NotEqual(HttpStatusCode.OK, (await visitor.GetAsync(address, Ct)).StatusCode);
    }

    [Fact]
    public async Task An_alarm_without_a_draft_is_one_click_from_a_form_that_it_fills_in()
    {
        await using var node = await RunningNode.Start();
        var alarm = new LaChan.Contracts.Monitoring.AlarmRaised(
            Guid.NewGuid(), "exceedance", LaChan.Contracts.Monitoring.AlarmSeverity.Warning, ["S1"], "Trạm " + Script, "PM2.5", "air", new GeoPoint(10.6906, 106.8380), "MAE", new UnitCode("75"), 400, "µg/Nm³", node.Get<Journal>().Now.AddMinutes(-5),
            45, "24h", "QCVN 05:2023/BTNMT", false, [], "medium", "", null);
        await node.Get<Journal>().AppendNext(Streams.Alarm(alarm.Id), alarm, Actor.Node("test"), ct: Ct);
        using var officer = await node.SignIn("duty-officer");
        Assert.Contains($"href=\"/incidents/new?alarm={alarm.Id}\"", await officer.GetStringAsync("/", Ct), StringComparison.Ordinal);

        var html = await officer.GetStringAsync($"/incidents/new?alarm={alarm.Id}", Ct);
        Assert.DoesNotContain(Script, html, StringComparison.Ordinal);
        Assert.Contains($"name=\"alarm\" value=\"{alarm.Id}\"", html, StringComparison.Ordinal);
        Assert.Contains("value=\"10.6906\"", html, StringComparison.Ordinal);
        using var hanoi = await node.SignIn("province-officer", "01");
        var other = WebUtility.HtmlDecode(await hanoi.GetStringAsync($"/incidents/new?alarm={alarm.Id}", Ct));
        Assert.Contains("Không tìm thấy cảnh báo này", other, StringComparison.Ordinal);
        Assert.DoesNotContain("10.6906", other, StringComparison.Ordinal);
    }

    /// <summary>An officer's report near Nhơn Trạch becomes a draft.</summary>
    static async Task<Guid> Drafted(RunningNode node, params Photo[] photos)
    {
        var report = new ReportReceived(Guid.NewGuid(), "BC-TEST", "officer", "Người báo", "", node.Get<Journal>().Now, "đường 319", new GeoPoint(10.6906, 106.8380), null, "chemical", "NH3", "Mùi khai " + Script, "", "", photos);
        await node.Get<Journal>().AppendNext($"report/{report.Id}", report, Actor.Node("test"), ct: Ct);
        var until = DateTime.UtcNow.AddSeconds(20);
        while (DateTime.UtcNow < until)
        {
            if (await node.Get<IncidentStore>().IncidentOf(report.Id, Ct) is { } id) return id;
            await Task.Delay(50, Ct);
        }
        throw new TimeoutException("no draft came of the report");
    }

    static async Task<HttpResponseMessage> Post(HttpClient client, Guid id, string act, params (string, string)[] fields)
    {
        var (token, version) = await Form(client, $"/incidents/{id}?tab=tasks");
        var answer = await Send(client, id, act, token, version, fields);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return answer;
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
