using LaChan.Contracts.Monitoring;
using LaChan.Incidents;
using LaChan.Incidents.Report;
using LaChan.Kernel;
using LaChan.Platform;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace LaChan.SystemTests.Browsing;

/// <summary>Oil on the sea, on a whole node with the real coast; only the wind is set.</summary>
[Collection("browser")]
public class SeaRoomPageTests(BrowserFixture browser)
{
    static readonly GeoPoint OffVungTau = new(10.25, 107.25);

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("room-sea", 1600, ColorScheme.Light), InlineData("room-sea-dark", 1600, ColorScheme.Dark), InlineData("room-sea-phone", 390, ColorScheme.Light)]
    public async Task Oil_on_the_sea_shows_shores_by_the_clock_and_says_loudly_that_no_current_is_known(string picture, int width, ColorScheme theme)
    {
        await using var node = await Start();
        var page = await browser.Page(width, theme: theme);
        await Room(page, node, OffVungTau);
        await page.WaitForTimeoutAsync(2500);
        await BrowserFixture.Picture(page, picture, whole: width < 600);
        var panel = page.Locator("section", new() { HasText = "Biển mang tới đâu" }).Last;
        await Assertions.Expect(panel).ToContainTextAsync("CHƯA CÓ DÒNG CHẢY BIỂN");
        await Assertions.Expect(panel).ToContainTextAsync("hướng gió thử");
        await Assertions.Expect(panel).ToContainTextAsync("sau 72 giờ");
        await BrowserFixture.NothingSerious(page);
        await page.GotoAsync(page.Url.Replace("/incidents/", "/forecasts/", StringComparison.Ordinal));
        var history = page.Locator("#sea");
        await Assertions.Expect(history).ToContainTextAsync("Gió 8 m/s từ 110° (Trạm gió Vũng Tàu");
        await Assertions.Expect(history.Locator("tbody").First.Locator("tr")).Not.ToHaveCountAsync(0);
        await Assertions.Expect(history).ToContainTextAsync("sau 72 giờ");
        await BrowserFixture.Picture(page, picture.Replace("room", "history"), whole: true);
        await BrowserFixture.NothingSerious(page);
    }

    [Fact]
    public async Task Without_script_the_moments_of_the_sea_are_links()
    {
        await using var node = await Start();
        var page = await browser.Page(1600, script: false);
        await Room(page, node, OffVungTau);
        await page.Locator(".track > li.reaches a").First.ClickAsync();
        Assert.Contains("then=", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("[data-track-legend]")).ToContainTextAsync("Vùng tô: gần lúc");
    }

    static Task<RunningNode> Start() => RunningNode.Start(RealmKind.Demo, add: services => services.AddSingleton<IReadings, SetWind>());

    static async Task Room(IPage page, RunningNode node, GeoPoint point)
    {
        var report = new ReportReceived(Guid.NewGuid(), "R1", "officer", "Tàu tuần tra", "", node.Get<Journal>().Now.AddMinutes(-5), "", point, null, "oil", null, "Váng dầu", "", "", []);
        await node.Get<Journal>().AppendNext($"report/{report.Id}", report, Actor.Node("test"), ct: Ct);
        for (var i = 0; i < 600; i++)
        {
            if (await node.Get<IncidentStore>().IncidentOf(report.Id, Ct) is not { } id)
            {
                await Task.Delay(20, Ct);
                continue;
            }
            await node.SignIn(page, "duty-commander", post: "NACCET", then: $"/incidents/{id}");
            return;
        }
        throw new TimeoutException("no draft came of the report");
    }

    /// <summary>A steady wind from the east and a little south.</summary>
    sealed class SetWind(TimeProvider clock) : IReadings
    {
        public WindReading? WindNear(GeoPoint point, DateTimeOffset at) => new(8, 110, "W1", "Trạm gió Vũng Tàu", 12, clock.GetUtcNow());
        public IReadOnlyList<Station> Stations => [];
        public IReadOnlyList<(Station Station, double DistanceKm, LatestReading Reading)> Latest(string parameter, GeoPoint near, double withinKm) => [];
        public IReadOnlyList<(DateTimeOffset At, double Value)> Series(string station, string parameter, DateTimeOffset from, DateTimeOffset to) => [];
    }
}
