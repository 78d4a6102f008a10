using LaChan.Platform;
using Microsoft.Playwright;

namespace LaChan.SystemTests.Browsing;

/// <summary>The first-minutes distances in a browser: an authority issues a row, the run desk shows it; light, dark, phone width, without script.</summary>
[Collection("browser")]
public sealed class IsolationBrowsingTests(BrowserFixture browser)
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("light", 1600, true)]
    [InlineData("dark", 1600, true)]
    [InlineData("phone", 390, true)]
    [InlineData("no-script", 1200, false)]
    public async Task A_row_is_refused_then_issued_and_stands_on_the_run_desk(string name, int width, bool script)
    {
        var page = await browser.Page(width, 1000, name == "dark" ? ColorScheme.Dark : ColorScheme.Light, script);
        await using var node = await RunningNode.Start(RealmKind.Demo);
        await node.SignIn(page, "naccet", "Trần Lan");
        await page.GotoAsync($"{node.Address}isolations/NH3");
        foreach (var (id, value) in new[] { ("small-around", "30"), ("large-around", "150"), ("large-night", "2000"), ("from", "01/01/2020"), ("basis", "Quyết định thử") })
            await page.Locator("#" + id).FillAsync(value);
        await page.Locator("#basis").PressAsync("Enter");
        await Assertions.Expect(page.Locator("#isolation-wrong")).ToContainTextAsync("cần tên cơ quan");
        await Assertions.Expect(page.GetByLabel("Cơ quan ban hành")).ToHaveAttributeAsync("aria-invalid", "true");
        await Look(page, $"isolation-refused-{name}", script);
        await page.GetByLabel("Cơ quan ban hành").FillAsync("NACCET");
        await page.GetByLabel("Cơ quan ban hành").PressAsync("Enter");
        await Assertions.Expect(page.Locator("#isolation-wrong")).ToHaveCountAsync(0);
        await Look(page, $"isolation-{name}", script);
        await page.GotoAsync($"{node.Address}isolations");
        await Look(page, $"isolations-{name}", script);
        await page.GotoAsync($"{node.Address}forecasts/new?substance=NH3");
        await Assertions.Expect(page.Locator("#first-minutes")).ToContainTextAsync("Quyết định thử");
        await Look(page, $"first-minutes-{name}", script);
    }

    static async Task Look(IPage page, string picture, bool script)
    {
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), "the page is wider than the screen");
        await BrowserFixture.Picture(page, picture, whole: true);
        if (script) await BrowserFixture.NothingSerious(page);
    }
}
