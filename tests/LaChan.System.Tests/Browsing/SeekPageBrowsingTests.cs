using LaChan.Platform;
using LaChan.SystemTests.Pages;
using Microsoft.Playwright;

namespace LaChan.SystemTests.Browsing;

/// <summary>A source is sought in a browser: wide, dark, phone width, without script.</summary>
[Collection("browser")]
public sealed class SeekPageBrowsingTests(BrowserFixture browser)
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("light", 1600, true)]
    [InlineData("dark", 1600, true)]
    [InlineData("phone", 390, true)]
    [InlineData("no-script", 1200, false)]
    public async Task Readings_are_seen_and_their_source_is_found(string name, int width, bool script)
    {
        var page = await browser.Page(width, 1000, name == "dark" ? ColorScheme.Dark : ColorScheme.Light, script);
        await using var node = await RunningNode.Start(RealmKind.Demo);
        await SeekHour.TakeIn(node, Ct);
        await node.SignIn(page, "duty-commander", "Nguyễn Minh");
        await page.GotoAsync($"{node.Address}forecasts/source", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        foreach (var (label, value) in new[] { ("Vĩ độ bắc", "10,7037"), ("Kinh độ đông", "106,8577"), ("Bán kính, km", "5"), ("Dưới mức này là không thấy", "50") })
            await page.GetByLabel(label).FillAsync(value);
        await page.GetByLabel("Chất").SelectOptionAsync("NH3");
        await page.GetByLabel("Bán kính, km").PressAsync("Enter");
        await Assertions.Expect(page.Locator("#sensors")).ToContainTextAsync("8 trạm, 3 trạm thấy");
        await Seen(page, $"seek-{name}", script);
        await page.GetByRole(AriaRole.Button, new() { Name = "Tìm nguồn" }).ClickAsync();
        await page.WaitForURLAsync(x => x.Contains("/forecasts/runs/", StringComparison.Ordinal));
        for (var i = 0; i < 120 && await page.Locator("#candidates").CountAsync() == 0; i++)
        {
            await Task.Delay(500, Ct);
            await page.GotoAsync(page.Url, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        }
        await Assertions.Expect(page.Locator("#candidates")).ToContainTextAsync("Kho lạnh Long Tân");
        await Seen(page, $"source-{name}", script);
    }

    static async Task Seen(IPage page, string name, bool script)
    {
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), "the page is wider than the screen");
        if (script) await BrowserFixture.NothingSerious(page);
        await BrowserFixture.Picture(page, name, whole: true);
    }
}
