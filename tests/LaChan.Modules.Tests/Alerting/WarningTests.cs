using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LaChan.Alerting;
using LaChan.Alerting.Cap;
using LaChan.Alerting.Draft;
using LaChan.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace LaChan.Modules.Tests.Alerting;

/// <summary>From the draft to what a citizen reads.</summary>
public partial class WarningTests
{
    static readonly string Page = $"/incidents/{OneIncident.Id}/warning";
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_draft_says_what_to_do_first_and_whom_it_reaches()
    {
        await using var node = await AlertingNode.Run();
        var draft = await Draft(node);
        Assert.Equal("Ở trong nhà ngay. Đóng kín cửa.", draft.Texts.HeadlineVi);
        Assert.Equal(("Alert", 2), (draft.MsgType, draft.Areas.Count));
        Assert.True(draft.People >= draft.PeopleInZone && draft.PeopleInZone > 0);
        Assert.InRange(draft.OverAlertShare, 0, 0.5);
    }

    [Fact]
    public async Task Without_a_zone_a_circle_around_the_place_is_drafted_and_said_to_be_one()
    {
        await using var node = await AlertingNode.Run();
        node.Incidents.Brief = node.Incidents.Brief with { ZonesGeoJson = null };
        Assert.True((await Draft(node)).IsCircle);
        Assert.NotNull((await Issue(node)).Identifier);
    }

    [Fact]
    public async Task A_signed_warning_is_an_entry_with_a_valid_alert_marked_as_exercise_with_dated_codes()
    {
        await using var node = await AlertingNode.Run();
        var identifier = (await Issue(node)).Identifier!;
        var alert = (await node.Services.GetRequiredService<AlertStore>().Find(identifier, Ct))!;
        var verdict = CapCheck.Of(Encoding.UTF8.GetBytes(alert.CapXml));
        Assert.True(verdict.Valid, string.Join('\n', verdict.Errors));
        Assert.Empty(verdict.Warnings);
        using var key = System.Security.Cryptography.RSA.Create();
        key.ImportFromPem(await node.Public.GetStringAsync("/public/alert-key.pem", Ct));
        var signature = CapSignature.Of(Encoding.UTF8.GetBytes(alert.CapXml), key.ExportSubjectPublicKeyInfo());
        Assert.Equal(("valid", true), (signature.State, signature.IsKnownKey));
        var cap = alert.Read();
        Assert.Equal(("Exercise", "Alert", 2), (cap.Status, cap.MsgType, cap.Infos.Count));
        Assert.Contains(new("VN-COMMUNE@2026-11-24", "26020"), cap.In("vi").Areas[0].Geocodes);
        Assert.Equal("alert-issued", Assert.Single(await node.Journal.Read(Streams.Incident(OneIncident.Id), ct: Ct)).Type);
    }

    [Fact]
    public async Task In_live_operations_the_status_is_actual()
    {
        await using var node = await AlertingNode.Run(RealmKind.Live);
        await Issue(node);
        Assert.Equal("Actual", (await node.Services.GetRequiredService<AlertStore>().Newest(1, Ct))[0].Read().Status);
    }

    [Fact]
    public async Task An_update_and_an_all_clear_name_the_alert_they_follow()
    {
        await using var node = await AlertingNode.Run();
        var first = (await Issue(node)).Identifier!;
        node.Clock.Advance(TimeSpan.FromMinutes(10));
        var second = (await Issue(node, version: 1)).Identifier!;
        node.Clock.Advance(TimeSpan.FromMinutes(10));
        var third = (await Issue(node, version: 2, allClear: true)).Identifier!;
        var alerts = await node.Services.GetRequiredService<AlertStore>().OfIncident(OneIncident.Id, Ct);
        Assert.Equal([("Cancel", second), ("Update", first), ("Alert", "")], alerts.Select(x => (x.MsgType, x.Read().References is [var one] ? one.Identifier : "")));
        Assert.Equal(3, new[] { first, second, third }.Distinct().Count());
        Assert.Equal("Alert", (await Draft(node)).MsgType);
    }

