using LaChan.Platform;
using Microsoft.Playwright;

namespace LaChan.SystemTests.Browsing;

/// <summary>The form of a leak in a browser, by keyboard: light, dark, phone width, without script; then its run, with what a house helps.</summary>
[Collection("browser")]
public sealed class LeakPageBrowsingTests(BrowserFixture browser)
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("light", 1600, true)]
    [InlineData("dark", 1600, true)]
    [InlineData("phone", 390, true)]
    [InlineData("no-script", 1200, false)]
    public async Task A_leak_is_typed_seen_and_run(string name, int width, bool script)
    {
        var page = await browser.Page(width, 1000, name == "dark" ? ColorScheme.Dark : ColorScheme.Light, script);
        await using var node = await RunningNode.Start(RealmKind.Demo);
        await node.SignIn(page, "duty-commander", "Nguyễn Minh");
        await page.GotoAsync($"{node.Address}forecasts/leak", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        foreach (var (label, value) in new[] { ("Vĩ độ bắc", "10,7037"), ("Kinh độ đông", "106,8577"), ("Đường kính bồn, m", "2,4"), ("Dài hoặc cao của bồn", "8"), ("Đầy bao nhiêu, %", "80"), ("Đường kính lỗ", "10"), ("Gió, m/s", "2,6"), ("Gió thổi từ hướng", "56") })
            await page.GetByLabel(label).FillAsync(value);
        await page.GetByLabel("Gió thổi từ hướng").PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Lượng thoát vào không khí" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("Đường kính bồn, m")).ToHaveValueAsync("2,4");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), "the page is wider than the screen");
        if (script) await BrowserFixture.NothingSerious(page);
        await BrowserFixture.Picture(page, $"leak-{name}", whole: true);
        await page.GetByRole(AriaRole.Button, new() { Name = "Vẽ vùng nguy hiểm" }).ClickAsync();
        await page.WaitForURLAsync(x => x.Contains("/forecasts/runs/", StringComparison.Ordinal));
        for (var i = 0; i < 120 && await page.Locator("#shelter").CountAsync() == 0; i++)
        {
            await Task.Delay(500, Ct);
            await page.GotoAsync($"{page.Url.Split('?')[0]}?lat=10.702&lon=106.855", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        }
        await page.Locator("#shelter").ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(page.Locator("#shelter")).ToContainTextAsync("sau 30 phút");
        await Assertions.Expect(page.Locator("#shelter .run-chart")).ToBeVisibleAsync();
        if (script) await BrowserFixture.NothingSerious(page);
        await BrowserFixture.Picture(page, $"shelter-{name}");
    }
}
