using LaChan.Platform;
using LaChan.SystemTests.Pages;
using Microsoft.Playwright;

namespace LaChan.SystemTests.Browsing;

/// <summary>The page of a run in a browser: moments slide, a place is pointed at, charts have their tables; light, dark, phone width, without script.</summary>
[Collection("browser")]
public sealed class RunPageBrowsingTests(BrowserFixture browser)
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("light", 1600, true)]
    [InlineData("dark", 1600, true)]
    [InlineData("phone", 390, true)]
    [InlineData("no-script", 1200, false)]
    public async Task A_run_is_read_moment_by_moment_and_set_against_what_was_measured(string name, int width, bool script)
    {
        var page = await browser.Page(width, 1000, name == "dark" ? ColorScheme.Dark : ColorScheme.Light, script);
        await using var node = await RunningNode.Start(RealmKind.Demo);
        await LeakDay.TakeIn(node, Ct);
        var puff = await node.Run("air", RunPagesTests.Puff);
        var at = DateTimeOffset.UtcNow.AddHours(-1).ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);
        var leak = await node.Run("air", RunPagesTests.Leak.Replace("2026-11-24T02:12:00+07:00", at, StringComparison.Ordinal).Replace("\"averagingS\": 600", "\"averagingS\": 600, \"untilS\": 3600, \"members\": 20", StringComparison.Ordinal));
        await node.SignIn(page, "duty-commander", "Nguyễn Minh");

        await page.GotoAsync($"{node.Address}forecasts/runs/{puff}?lat=10.69&lon=106.842", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        if (script) await Slide(page);
        else
        {
            await page.Locator(".moments a").Nth(2).ClickAsync();
            Assert.Contains("?", page.Url);
            await Assertions.Expect(page.Locator(".moments a[aria-current]")).ToHaveCountAsync(1);
            Assert.Equal("image/svg+xml", (await page.Context.APIRequest.GetAsync(new Uri(node.Address, await page.Locator("lc-map noscript").CountAsync() > 0 ? $"/forecasts/runs/{puff}/map.svg" : "/").ToString())).Headers["content-type"].Split(';')[0]);
        }
        await Look(page, $"run-puff-{name}", script);
        if (name == "dark") return; // the second page has the same parts

        await page.GotoAsync($"{node.Address}forecasts/runs/{leak}?likely=2", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        if (script) await page.Locator("#map lc-map[data-ready]").WaitForAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator("#measured .run-chart .dot").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#measured").GetByText("FAC2")).ToBeVisibleAsync();
        await page.Locator("#section summary").ClickAsync();
        await Assertions.Expect(page.Locator("#section table")).ToBeVisibleAsync();
        await Look(page, $"run-likely-{name}", script);
    }

    [Fact]
    public async Task A_spill_and_a_slick_have_their_clocks_and_moments()
    {
        var page = await browser.Page();
        await using var node = await RunningNode.Start(RealmKind.Demo);
        var river = await node.Run("river", """{ "spill": { "lat": 20.9, "lon": 105.3, "massKg": 8000, "substance": "diesel", "at": "2026-11-24T02:00:00+07:00" } }""");
        var sea = await node.Run("sea", RunPagesTests.Oil);
        await node.SignIn(page, "duty-commander", "Nguyễn Minh");
        foreach (var (name, id, width) in new[] { ("river", river, 1600), ("sea", sea, 1600), ("river-phone", river, 390) })
        {
            await page.SetViewportSizeAsync(width, 1000);
            await page.GotoAsync($"{node.Address}forecasts/runs/{id}", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
            await page.Locator(".moments a").Nth(4).ClickAsync();
            await page.Locator("#map lc-map[data-ready]").WaitForAsync(new() { Timeout = 60_000 });
            await Assertions.Expect(page.Locator("#clocks").GetByRole(AriaRole.Rowheader).First).ToBeVisibleAsync();
            await Look(page, $"run-{name}", true);
        }
    }

    /// <summary>With the keys, as somebody without a mouse; then a place of the map.</summary>
    static async Task Slide(IPage page)
    {
        await page.Locator("#map lc-map[data-ready]").WaitForAsync(new() { Timeout = 60_000 });
        var slider = page.GetByRole(AriaRole.Slider);
        await slider.FocusAsync();
        await page.Keyboard.PressAsync("Home");
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(page.Locator(".moments li").Nth(2).Locator("a")).ToHaveAttributeAsync("aria-current", "true");
        await Assertions.Expect(page.Locator("#map lc-map")).ToHaveAttributeAsync("src", new System.Text.RegularExpressions.Regex(@"\?t=\d+$"));
        await page.Locator("#map lc-map").ClickAsync(new() { Position = new() { X = 150, Y = 350 } });
        await page.WaitForURLAsync(x => x.Contains("lat=", StringComparison.Ordinal) && !x.Contains("lat=10.69&", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator("#point").GetByText("Cách nguồn")).ToBeVisibleAsync();
        await page.Locator("#map lc-map[data-ready]").WaitForAsync(new() { Timeout = 60_000 });
    }

    static async Task Look(IPage page, string name, bool script)
    {
        await BrowserFixture.Picture(page, name, whole: true);
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1"), "the page is wider than the window");
        if (!script) return;
        await BrowserFixture.NothingSerious(page);
    }
}
