using LaChan.Platform;
using LaChan.SystemTests.Pages;
using Microsoft.Playwright;

namespace LaChan.SystemTests.Browsing;

/// <summary>Choosing thresholds on the page of a run: by the form, wide and on a phone, light and dark, without script too.</summary>
[Collection("browser")]
public sealed class ThresholdBrowsingTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("light", 1600, true)]
    [InlineData("dark", 1600, true)]
    [InlineData("phone", 390, true)]
    [InlineData("no-script", 1200, false)]
    public async Task Another_set_is_chosen_and_the_map_its_legend_and_the_charts_follow(string name, int width, bool script)
    {
        var page = await browser.Page(width, 1000, name == "dark" ? ColorScheme.Dark : ColorScheme.Light, script);
        await using var node = await RunningNode.Start(RealmKind.Demo);
        var puff = await node.Run("air", RunPagesTests.Puff);
        await node.SignIn(page, "duty-commander", "Nguyễn Minh");
        await page.GotoAsync($"{node.Address}forecasts/runs/{puff}?lat=10.69&lon=106.842", new() { WaitUntil = WaitUntilState.DOMContentLoaded });

        await page.GetByLabel("Vẽ vùng theo").SelectOptionAsync("erpg");
        await page.GetByRole(AriaRole.Button, new() { Name = "Vẽ vùng", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(x => x.Contains("thresholds=erpg", StringComparison.Ordinal) && x.Contains("lat=10.69", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator("#levels").GetByText("ERPG-2, 60 phút")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#map lc-map")).ToHaveAttributeAsync("src", new System.Text.RegularExpressions.Regex("thresholds=erpg"));
        await Assertions.Expect(page.Locator("#section .run-chart").GetByText("ERPG-3, 60 phút")).ToHaveCountAsync(1);
        if (script) await Slide(page);
        await Look(page, $"run-thresholds-{name}", script);

        await page.GetByLabel("Vẽ vùng theo").SelectOptionAsync("own");
        await page.GetByLabel("Giá trị riêng 1").FillAsync("2");
        await page.GetByLabel("Giá trị riêng 2").FillAsync("1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Vẽ vùng", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#levels-wrong")).ToContainTextAsync("Giá trị riêng 2 là «1»");
        await Assertions.Expect(page.GetByLabel("Giá trị riêng 2")).ToHaveAttributeAsync("aria-invalid", "true");
        await Look(page, $"run-thresholds-wrong-{name}", script);
    }

    /// <summary>The moments of the set that was chosen, not of the usual.</summary>
    static async Task Slide(IPage page)
    {
        await page.Locator("#map lc-map[data-ready]").WaitForAsync(new() { Timeout = 60_000 });
        await page.GetByRole(AriaRole.Slider).FocusAsync();
        await page.Keyboard.PressAsync("Home");
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(page.Locator("#map lc-map")).ToHaveAttributeAsync("src", new System.Text.RegularExpressions.Regex(@"\?thresholds=erpg&t=\d+$"));
    }

    static async Task Look(IPage page, string name, bool script)
    {
        await BrowserFixture.Picture(page, name, whole: true);
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1"), "the page is wider than the window");
        if (script) await BrowserFixture.NothingSerious(page);
    }
}
