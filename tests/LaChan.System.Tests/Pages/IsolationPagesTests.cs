using System.Net;
using System.Text.RegularExpressions;
using LaChan.Contracts.Reference;
using LaChan.Platform;

namespace LaChan.SystemTests.Pages;

/// <summary>An authority fills a row of the first-minutes distances in the product; everybody who forecasts reads it.</summary>
public sealed class IsolationPagesTests : PagesOfNode
{
    [Fact]
    public async Task An_empty_row_says_so_and_what_to_do_meanwhile()
    {
        Assert.Contains("Chưa có cơ quan nào ban hành.", await Page("/isolations"));
        Assert.Matches(@"vòng 1\D?000 m", await Page("/isolations/NH3"));
        Assert.Contains("No authority has issued isolation distances for this substance.", await Page("/forecasts/new?substance=NH3", "en"));
        Assert.DoesNotContain("id=\"first-minutes\"", await Page("/forecasts/new"));
        Assert.Contains("Không có chất “khong-co”", await Page("/isolations/khong-co"));
    }

    [Fact]
    public async Task A_row_that_an_authority_issues_is_in_force_on_the_run_desk_at_once_and_its_words_stay_words()
    {
        using var authority = await Node.SignIn("naccet");
        var answer = await Issue(authority, ("basis", "QĐ 1 <script>alert(1)</script>"));
        Assert.Equal("/isolations/NH3", answer);
        var raw = await authority.GetStringAsync("/isolations/NH3", Ct);
        Assert.DoesNotContain("<script>alert", raw);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", raw);
        var desk = await Page("/forecasts/new?substance=amoniac");
        Assert.Contains("NACCET thử", desk);
        Assert.Contains("321", desk);
        Assert.Contains("321", await Page("/isolations?on=24/11/2026", "en"));
        Assert.DoesNotContain("321", await Page("/isolations?on=31/12/2019", "en"));
        Assert.IsType<IsolationIssued>(Assert.Single(await Node.Get<Journal>().Read("isolation/NH3", ct: Ct)).Body);
        Assert.Contains("Ban hành khoảng cách cách ly", await Page("/journal"));
    }

    [Theory]
    [InlineData("large-around", "xa", "cần một số mét")]
    [InlineData("from", "hôm nay", "cần một ngày")]
    [InlineData("basis", "", "cần số, ngày, tên văn bản")]
    [InlineData("version", "7", "đã có người ghi thêm")]
    public async Task What_cannot_be_is_refused_by_field_and_what_was_typed_stays(string field, string value, string words)
    {
        using var authority = await Node.SignIn("naccet");
        var back = await Issue(authority, (field, value));
        var page = WebUtility.HtmlDecode(await authority.GetStringAsync(back, Ct));
        Assert.Contains(words, page);
        Assert.Contains("value=\"NACCET thử\"", page);
        Assert.Empty(await Node.Get<Journal>().Read("isolation/NH3", ct: Ct));
    }

    [Fact]
    public async Task Nobody_without_the_right_and_nothing_that_is_forged_fills_a_row()
    {
        Assert.DoesNotContain("name=\"large-around\"", await Page("/isolations/NH3"));
        using var body = new FormUrlEncodedContent(Fields(""));
        Assert.Equal("/no-right", (await Officer.PostAsync("/isolations/NH3/issue", body, Ct)).Headers.Location?.AbsolutePath);
        using var visitor = Node.Visitor();
        using var again = new FormUrlEncodedContent(Fields(""));
        Assert.StartsWith("/sign-in", (await visitor.PostAsync("/isolations/NH3/issue", again, Ct)).Headers.Location?.PathAndQuery ?? "");
        using var authority = await Node.SignIn("naccet");
        using var forged = new FormUrlEncodedContent(Fields("made-up"));
        Assert.Equal(HttpStatusCode.BadRequest, (await authority.PostAsync("/isolations/NH3/issue", forged, Ct)).StatusCode);
        Assert.Empty(await Node.Get<Journal>().Read("isolation/NH3", ct: Ct));
    }

    [Fact]
    public async Task A_form_with_its_mark_from_someone_without_the_right_is_refused()
    {
        using var officer = await Node.SignIn("duty-officer");
        using var body = new FormUrlEncodedContent(Fields(Mark(await officer.GetStringAsync("/forecasts/new", Ct))));
        Assert.Equal("/no-right", (await officer.PostAsync("/isolations/NH3/issue", body, Ct)).Headers.Location?.AbsolutePath);
        Assert.Empty(await Node.Get<Journal>().Read("isolation/NH3", ct: Ct));
    }

    static async Task<string> Issue(HttpClient authority, params (string Field, string Value)[] changes)
    {
        using var body = new FormUrlEncodedContent(Fields(Mark(await authority.GetStringAsync("/isolations/NH3", Ct)), changes));
        var answer = await authority.PostAsync("/isolations/NH3/issue", body, Ct);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return answer.Headers.Location?.OriginalString ?? "";
    }

    static string Mark(string page) => Regex.Match(page, "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;

    static Dictionary<string, string> Fields(string mark, params (string Field, string Value)[] changes)
    {
        var fields = new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = mark, ["version"] = "0", ["large-around"] = "321", ["large-day"] = "800", ["large-night"] = "2000",
            ["from"] = "01/01/2020", ["basis"] = "Quyết định thử", ["issued-by"] = "NACCET thử",
        };
        foreach (var (field, value) in changes) fields[field] = value;
        return fields;
    }
}
