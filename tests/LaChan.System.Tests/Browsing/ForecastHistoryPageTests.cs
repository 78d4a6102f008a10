using System.Net;
using LaChan.Contracts.Forecast;
using LaChan.Incidents;
using LaChan.Kernel;
using LaChan.Platform;
using Microsoft.Playwright;

namespace LaChan.SystemTests.Browsing;

[Collection("browser")]
public class ForecastHistoryPageTests(BrowserFixture browser)
{
    static readonly GeoPoint Plant = new(10.7037, 106.8577), Station = new(10.6906, 106.8380);
    static readonly DateTimeOffset Night = VietNamTime.Local(2026, 11, 24, 2, 12);
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_shows_each_forecast_with_its_inputs_and_the_zones_go_to_the_map()
    {
        await using var node = await RunningNode.Start();
        var incident = await Incident(node);
        var client = await node.SignIn("duty-officer");
        var page = WebUtility.HtmlDecode(await client.GetStringAsync($"/forecasts/{incident}", Ct));
        Assert.Contains("SC-2026-0001", page);
        Assert.Contains("Lần 2", page);
        Assert.Contains("cho cùng kết quả", page);
        Assert.Contains("Kho lạnh Long Tân, NH3", page);
        Assert.DoesNotContain("[forecast.", page);
        var map = await client.GetStringAsync($"/map/forecasts/{incident}.geojson?n=1", Ct);
        Assert.Contains("\"proposed\"", map);
        Assert.DoesNotContain("\"upper\"", map);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/map/forecasts/{incident}.geojson?n=9", Ct)).StatusCode);
    }

    [Fact]
    public async Task An_officer_of_another_province_sees_neither_page_nor_zones()
    {
        await using var node = await RunningNode.Start();
        var incident = await Incident(node);
        var client = await node.SignIn("province-officer", "01");
        Assert.DoesNotContain("SC-2026-0001", await client.GetStringAsync($"/forecasts/{incident}", Ct));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/map/forecasts/{incident}.geojson", Ct)).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await node.Visitor().GetAsync($"/map/forecasts/{incident}.geojson", Ct)).StatusCode);
    }

    [Theory]
    [InlineData("forecast-history", 1600, ColorScheme.Light), InlineData("forecast-history-phone", 390, ColorScheme.Dark)]
    public async Task It_reads_well_wide_and_on_a_phone(string picture, int width, ColorScheme theme)
    {
        await using var node = await RunningNode.Start();
        var incident = await Incident(node);
        await node.Get<LaChan.Access.PeopleStore>().Register(new("minh", "Nguyễn Minh", "duty-officer", "", []), Actor.Node("test"), Ct);
        await node.Get<LaChan.Access.SignIn.Credentials>().SetPassword("minh", "a-long-password", Ct);
        var page = await browser.Page(width, theme: theme);
        await page.GotoAsync(new Uri(node.Address, $"/forecasts/{incident}").ToString());
        await page.GetByLabel("Tên đăng nhập").FillAsync("minh");
        await page.GetByLabel("Mật khẩu").FillAsync("a-long-password");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Giả định và lưu ý").First.ClickAsync();
        await BrowserFixture.NothingSerious(page);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), "the page is wider than the window");
        await BrowserFixture.Picture(page, picture, whole: true);
    }

    static async Task<Guid> Incident(RunningNode node)
    {
        var id = Guid.NewGuid();
        var actor = Actor.Node("test");
        var engine = node.Get<IFirstForecast>();
        ForecastMade Made(double mgM3) => ForecastMade.Of(id, engine.Of(
            new("NH3", Plant, "Kho lạnh Long Tân", [new(Station, mgM3, "S1", Night)], 62, null, 2.6, 56, "Trạm gió", Night, Night)));
        await node.Get<Journal>().Append(
            [
                new(Streams.Incident(id), 0, new IncidentDrafted(id, "SC-2026-0001", "Rò rỉ amoniac", "Ammonia leak", "chemical", "NH3", Plant, "Long Tân", new("75"), Night, "alarm")),
                new(Streams.Incident(id), 1, Made(10)),
                new(Streams.Incident(id), 2, Made(200)),
            ], actor, ct: Ct);
        return id;
    }
}
