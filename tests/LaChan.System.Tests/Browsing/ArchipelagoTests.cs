using Microsoft.Playwright;

namespace LaChan.SystemTests.Browsing;

/// <summary>Hoàng Sa and Trường Sa stand on every national map at its usual view, drawn and named, by WebGL and by the server's picture.</summary>
[Collection("browser")]
public sealed class ArchipelagoTests(BrowserFixture browser)
{
    static readonly string[] Names = ["Quần đảo Hoàng Sa (Đà Nẵng)", "Quần đảo Trường Sa (Khánh Hòa)"];

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/", 1600), InlineData("/", 1200), InlineData("/stations", 1600), InlineData("/facilities", 1600)]
    public async Task A_national_map_draws_and_names_both_with_nothing_over_them(string address, int width)
    {
        await using var node = await RunningNode.Start();
        var page = await Open(node, await browser.Page(width), address);
        await page.WaitForSelectorAsync("lc-map[kind=national][data-ready]", new() { State = WaitForSelectorState.Attached });
        Assert.Equal(Names, await page.EvaluateAsync<string[]>("document.querySelector('lc-map').archipelagos()"));
    }

    [Fact]
    public async Task Without_script_the_picture_of_the_desk_names_both()
    {
        await using var node = await RunningNode.Start();
        var page = await Open(node, await browser.Page(script: false), "/desk/map.svg");
        foreach (var name in new[] { "QUẦN ĐẢO HOÀNG SA", "(Đà Nẵng)", "QUẦN ĐẢO TRƯỜNG SA", "(Khánh Hòa)" })
            Assert.True((await page.Locator($"text=\"{name}\"").BoundingBoxAsync())?.Width > 30, name);
    }

    static async Task<IPage> Open(RunningNode node, IPage page, string address)
    {
        await node.SignIn(page, "duty-officer");
        await page.GotoAsync(new Uri(node.Address, address).ToString(), new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        return page;
    }
}