    [Fact]
    public async Task An_all_clear_without_a_warning_is_refused()
    {
        await using var node = await AlertingNode.Run();
        Assert.Equal("alerting.fault.nothing-to-end", Assert.Single((await Issue(node, allClear: true)).Faults).What);
    }

    [Fact]
    public async Task The_door_refuses_who_may_not_and_forms_without_their_token()
    {
        await using var node = await AlertingNode.Run();
        Assert.Equal(HttpStatusCode.Unauthorized, (await node.Public.PostAsync(Page, Form([]), Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await node.Officer.PostAsync(Page, Form(new() { ["Version"] = "0" }), Ct)).StatusCode);
        Assert.Empty(await node.Journal.Read(Streams.Incident(OneIncident.Id), ct: Ct));
    }

    [Fact]
    public async Task A_form_as_the_page_offers_it_goes_out_and_the_page_says_so()
    {
        await using var node = await AlertingNode.Run();
        var answer = await Send(node, _ => { });
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Contains("SC-2026-0148.1", await node.Officer.GetStringAsync(answer.Headers.Location, Ct));
    }

    [Fact]
    public async Task A_stale_screen_is_refused_the_words_are_kept_and_the_page_says_what_changed()
    {
        await using var node = await AlertingNode.Run();
        var answer = await Send(node, form => form["HeadlineVi"] = "Lời của tôi", before: () => Issue(node));
        var page = WebUtility.HtmlDecode(await node.Officer.GetStringAsync(answer.Headers.Location, Ct));
        Assert.Contains("Lời của tôi", page);
        Assert.Contains("alert-issued", page);
        Assert.Single(await node.Journal.Read(Streams.Incident(OneIncident.Id), ct: Ct));
    }

    [Fact]
    public async Task Empty_words_are_refused_with_the_field_named_and_nothing_goes_out()
    {
        await using var node = await AlertingNode.Run();
        var answer = await Send(node, form => { form["HeadlineVi"] = " "; form["Hours"] = "500"; });
        var page = WebUtility.HtmlDecode(await node.Officer.GetStringAsync(answer.Headers.Location, Ct));
        Assert.Contains("href=\"#HeadlineVi\"", page);
        Assert.Contains("href=\"#Hours\"", page);
        Assert.Empty(await node.Journal.Read(Streams.Incident(OneIncident.Id), ct: Ct));
    }

    [Fact]
    public async Task Script_in_any_field_stays_text_everywhere()
    {
        await using var node = await AlertingNode.Run();
        const string Evil = "<script>alert(1)</script>\" onload=\"x";
        Assert.Equal(HttpStatusCode.SeeOther, (await Send(node, form => { foreach (var field in form.Keys.Where(x => x.EndsWith("Vi", StringComparison.Ordinal) || x.EndsWith("En", StringComparison.Ordinal) || x == "Spokesperson").ToList()) form[field] = Evil; })).StatusCode);
        foreach (var path in new[] { "/public", "/public/incidents/SC-2026-0148", "/public/incidents/SC-2026-0148?lang=en", "/public/alerts.atom", "/public/alerts/SC-2026-0148.1.cap", Page + "?issued=<script>x" })
        {
            var text = await node.Officer.GetStringAsync(path, Ct);
            Assert.DoesNotContain("<script>alert", text, StringComparison.Ordinal);
            Assert.DoesNotContain("<script>x", text, StringComparison.Ordinal);
            Assert.DoesNotContain("\" onload=\"x\"", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_public_page_answers_first_in_both_languages_weighs_little_and_needs_no_script()
    {
        await using var node = await AlertingNode.Run();
        await Issue(node);
        var vi = await node.Public.GetStringAsync("/public/incidents/SC-2026-0148", Ct);
        var en = await node.Public.GetStringAsync("/public/incidents/SC-2026-0148?lang=en", Ct);
        var read = WebUtility.HtmlDecode(vi);
        Assert.True(read.IndexOf("Ở trong nhà ngay", StringComparison.Ordinal) < read.IndexOf("Bạn đang ở đâu", StringComparison.Ordinal));
        Assert.All(["03:14", "03:44", "tel:112", "href=\"/report\"", "<svg", "Lê Thị Mai", "DIỄN TẬP", "Dữ liệu giả định", "English"], part => Assert.Contains(part, read));
        Assert.Contains("Stay indoors now", en);
        Assert.DoesNotContain("[alerting.", vi + en);
        // One script of the node's own, which adds the reader's place; nothing waits for it.
        Assert.Equal("<script src=\"/public/where.js\" defer></script>", Regex.Match(vi, "<script.*?</script>", RegexOptions.Singleline).Value);
        Assert.Single(Regex.Matches(vi, "<script"));
        Assert.InRange(Encoding.UTF8.GetByteCount(vi) + (await node.Public.GetStringAsync("/public/style.css", Ct)).Length, 1, 100_000);
    }

    [Fact]
    public async Task After_the_all_clear_the_public_reads_that_it_is_over_and_a_warning_that_ran_out_says_so()
    {
        await using var node = await AlertingNode.Run();
        await Issue(node);
        node.Clock.Advance(TimeSpan.FromHours(4));
        Assert.Contains("đã hết giờ", WebUtility.HtmlDecode(await node.Public.GetStringAsync("/public/incidents/SC-2026-0148", Ct)));
        await Issue(node, version: 1, allClear: true);
        Assert.Contains("Hết nguy hiểm", WebUtility.HtmlDecode(await node.Public.GetStringAsync("/public/incidents/SC-2026-0148", Ct)));
        Assert.Contains("Không có cảnh báo nào", WebUtility.HtmlDecode(await node.Public.GetStringAsync("/public", Ct)));
    }

    [Theory]
    [InlineData("26020", "Đại Phước", "ở trong nhà")]
    [InlineData("", "Nơi bạn chọn nằm ngoài", "")]
    [InlineData("99999", "Nơi bạn chọn nằm ngoài", "")]
    [InlineData("<script>x", "Nơi bạn chọn nằm ngoài", "")]
    public async Task Without_script_a_chosen_commune_answers_whether_one_is_inside_and_what_to_do(string commune, string said, string toDo)
    {
        await using var node = await AlertingNode.Run();
        await Issue(node);
        var page = WebUtility.HtmlDecode(await node.Public.GetStringAsync($"/public/incidents/SC-2026-0148?commune={Uri.EscapeDataString(commune)}", Ct));
        var told = Regex.Match(page, "role=\"status\">(.*?)</p>", RegexOptions.Singleline).Groups[1].Value;
        Assert.Contains(said, told, StringComparison.Ordinal);
        Assert.Contains(toDo, told, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>x", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_incident_without_a_warning_is_unknown_to_the_public()
    {
        await using var node = await AlertingNode.Run();
        Assert.Equal(HttpStatusCode.NotFound, (await node.Public.GetAsync("/public/incidents/SC-2026-0148", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await node.Public.GetAsync("/public/alerts/..%2f..%2fjournal.db.cap", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await node.Public.GetAsync("/public", Ct)).StatusCode);
    }

    [Fact]
    public async Task The_feed_links_to_documents_that_pass_the_check_and_answers_304_until_something_is_new()
    {
        await using var node = await AlertingNode.Run();
        await Issue(node);
        var answer = await node.Public.GetAsync("/public/alerts.atom", Ct);
        var feed = XDocument.Parse(await answer.Content.ReadAsStringAsync(Ct));
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var link = Assert.Single(feed.Descendants(atom + "link"), x => (string?)x.Attribute("type") == "application/cap+xml");
        Assert.True(CapCheck.Of(await node.Public.GetByteArrayAsync((string)link.Attribute("href")!, Ct)).Valid);

        Assert.Equal(HttpStatusCode.NotModified, (await Again()).StatusCode);
        await Issue(node, version: 1);
        Assert.Equal(HttpStatusCode.OK, (await Again()).StatusCode);

        async Task<HttpResponseMessage> Again()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/public/alerts.atom");
            request.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
            return await node.Public.SendAsync(request, Ct);
        }
    }

    [Fact]
    public async Task The_map_of_the_preview_carries_the_rings_and_needs_a_sign_in()
    {
        await using var node = await AlertingNode.Run();
        Assert.Contains("\"level\":3", await node.Officer.GetStringAsync(Page + "/area.geojson", Ct));
        Assert.Equal(HttpStatusCode.Unauthorized, (await node.Public.GetAsync(Page + "/area.geojson", Ct)).StatusCode);
    }

    [Fact]
    public async Task Alerts_are_the_same_after_a_rebuild()
    {
        await using var node = await AlertingNode.Run();
        await Issue(node);
        var before = await node.Journal.Fingerprint(Ct);
        await node.Journal.Rebuild(Ct);
        Assert.Equal(before, await node.Journal.Fingerprint(Ct));
    }

    [Fact]
    public void No_sentence_of_the_shipped_words_is_longer_than_twenty_words()
    {
        var words = AlertTexts.Shipped;
        var texts = words.Rows.SelectMany(row => new[] { row.Vi, row.En }).SelectMany(x => x.Instructions.Concat([x.Headline, x.Description, x.Danger, x.Possible]))
            .Concat(words.End.Values).Concat(words.AllClear.Values.SelectMany(x => x.Instructions.Concat([x.Headline, x.Description, x.End])));
        Assert.All(texts.SelectMany(text => text.Split(['.', '!', '?'])), sentence => Assert.InRange(sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, 0, 20));
        Assert.All(["chemical", "oil", "radiation", "nuclear", "waste", "disease", "other"], hazard => Assert.Equal(hazard, words.For(hazard, null).Hazard));
    }

    static async Task<WarningDraft> Draft(AlertingNode node, bool allClear = false) =>
        await node.Services.GetRequiredService<WarningDesk>().Draft(OneIncident.Id, allClear, Ct) ?? throw new InvalidOperationException("no draft");

    static async Task<IssueAnswer> Issue(AlertingNode node, long version = 0, bool allClear = false)
    {
        var draft = await Draft(node, allClear);
        return await node.Services.GetRequiredService<WarningDesk>().Issue(draft, draft.Texts, version, new("minh", "Nguyễn Minh", "duty-commander"), Ct);
    }

    /// <summary>Reads the page as a browser does and sends its form back, changed.</summary>
    static async Task<HttpResponseMessage> Send(AlertingNode node, Action<Dictionary<string, string>> change, Func<Task>? before = null)
    {
        var answer = await node.Officer.GetAsync(Page, Ct);
        var html = await answer.Content.ReadAsStringAsync(Ct);
        html = html[html.IndexOf($"action=\"{Page}\"", StringComparison.Ordinal)..];
        html = html[..html.IndexOf("</form>", StringComparison.Ordinal)];
        var form = Fields().Matches(html).ToDictionary(x => x.Groups["name"].Value, x => WebUtility.HtmlDecode(x.Groups["value"].Value));
        foreach (Match area in Areas().Matches(html)) form[area.Groups["name"].Value] = WebUtility.HtmlDecode(area.Groups["value"].Value);
        change(form);
        if (before is not null) await before();
        using var request = new HttpRequestMessage(HttpMethod.Post, Page) { Content = Form(form) };
        if (answer.Headers.TryGetValues("Set-Cookie", out var cookies)) request.Headers.Add("Cookie", cookies.Select(x => x.Split(';')[0]));
        return await node.Officer.SendAsync(request, Ct);
    }

    static FormUrlEncodedContent Form(Dictionary<string, string> fields) => new(fields);

    [GeneratedRegex("<input [^>]*?name=\"(?<name>[^\"]+)\"[^>]*?value=\"(?<value>[^\"]*)\"")] private static partial Regex Fields();
    [GeneratedRegex("<textarea [^>]*?name=\"(?<name>[^\"]+)\"[^>]*>(?<value>[^<]*)</textarea>")] private static partial Regex Areas();
}
