using LaChan.Contracts.Monitoring;
using LaChan.Incidents;
using LaChan.Incidents.Report;
using LaChan.Kernel;
using LaChan.Platform;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace LaChan.SystemTests.Browsing;

/// <summary>An officer states wind and current in a browser; the stations about say otherwise.</summary>
[Collection("browser")]
public class StatedWeatherBrowsingTests(BrowserFixture browser)
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("weather", 1600, ColorScheme.Light), InlineData("weather-dark", 1600, ColorScheme.Dark), InlineData("weather-phone", 390, ColorScheme.Light)]
    public async Task A_stated_wind_is_used_at_once_and_stations_that_disagree_are_loud(string picture, int width, ColorScheme theme)
    {
        await using var node = await Start();
        var id = await Alarmed(node);
        var page = await browser.Page(width, theme: theme);
        await node.SignIn(page, "duty-commander", post: "NACCET", then: $"/incidents/{id}/weather");
        await BrowserFixture.Picture(page, picture + "-form", whole: true);
        await BrowserFixture.NothingSerious(page);
        await page.Locator("#speed-wind").FillAsync("5");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi gió này" }).ClickAsync();
        await Assertions.Expect(page.Locator("#weather-wrong")).ToContainTextAsync("chọn một hướng");
        await Assertions.Expect(page.Locator("#speed-wind")).ToHaveValueAsync("5");
        await BrowserFixture.Picture(page, picture + "-wrong", whole: true);
        await BrowserFixture.NothingSerious(page);
        await page.Locator("#point-wind").SelectOptionAsync("e");
        await page.Locator("#source-wind").FillAsync("đo tại chỗ");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi gió này" }).ClickAsync();
        await page.WaitForURLAsync(new Uri(node.Address, $"/incidents/{id}").ToString());
        await Assertions.Expect(page.Locator("[data-wind-stated]")).ToContainTextAsync("Gió do Nguyễn Minh Quang nhập lúc");
        await Assertions.Expect(page.Locator("[data-wind-differs]")).ToContainTextAsync("▲ Trạm nói khác: 1 trên 1");
        await Assertions.Expect(page.Locator("#room-side")).ToContainTextAsync("các trạm → Nguyễn Minh Quang nhập");
        await page.Locator("[data-wind-differs]").ScrollIntoViewIfNeededAsync();
        await page.WaitForTimeoutAsync(2000);
        await BrowserFixture.Picture(page, picture + "-room", whole: width < 600);
        await BrowserFixture.NothingSerious(page);
        await page.GotoAsync(new Uri(node.Address, $"/incidents/{id}/weather").ToString());
        await Assertions.Expect(page.Locator("[data-stated=wind]")).ToContainTextAsync("Đang dùng: 5 m/s từ đông (90°)");
        await BrowserFixture.Picture(page, picture + "-stated", whole: true);
        await BrowserFixture.NothingSerious(page);
    }

    [Fact]
    public async Task Without_script_a_wind_is_stated_and_withdrawn()
    {
        await using var node = await Start();
        var id = await Alarmed(node);
        var page = await browser.Page(390, script: false);
        await node.SignIn(page, "duty-commander", post: "NACCET", then: $"/incidents/{id}/weather");
        await page.Locator("#speed-wind").FillAsync("3,5");
        await page.Locator("#degrees-wind").FillAsync("80");
        await page.Locator("#source-wind").FillAsync("bản tin khí tượng");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi gió này" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-wind-stated]")).ToContainTextAsync("Gió do Nguyễn Minh Quang nhập lúc");
        await page.GotoAsync(new Uri(node.Address, $"/incidents/{id}/weather").ToString());
        await page.Locator("#reason-wind").FillAsync("gõ nhầm");
        await page.GetByRole(AriaRole.Button, new() { Name = "Rút gió đã nhập" }).ClickAsync();
        await Assertions.Expect(page.Locator("#room-side")).ToContainTextAsync("Trạm gió");
        await Assertions.Expect(page.Locator("[data-wind-stated]")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("weather-sea", 1600, ColorScheme.Light), InlineData("weather-sea-phone", 390, ColorScheme.Dark)]
    public async Task At_sea_a_stated_current_replaces_the_loud_line_and_the_change_is_said(string picture, int width, ColorScheme theme)
    {
        await using var node = await Start();
        var id = await Reported(node);
        var page = await browser.Page(width, theme: theme);
        await node.SignIn(page, "duty-commander", post: "NACCET", then: $"/incidents/{id}/weather");
        await page.Locator("#speed-current").FillAsync("0,4");
        await page.Locator("#degrees-current").FillAsync("250");
        await page.Locator("#source-current").FillAsync("tàu tại chỗ báo");
        await BrowserFixture.Picture(page, picture + "-form", whole: true);
        await BrowserFixture.NothingSerious(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi dòng chảy này" }).ClickAsync();
        await page.WaitForURLAsync(new Uri(node.Address, $"/incidents/{id}").ToString());
        await Assertions.Expect(page.Locator("[data-current]")).ToContainTextAsync("Dòng chảy 0,4 m/s về tây tây nam (250°)");
        await Assertions.Expect(page.Locator("#room-side")).ToContainTextAsync("Dự báo trên biển đã đổi");
        await Assertions.Expect(page.Locator("#room-side")).Not.ToContainTextAsync("CHƯA CÓ DÒNG CHẢY BIỂN");
        await page.WaitForTimeoutAsync(2500);
        await BrowserFixture.Picture(page, picture, whole: width < 600);
        await BrowserFixture.NothingSerious(page);
    }

    static Task<RunningNode> Start() => RunningNode.Start(RealmKind.Demo, add: services => services.AddSingleton<IReadings, SetWind>());

    static Task<Guid> Alarmed(RunningNode node)
    {
        var alarm = new AlarmRaised(
            Guid.NewGuid(), "exceedance", AlarmSeverity.Emergency, ["S1"], "Nhơn Trạch S1", "NH3", "air", new(10.6906, 106.8380), "MAE", null, 98_000, "µg/Nm³", node.Get<Journal>().Now.AddMinutes(-1),
            200, "1h", "QCVN 06:2009/BTNMT", false, [], "high", "", null);
        return Drafted(node, Streams.Alarm(alarm.Id), alarm.Id, alarm);
    }

    static Task<Guid> Reported(RunningNode node)
    {
        var report = new ReportReceived(Guid.NewGuid(), "R1", "officer", "Tàu tuần tra", "", node.Get<Journal>().Now.AddMinutes(-5), "", new(10.25, 107.25), null, "oil", null, "Váng dầu", "", "", []);
        return Drafted(node, $"report/{report.Id}", report.Id, report);
    }

    static async Task<Guid> Drafted(RunningNode node, string stream, Guid source, object body)
    {
        await node.Get<Journal>().AppendNext(stream, body, Actor.Node("test"), ct: Ct);
        for (var i = 0; i < 600; i++)
        {
            if (await node.Get<IncidentStore>().IncidentOf(source, Ct) is { } id) return id;
            await Task.Delay(20, Ct);
        }
        throw new TimeoutException("no draft came of it");
    }

    /// <summary>One station, from the northeast.</summary>
    sealed class SetWind(TimeProvider clock) : IReadings
    {
        public WindReading? WindNear(GeoPoint point, DateTimeOffset at) => new(2.6, 56, "W1", "Trạm gió", 4, clock.GetUtcNow());
        public IReadOnlyList<Station> Stations => [];
        public IReadOnlyList<(Station Station, double DistanceKm, LatestReading Reading)> Latest(string parameter, GeoPoint near, double withinKm) => [];
        public IReadOnlyList<(DateTimeOffset At, double Value)> Series(string station, string parameter, DateTimeOffset from, DateTimeOffset to) => [];
    }
}
