using System.Diagnostics;
using LaChan.Contracts.Incidents;
using LaChan.Contracts.Monitoring;
using LaChan.Incidents;
using LaChan.Kernel;
using LaChan.Platform;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace LaChan.SystemTests.Browsing;

/// <summary>The ammonia of the story on a whole node with the real outlines, plants, forecast, rules and forces; only the wind is set.</summary>
[Collection("browser")]
public class IncidentRoomPageTests(BrowserFixture browser)
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_alarm_becomes_a_draft_with_zone_people_level_and_forces()
    {
        await using var node = await Start();
        await Draft(node, new(10.9, 106.9), "S0");
        var watch = Stopwatch.StartNew();
        var id = await Draft(node, new(10.6906, 106.8380), "S1");
        TestContext.Current.SendDiagnosticMessage($"draft after {watch.ElapsedMilliseconds} ms");
        var brief = (await node.Get<IIncidents>().Find(id, Ct))!;
        Assert.True(brief.People > 0);
        Assert.NotNull(brief.ZonesGeoJson);
        Assert.NotNull(brief.NaccetToldAt);
        Assert.Contains(new UnitCode("75"), brief.Provinces);
        Assert.True(brief.Min >= IncidentLevel.Commune && brief.Max >= brief.Proposed && brief.Proposed >= brief.Min);
    }

    [Fact]
    public async Task The_second_station_of_the_story_joins_and_the_proposal_rises_to_national()
    {
        await using var node = await Start();
        var id = await Draft(node, new(10.6906, 106.8380), "S1", 420_000);
        Assert.Equal(id, await Draft(node, new(10.6760, 106.8160), "S2", 130_000));
        var brief = (await node.Get<IIncidents>().Find(id, Ct))!;
        Assert.Contains(new UnitCode("79"), brief.Provinces);
        Assert.Equal(IncidentLevel.National, brief.Proposed);
        Assert.True(brief.Min < IncidentLevel.National, "TP Hồ Chí Minh has only been forecast, not measured");
    }

    [Theory]
    [InlineData("incident-room", 1600, ColorScheme.Light), InlineData("incident-room-dark", 1600, ColorScheme.Dark), InlineData("incident-room-phone", 390, ColorScheme.Light)]
    public async Task The_room_reads_well_in_both_themes_and_on_a_phone(string picture, int width, ColorScheme theme)
    {
        await using var node = await Start();
        var id = await Draft(node, new(10.6906, 106.8380), "S1");
        await node.Get<Journal>().AppendNext(Streams.Incident(id), new IncidentOpened(id), new Actor("chi-huy", "Nguyễn Minh Quang", "duty-commander"), ct: Ct);
        var page = await browser.Page(width, theme: theme);
        await SignIn(page, node, $"/incidents/{id}");
        await page.WaitForTimeoutAsync(2500);
        await BrowserFixture.Picture(page, picture, whole: width < 600);
        await BrowserFixture.NothingSerious(page);
        // On a phone what is to be done comes first; the proof is the second of the tabs.
        if (width < 1200) await page.GetByRole(AriaRole.Link, new() { Name = "Cấp và chứng cứ" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Từ hai tỉnh trở lên").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("incident-change", 1600, ColorScheme.Light), InlineData("incident-change-dark", 1600, ColorScheme.Dark), InlineData("incident-change-phone", 390, ColorScheme.Light)]
    public async Task The_room_shows_what_a_newer_forecast_changed_the_odds_and_that_the_wind_is_old(string picture, int width, ColorScheme theme)
    {
        await using var node = await RunningNode.Start(RealmKind.Demo, add: services => services.AddSingleton<IReadings>(x => new SetWind(x.GetRequiredService<TimeProvider>()) { Age = TimeSpan.FromMinutes(75) }));
        var id = await Draft(node, new(10.6906, 106.8380), "S1", 420_000);
        await Draft(node, new(10.6760, 106.8160), "S2", 130_000);
        var page = await browser.Page(width, theme: theme);
        await SignIn(page, node, $"/incidents/{id}");
        await page.WaitForTimeoutAsync(2500);
        await Assertions.Expect(page.Locator("#room-side")).ToContainTextAsync("Dự báo đổi lúc");
        await Assertions.Expect(page.Locator("#room-side")).ToContainTextAsync("Tỉnh thứ hai");
        await Assertions.Expect(page.Locator("[data-wind-old]")).ToContainTextAsync("▲ Gió cũ: đo cách đây 7");
        await Assertions.Expect(page.Locator("#room-legend")).ToContainTextAsync("Nét đứt dài: vùng của dự báo trước");
        Assert.Contains("\"layer\":\"was\"", await (await page.APIRequest.GetAsync(new Uri(node.Address, $"/incidents/{id}/map.geojson").ToString())).TextAsync(), StringComparison.Ordinal);
        await page.Locator("[data-wind-old]").ScrollIntoViewIfNeededAsync();
        await BrowserFixture.Picture(page, picture, whole: width < 600);
        await BrowserFixture.NothingSerious(page);
        await page.GotoAsync(new Uri(node.Address, $"/forecasts/{id}").ToString());
        await Assertions.Expect(page.Locator("#forecast-2")).ToContainTextAsync("▲ Gió cũ: 7");
        await Assertions.Expect(page.Locator("#forecast-2")).ToContainTextAsync("Trạm gió Nhơn Trạch (cách 4");
        await BrowserFixture.NothingSerious(page);
    }

    [Fact]
    public async Task The_time_slider_moves_by_keys_and_zone_legend_and_words_follow()
    {
        await using var node = await Start();
        var id = await Draft(node, new(10.6906, 106.8380), "S1");
        var page = await browser.Page(1600);
        List<string> scripts = [];
        page.Request += (_, x) => scripts.Add(new Uri(x.Url).AbsolutePath);
        await SignIn(page, node, $"/incidents/{id}");
        var (said, legend, map) = (page.Locator(".track-said output"), page.Locator("[data-track-legend]"), page.Locator("lc-map"));
        await Assertions.Expect(said).ToContainTextAsync("Cả vùng");
        var asked = page.WaitForRequestAsync(x => x.Url.Contains("map.geojson?then=", StringComparison.Ordinal));
        await page.Keyboard.PressAsync("[");
        await asked;
        await Assertions.Expect(said).ToContainTextAsync("đã tới");
        await Assertions.Expect(legend).ToContainTextAsync("Vùng khí đã tới lúc");
        var before = await said.TextContentAsync();
        await page.Keyboard.PressAsync("]");
        await Assertions.Expect(said).Not.ToHaveTextAsync(before!);
        await page.Keyboard.PressAsync(".");
        await Assertions.Expect(said).ToContainTextAsync("sau 0 phút");
        await page.Locator("#track-time").FocusAsync();
        await page.Keyboard.PressAsync("Home");
        await Assertions.Expect(said).ToContainTextAsync("chưa tới xã nào");
        Assert.Contains("then=", await map.GetAttributeAsync("src"), StringComparison.Ordinal);
        // A second copy of the script, under another address, would answer every key twice.
        Assert.Single(scripts, "/dist/console.js");
        await BrowserFixture.NothingSerious(page);
    }

    [Fact]
    public async Task Without_script_the_moments_are_links_that_the_page_answers()
    {
        await using var node = await Start();
        var id = await Draft(node, new(10.6906, 106.8380), "S1");
        var page = await browser.Page(390, script: false);
        await SignIn(page, node, $"/incidents/{id}");
        Assert.False(await page.Locator("#track-time").IsVisibleAsync());
        await page.Locator(".track > li.reaches a").First.ClickAsync();
        Assert.Contains("then=", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("[data-track-legend]")).ToContainTextAsync("Vùng khí đã tới lúc");
    }

    static Task SignIn(IPage page, RunningNode node, string then) => node.SignIn(page, "duty-commander", post: "NACCET", then: then);

    [Theory]
    [InlineData("/report", "report-phone", 390), InlineData("/report", "report-wide", 1200)]
    public async Task The_public_form_reads_well(string address, string picture, int width)
    {
        await using var node = await Start();
        var page = await browser.Page(width);
        await page.GotoAsync(new Uri(node.Address, address).ToString());
        await BrowserFixture.Picture(page, picture, whole: true);
        await BrowserFixture.NothingSerious(page);
    }

    [Theory, InlineData("protect", 1200), InlineData("situation", 390)]
    public async Task The_pages_of_orders_and_reports_read_well_and_lead_back_to_the_room(string act, int width)
    {
        await using var node = await Start();
        var id = await Draft(node, new(10.6906, 106.8380), "S1");
        await node.Get<Journal>().AppendNext(Streams.Incident(id), new IncidentOpened(id), new Actor("chi-huy", "Nguyễn Minh Quang", "duty-commander"), ct: Ct);
        var page = await browser.Page(width);
        await SignIn(page, node, $"/incidents/{id}/{act}");
        await BrowserFixture.Picture(page, $"incident-{act}", whole: true);
        await BrowserFixture.NothingSerious(page);
        await page.Locator($"form[action='/incidents/{id}/{act}'] button[type=submit]").ClickAsync();
        await page.WaitForURLAsync(new Uri(node.Address, $"/incidents/{id}").ToString());
        Assert.Contains((await node.Get<Journal>().Read(Streams.Incident(id), ct: Ct)).Select(x => x.Type), x => x == (act == "protect" ? "protection-ordered" : "situation-reported"));
    }

    [Theory, InlineData(390), InlineData(1200)]
    public async Task A_pin_on_the_map_or_the_place_of_the_device_fills_the_coordinates(int width)
    {
        await using var node = await Start();
        var page = await browser.Page(width);
        await page.Context.GrantPermissionsAsync(["geolocation"], new() { Origin = node.Address.GetLeftPart(UriPartial.Authority) });
        await page.Context.SetGeolocationAsync(new() { Latitude = 10.7048f, Longitude = 106.8531f, Accuracy = 9 });
        await page.GotoAsync(new Uri(node.Address, "/report").ToString());
        await page.Locator("[data-pin-here]").ClickAsync();
        await Assertions.Expect(page.Locator("#lat")).ToHaveValueAsync("10.70480");
        await Assertions.Expect(page.Locator("[data-pin] [role=status]")).ToContainTextAsync("sai số 9 m");

        await page.Locator("[data-pin-open]").ClickAsync();
        await page.Locator("lc-map[data-ready]").WaitForAsync();
        await Assertions.Expect(page.Locator(".marker.place")).ToBeVisibleAsync();
        await page.Locator("lc-map canvas").ClickAsync(new() { Position = new() { X = 200, Y = 240 } });
        await Assertions.Expect(page.Locator("[data-pin] [role=status]")).ToContainTextAsync("Đã ghim");
        Assert.NotEqual("10.70480", await page.Locator("#lat").InputValueAsync());
        await page.WaitForTimeoutAsync(1500);
        await BrowserFixture.Picture(page, $"report-pin-{width}", whole: true);
        await BrowserFixture.NothingSerious(page);
    }

    static Task<RunningNode> Start() => RunningNode.Start(RealmKind.Demo, add: services => services.AddSingleton<IReadings, SetWind>());

    static async Task<Guid> Draft(RunningNode node, GeoPoint point, string station, double microgramsM3 = 98_000)
    {
        var alarm = new AlarmRaised(
            Guid.NewGuid(), "exceedance", AlarmSeverity.Emergency, [station], $"Nhơn Trạch {station}", "NH3", "air", point, "MAE", null, microgramsM3, "µg/Nm³", node.Get<Journal>().Now.AddMinutes(-1),
            200, "1h", "QCVN 06:2009/BTNMT", false, [], "high", "", null);
        await node.Get<Journal>().AppendNext(Streams.Alarm(alarm.Id), alarm, Actor.Node("test"), ct: Ct);
        for (var i = 0; i < 600; i++)
        {
            if (await node.Get<IncidentStore>().IncidentOf(alarm.Id, Ct) is { } id) return id;
            await Task.Delay(20, Ct);
        }
        throw new TimeoutException("no draft came of the alarm");
    }

    /// <summary>The wind of the story's night.</summary>
    sealed class SetWind(TimeProvider clock) : IReadings
    {
        public TimeSpan Age { get; init; }
        public WindReading? WindNear(GeoPoint point, DateTimeOffset at) => new(2.6, 56, "W1", "Trạm gió Nhơn Trạch", 4, clock.GetUtcNow() - Age);
        public IReadOnlyList<Station> Stations => [];
        public IReadOnlyList<(Station Station, double DistanceKm, LatestReading Reading)> Latest(string parameter, GeoPoint near, double withinKm) => [];
        public IReadOnlyList<(DateTimeOffset At, double Value)> Series(string station, string parameter, DateTimeOffset from, DateTimeOffset to) => [];
    }
}
