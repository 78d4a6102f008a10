using System.Net;
using System.Text.RegularExpressions;
using LaChan.Incidents.Report;
using LaChan.Incidents.Room;
using LaChan.Platform;

namespace LaChan.SystemTests.Incidents;

/// <summary>The public's report form through HTTP, without an account.</summary>
public class ReportPageTests
{
    const string Script = "<script>alert(1)</script>";
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_an_account_a_report_with_a_photo_gets_a_receipt_that_tells_how_far_it_has_come()
    {
        await using var node = await RunningNode.Start();
        using var visitor = node.Visitor();
        var answer = await Send(visitor, node, Fields(node), [0xFF, 0xD8, 0xFF, 0xE0, .. new byte[100]]);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var html = WebUtility.HtmlDecode(await visitor.GetStringAsync(answer.Headers.Location, Ct));
        Assert.Contains("Đã nhận báo cáo của bạn", html, StringComparison.Ordinal);
        Assert.DoesNotContain(Script, html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/report/BC-22222-22222", Ct)).StatusCode);
    }

    [Fact]
    public async Task After_an_error_the_text_stays_escaped_and_the_summary_leads_to_the_field()
    {
        await using var node = await RunningNode.Start();
        using var visitor = node.Visitor();
        var fields = Fields(node);
        fields["hazard"] = "";
        foreach (var field in new[] { "what", "place", "find", "spread", "help", "reporter", "contact" }) fields[field] = $"\"'>{Script}";
        var html = await (await Send(visitor, node, fields)).Content.ReadAsStringAsync(Ct);
        Assert.DoesNotContain(Script, html, StringComparison.Ordinal);
        Assert.Equal(7, Regex.Count(html, Regex.Escape("&lt;script&gt;alert(1)")));
        Assert.Contains("href=\"/report#hazard\"", html, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\[incidents\.", html);
    }

    [Fact]
    public async Task Looking_for_a_commune_shows_it_and_keeps_what_was_typed()
    {
        await using var node = await RunningNode.Start();
        using var visitor = node.Visitor();
        var fields = Fields(node);
        (fields["find"], fields["look"]) = ("nhon trach", "1");
        var html = WebUtility.HtmlDecode(await (await Send(visitor, node, fields)).Content.ReadAsStringAsync(Ct));
        Assert.Contains("Nhơn Trạch", html, StringComparison.Ordinal);
        Assert.Contains("Mùi khai nồng", html, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"errors\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_from_one_address_are_refused_with_the_text_kept()
    {
        await using var node = await RunningNode.Start();
        using var visitor = node.Visitor();
        for (var i = 0; i < ReportGate.MostFromOne; i++) Assert.Equal(HttpStatusCode.Found, (await Send(visitor, node, Fields(node))).StatusCode);
        var refused = await Send(visitor, node, Fields(node));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Contains("Mùi khai nồng", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Ct)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_officers_report_asks_for_the_right_and_carries_his_name()
    {
        await using var node = await RunningNode.Start();
        using var visitor = node.Visitor();
        Assert.Equal(HttpStatusCode.Found, (await visitor.GetAsync("/incidents/new", Ct)).StatusCode);
        using var officer = await node.SignIn("commune-officer", "75");
        Assert.Contains("Người commune-officer", WebUtility.HtmlDecode(await officer.GetStringAsync("/incidents/new", Ct)), StringComparison.Ordinal);
        var answer = await Send(officer, node, Fields(node), page: "/incidents/new", handler: "officer-report");
        Assert.StartsWith("/report/BC-", answer.Headers.Location!.IsAbsoluteUri ? answer.Headers.Location.AbsolutePath : "/" + answer.Headers.Location.ToString().TrimStart('/'), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Further_photos_are_sent_by_the_receipt_and_each_refusal_is_in_words()
    {
        await using var node = await RunningNode.Start();
        using var visitor = node.Visitor();
        var receipt = "/report/" + (await Send(visitor, node, Fields(node))).Headers.Location!.ToString().Split('/')[^1];
        Assert.Contains("Đã nhận ảnh", await Page([0xFF, 0xD8, 0xFF, 0xE0, .. new byte[100]]), StringComparison.Ordinal);
        Assert.Contains("Ảnh: 1 đã nhận", WebUtility.HtmlDecode(await visitor.GetStringAsync(receipt, Ct)), StringComparison.Ordinal);
        Assert.Contains("Tệp không phải ảnh", await Page("<html><script>alert(1)</script>"u8.ToArray()), StringComparison.Ordinal);
        Assert.Contains("Ảnh lớn hơn 10 MB", await Page([0xFF, 0xD8, 0xFF, 0xE0, .. new byte[Photos.MostBytes]]), StringComparison.Ordinal);
        Assert.Contains("Chọn ít nhất 1 ảnh", await Page([]), StringComparison.Ordinal);

        async Task<string> Page(byte[] photo) => WebUtility.HtmlDecode(await (await Send(visitor, node, [], photo, receipt, "more-photos")).Content.ReadAsStringAsync(Ct));
    }

    [Theory]
    [InlineData("lat", "1e308")]
    [InlineData("lat", "NaN")]
    [InlineData("lon", "106.8380'; drop table reports;--")]
    [InlineData("when", "0001-01-01T00:00")]
    [InlineData("when", "+292278994-08-17T07:12:55.807Z")]
    [InlineData("hazard", "nuclear\u0000")]
    [InlineData("website", "http://bot")]
    public async Task Hostile_fields_are_answered_with_the_form_and_write_nothing(string field, string value)
    {
        await using var node = await RunningNode.Start();
        using var visitor = node.Visitor();
        var fields = Fields(node);
        fields[field] = value;
        using var answer = await Send(visitor, node, fields);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("class=\"errors\"", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Empty(await node.Get<ReportStore>().Waiting(LaChan.Contracts.Access.Sight.Country, Ct));
    }

    [Theory]
    [InlineData("10.6906", "106.8380", "Đồng Nai")]
    [InlineData("48.8", "2.3", "")]
    [InlineData("<script>", "x", "")]
    public async Task The_place_of_a_pin_is_said_in_words_or_not_at_all(string lat, string lon, string words)
    {
        await using var node = await RunningNode.Start();
        using var visitor = node.Visitor();
        var text = await visitor.GetStringAsync($"/report/where?lat={Uri.EscapeDataString(lat)}&lon={Uri.EscapeDataString(lon)}", Ct);
        if (words.Length == 0) Assert.Equal("", text);
        else Assert.Contains(words, text, StringComparison.Ordinal);
    }

    static Dictionary<string, string> Fields(RunningNode node) => new()
    {
        ["hazard"] = "chemical", ["what"] = $"Mùi khai nồng {Script}", ["when"] = node.Get<Journal>().Now.ForInput(), ["place"] = "đường 319", ["lat"] = "10.6906", ["lon"] = "106.8380", ["reporter"] = "Bà Năm",
    };

    static async Task<HttpResponseMessage> Send(HttpClient client, RunningNode node, Dictionary<string, string> fields, byte[]? photo = null, string page = "/report", string handler = "report")
    {
        var html = await client.GetStringAsync(page, Ct);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Regex.Match(html, "name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"").Groups[1].Value), "__RequestVerificationToken" },
            { new StringContent(handler), "_handler" },
        };
        foreach (var (name, value) in fields) form.Add(new StringContent(value), name);
        if (photo is not null) form.Add(new ByteArrayContent(photo), "photo", "ảnh.jpg");
        return await client.PostAsync(page, form, Ct);
    }
}
