using LaChan.Contracts.Access;
using LaChan.Contracts.Monitoring;
using LaChan.Platform;
using LaChan.SystemTests.Pages;
using Microsoft.Playwright;

namespace LaChan.SystemTests.Browsing;

/// <summary>The list of stations, a station and an alarm, in a browser: light, dark, phone width, without script.</summary>
[Collection("browser")]
public sealed class StationBrowsingTests(BrowserFixture browser)
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("light", 1600, true)]
    [InlineData("dark", 1600, true)]
    [InlineData("phone", 360, true)]
    [InlineData("no-script", 1200, false)]
    public async Task A_station_is_read_at_a_glance(string name, int width, bool script)
    {
        var page = await browser.Page(width, 1000, name == "dark" ? ColorScheme.Dark : ColorScheme.Light, script);
        await using var node = await RunningNode.Start(RealmKind.Demo);
        await LeakDay.TakeIn(node, Ct);
        await node.SignIn(page, "duty-commander", "Nguyễn Minh");
        await page.GotoAsync($"{node.Address}stations/DN-KK-03?parameter=NH3&range=7d", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await page.WaitForSelectorAsync(script ? "lc-chart canvas" : "lc-chart svg polyline");
        Assert.Equal("4.860", await page.InnerTextAsync("#newest b"));
        await BrowserFixture.Picture(page, $"station-{name}", whole: true);
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1"), "the page is wider than the window");
        if (script) await BrowserFixture.NothingSerious(page);

        await page.GotoAsync($"{node.Address}stations");
        await BrowserFixture.Picture(page, $"stations-{name}", whole: true);
        if (script) await BrowserFixture.NothingSerious(page);
        var alarm = Assert.Single(await node.Get<IAlarms>().Desk(Sight.Country, Ct));
        await page.GotoAsync($"{node.Address}alarms/{alarm.Raised.Id}");
        await BrowserFixture.Picture(page, $"alarm-{name}", whole: true);
        if (script) await BrowserFixture.NothingSerious(page);
    }
}
