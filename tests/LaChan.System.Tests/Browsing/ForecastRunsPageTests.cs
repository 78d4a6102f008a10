using System.Net;
using LaChan.Forecast.Runs;
using LaChan.Platform;
using Microsoft.Playwright;

namespace LaChan.SystemTests.Browsing;

/// <summary>The run desk: a run from a file, refused and mended, its zones, people and files, two runs side by side.</summary>
[Collection("browser")]
public class ForecastRunsPageTests(BrowserFixture browser)
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    const string Leak =
        """
        { "kind": "plume", "substance": "NH3", "at": "2026-11-24T02:12:00+07:00", "source": { "lat": 10.7037, "lon": 106.8577, "heightM": 1, "rateKgS": 3.1 },
          "weather": [ { "timeS": 0, "windMs": 2.6, "windHeightM": 10, "windFromDeg": 56, "cloudCover": 0.2, "roughnessM": 0.1 } ], "averagingS": 600 }
        """;

    [Fact]
    public async Task An_officer_runs_mends_repeats_and_compares()
    {
        await using var node = await RunningNode.Start();
        await node.Get<LaChan.Access.PeopleStore>().Register(new("minh", "Nguyễn Minh", "duty-officer", "", []), Actor.Node("test"), Ct);
        await node.Get<LaChan.Access.SignIn.Credentials>().SetPassword("minh", "a-long-password", Ct);
        var page = await browser.Page();
        await page.GotoAsync(new Uri(node.Address, "/forecasts/new").ToString());
        await page.GetByLabel("Tên đăng nhập").FillAsync("minh");
        await page.GetByLabel("Mật khẩu").FillAsync("a-long-password");
        await page.Keyboard.PressAsync("Enter");

        // A wrong input comes back with its reason and nothing typed is lost.
        await page.GetByLabel("Tên lần chạy").FillAsync("<b>Rò rỉ</b> thử");
        await page.GetByLabel("Đầu vào (JSON)").FillAsync(Leak.Replace("3.1", "-3.1", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Button, new() { Name = "Chạy", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("source.rateKgS")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("Tên lần chạy")).ToHaveValueAsync("<b>Rò rỉ</b> thử");
        await page.GetByLabel("Đầu vào (JSON)").FillAsync(Leak);
        await Result(page, "Chạy");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("<b>Rò rỉ</b> thử");
        await Assertions.Expect(page.GetByText("Ai trong vùng")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Rowheader, new() { Name = "Đại Phước" }).First).ToBeVisibleAsync();
        await BrowserFixture.NothingSerious(page);
        await BrowserFixture.Picture(page, "forecast-run", whole: true);

        await Result(page, "Chạy lại");
        await Assertions.Expect(page.GetByText("giống hệt từng bit")).ToBeVisibleAsync();

        // Changed and run: both side by side.
        await page.GetByRole(AriaRole.Link, new() { Name = "Sửa rồi chạy" }).ClickAsync();
        await page.GetByLabel("Đầu vào (JSON)").FillAsync(Leak.Replace("\"windFromDeg\": 56", "\"windFromDeg\": 96", StringComparison.Ordinal));
        await Result(page, "Chạy");
        await page.GotoAsync(new Uri(node.Address, "/forecasts").ToString());
        await page.GetByRole(AriaRole.Checkbox).Nth(0).CheckAsync();
        await page.GetByRole(AriaRole.Checkbox).Nth(1).CheckAsync();
        await BrowserFixture.NothingSerious(page);
        await BrowserFixture.Picture(page, "forecasts");
        await page.GetByRole(AriaRole.Button, new() { Name = "So sánh" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Rowheader, new() { Name = "weather[0].windFromDeg" })).ToBeVisibleAsync();
        await BrowserFixture.NothingSerious(page);
        await BrowserFixture.Picture(page, "forecast-compare");

        await page.SetViewportSizeAsync(360, 740);
        await page.GotoAsync(new Uri(node.Address, "/forecasts").ToString());
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), "the page is wider than the phone");
        await BrowserFixture.Picture(page, "forecasts-phone", whole: true);
    }

    [Fact]
    public async Task Only_files_that_a_run_names_are_given_and_only_to_those_who_may()
    {
        await using var node = await RunningNode.Start();
        var queue = node.Get<RunQueue>();
        var id = await queue.Ask("air", "Rò rỉ", Leak, null, Actor.Node("test"), Ct);
        await Done(node);
        var officer = await node.SignIn("duty-officer");
        Assert.Contains("FeatureCollection", await officer.GetStringAsync($"/forecasts/runs/{id}/files/zones.geojson", Ct));
        foreach (var path in new[] { "..%2F..%2F..%2Fjournal.db", "..%2Fjournal.db", "result.csv", "zones.geojson.part" })
            Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/forecasts/runs/{id}/files/{path}", Ct)).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await node.Visitor().GetAsync($"/forecasts/runs/{id}/files/zones.geojson", Ct)).StatusCode);
        // Without the right, or without the form's own mark, nothing runs.
        var commune = await node.SignIn("commune-officer");
        Assert.NotEqual(HttpStatusCode.OK, (await commune.PostAsync($"/forecasts/runs/{id}/again", new FormUrlEncodedContent([]), Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.PostAsync($"/forecasts/runs/{id}/again", new FormUrlEncodedContent([]), Ct)).StatusCode);
        Assert.Single(await node.Get<RunStore>().List("", "", 10, Ct));
    }

    /// <summary>Presses the button, and follows the run to its result as the page offers it.</summary>
    static async Task Result(IPage page, string button)
    {
        var before = page.Url;
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await page.WaitForURLAsync(x => x != before && x.Contains("/forecasts/runs/", StringComparison.Ordinal));
        var link = page.GetByRole(AriaRole.Link, new() { Name = "Xem kết quả" });
        await Assertions.Expect(link.Or(page.GetByRole(AriaRole.Heading, new() { Name = "Tệp kết quả" })).First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        if (await link.IsVisibleAsync()) await link.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Tệp kết quả" })).ToBeVisibleAsync(new() { Timeout = 30_000 });
    }

    static async Task Done(RunningNode node)
    {
        for (var i = 0; i < 600 && (await node.Get<RunStore>().List("", "", 100, Ct)).Any(x => x.State == "asked"); i++) await Task.Delay(50, Ct);
    }
}
