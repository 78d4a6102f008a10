using LaChan.Incidents;
using LaChan.Incidents.Draft;
using LaChan.Kernel;
using Microsoft.Playwright;

namespace LaChan.SystemTests.Browsing;

/// <summary>Oil seen on the Red River at Việt Trì, on a whole node with the real rivers, outlines and water works.</summary>
[Collection("browser")]
public class RiverRoomPageTests(BrowserFixture browser)
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("river-room", 1600, ColorScheme.Light), InlineData("river-room-dark", 1600, ColorScheme.Dark), InlineData("river-room-phone", 390, ColorScheme.Light)]
    public async Task The_room_tells_when_the_water_comes_where(string picture, int width, ColorScheme theme)
    {
        await using var node = await RunningNode.Start();
        var id = await Seen(node);
        var page = await Open(node, await browser.Page(width, theme: theme), $"/incidents/{id}");
        await Assertions.Expect(page.Locator("tbody", new() { HasText = "Nhà máy nước Yên Phụ" }).GetByText("gọi ngay: đóng cửa lấy nước")).ToBeAttachedAsync();
        await page.WaitForTimeoutAsync(2500);
        await BrowserFixture.Picture(page, picture, whole: width < 600);
        await BrowserFixture.NothingSerious(page);
    }

    [Fact]
    public async Task Without_script_the_clocks_are_there_and_lead_to_every_place()
    {
        await using var node = await RunningNode.Start();
        var id = await Seen(node);
        var page = await Open(node, await browser.Page(script: false), $"/incidents/{id}");
        await Assertions.Expect(page.GetByText("Nước đi tới đâu")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("Xem cả \\d+ nơi") }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { NameRegex = new("^Đi xuống theo sông") })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Nhà máy nước Yên Phụ" })).ToHaveAttributeAsync("href", "/facilities/W03");
    }

    [Fact]
    public async Task The_slider_moves_the_front_down_the_river()
    {
        await using var node = await RunningNode.Start();
        var id = await Seen(node);
        var page = await Open(node, await browser.Page(), $"/incidents/{id}");
        Assert.True(await Reached(page, id, 1) < await Reached(page, id, 6), "the later, the farther");
        var output = page.Locator(".track-said output");
        await page.Locator("#track-time").FocusAsync();
        await page.Keyboard.PressAsync("]");
        await Assertions.Expect(output).ToContainTextAsync("dự báo, sau");
        await Assertions.Expect(page.Locator("[data-track-legend]")).ToContainTextAsync("Nước đã tới lúc");
    }

    /// <summary>How many pieces of the way are behind the front after some hours.</summary>
    static async Task<int> Reached(IPage page, Guid id, int hours)
    {
        var then = Uri.EscapeDataString(DateTimeOffset.UtcNow.AddHours(hours).ToString("O"));
        var map = await page.APIRequest.GetAsync(new Uri(new(page.Url), $"/incidents/{id}/map.geojson?then={then}").ToString());
        return (await map.TextAsync()).Split("river-reached").Length - 1;
    }

    static async Task<Guid> Seen(RunningNode node)
    {
        var (id, at) = (Guid.CreateVersion7(), DateTimeOffset.UtcNow);
        var province = new UnitCode("25");
        var draft = new IncidentDrafted(id, "", "Váng dầu trên sông Hồng, Việt Trì", "Oil on the Red River, Viet Tri", "oil", null, new(21.3005, 105.4390), "Việt Trì", province, at, "officer");
        return await node.Get<DraftIncident>().Take(new(id, Guid.CreateVersion7(), "officer", "Váng dầu loang, dài 200 m", draft.Point, null, false, province, true, at), draft, Ct);
    }

    static async Task<IPage> Open(RunningNode node, IPage page, string address)
    {
        await node.SignIn(page, "duty-officer", post: "Trực ban quốc gia", then: address);
        return page;
    }
}
