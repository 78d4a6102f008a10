using LaChan.Platform;
using Microsoft.Playwright;

namespace LaChan.SystemTests.Browsing;

/// <summary>The page of a run of nuclides: what to do where, by whose level, light and dark and on a phone.</summary>
[Collection("browser")]
public sealed class DoseRunBrowsingTests(BrowserFixture browser)
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    const string Reactor =
        """
        { "kind": "plume", "nuclides": [ { "nuclide": "I-131", "rateBqS": 1e11 }, { "nuclide": "Cs-137", "rateBqS": 1e10 }, { "nuclide": "Xe-133", "rateBqS": 1e13 } ], "at": "2026-11-24T02:12:00+07:00",
          "source": { "lat": 11.9475, "lon": 108.4816, "heightM": 20 }, "weather": [ { "timeS": 0, "windMs": 3, "windHeightM": 10, "windFromDeg": 56, "cloudCover": 0.5, "roughnessM": 0.3 } ],
          "receptors": [ [-829, -559, 1.5] ], "averagingS": 3600, "output": "dose" }
        """;

    [Theory]
    [InlineData("light", 1600)]
    [InlineData("dark", 1600)]
    [InlineData("phone", 390)]
    public async Task A_run_of_nuclides_says_what_to_do_where(string name, int width)
    {
        var page = await browser.Page(width, 1000, name == "dark" ? ColorScheme.Dark : ColorScheme.Light, true);
        await using var node = await RunningNode.Start(RealmKind.Demo);
        var id = await node.Run("air", Reactor);
        await node.SignIn(page, "duty-commander", "Nguyễn Minh");
        await page.GotoAsync($"{node.Address}forecasts/runs/{id}", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await page.Locator("#map lc-map[data-ready]").WaitForAsync(new() { Timeout = 60_000 });
        await BrowserFixture.Picture(page, $"run-dose-{name}", whole: true);
        foreach (var action in new[] { "Trú ẩn hoặc sơ tán ngay", "Uống i-ốt", "Ngừng dùng nông sản" })
            await Assertions.Expect(page.GetByRole(AriaRole.Rowheader, new() { Name = action })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Mức mặc định của IAEA")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "result.csv" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#point")).ToHaveCountAsync(0); // values in mg/m³ would mean nothing
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), "the page is wider than the window");
        await BrowserFixture.NothingSerious(page);
    }
}
