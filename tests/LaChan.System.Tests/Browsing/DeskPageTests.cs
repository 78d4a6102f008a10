using LaChan.Contracts.Monitoring;
using LaChan.Kernel;
using LaChan.Platform;
using Microsoft.Playwright;

namespace LaChan.SystemTests.Browsing;

/// <summary>The duty desk in a real browser.</summary>
[Collection("browser")]
public class DeskPageTests(BrowserFixture browser)
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("desk", 1600, ColorScheme.Light), InlineData("desk-dark", 1600, ColorScheme.Dark), InlineData("desk-phone", 390, ColorScheme.Light)]
    public async Task The_desk_shows_the_alarm_and_axe_finds_nothing_serious(string picture, int width, ColorScheme theme)
    {
        await using var node = await RunningNode.Start();
        await Raise(node);
        var page = await Open(node, await browser.Page(width, theme: theme));
        await Assertions.Expect(page.Locator(".card.new")).ToContainTextAsync("4.860");
        await page.WaitForTimeoutAsync(2500);
        await BrowserFixture.Picture(page, picture, whole: width < 600);
        await BrowserFixture.NothingSerious(page);
    }

    [Fact]
    public async Task A_new_alarm_appears_by_itself_and_the_keys_reach_it()
    {
        await using var node = await RunningNode.Start();
        var page = await Open(node, await browser.Page());
        await Assertions.Expect(page.Locator("[data-card]")).ToHaveCountAsync(0);
        await page.WaitForTimeoutAsync(1500);
        await Raise(node);
        await Assertions.Expect(page.Locator("[data-card]")).ToHaveCountAsync(1, new() { Timeout = 15_000 });
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(page.Locator("[data-card]")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.Locator("#search-dialog")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_alarm_raised_before_the_page_hears_the_node_is_not_missed()
    {
        await using var node = await RunningNode.Start();
        var page = await browser.Page();
        var raised = new TaskCompletionSource();
        await page.RouteAsync("**/live", async route =>
        {
            await raised.Task;
            await route.ContinueAsync();
        });
        await Open(node, page);
        await Assertions.Expect(page.Locator("[data-card]")).ToHaveCountAsync(0);
        await Raise(node);
        await Quiet(node);
        raised.SetResult();
        await Assertions.Expect(page.Locator("[data-card]")).ToHaveCountAsync(1, new() { Timeout = 20_000 });
    }

    [Fact]
    public async Task The_tone_is_off_until_switched_on_and_the_device_remembers_it()
    {
        await using var node = await RunningNode.Start();
        var page = await browser.Page();
        await page.AddInitScriptAsync("{ window.tones = 0; const start = OscillatorNode.prototype.start; OscillatorNode.prototype.start = function (...at) { window.tones++; start.apply(this, at); } }");
        await Open(node, page);
        await Live(page);
        var tone = page.Locator("[data-sound]");
        await Assertions.Expect(tone).ToHaveAttributeAsync("aria-pressed", "false");
        await Raise(node);
        await Assertions.Expect(page.Locator("[data-card]")).ToHaveCountAsync(1, new() { Timeout = 20_000 });
        Assert.Equal(0, await page.EvaluateAsync<int>("window.tones"));
        await tone.ClickAsync();
        Assert.Equal(1, await page.EvaluateAsync<int>("window.tones"));
        await page.ReloadAsync();
        await Assertions.Expect(tone).ToHaveAttributeAsync("aria-pressed", "true");
        await Live(page);
        await Raise(node);
        await Assertions.Expect(page.Locator("[data-card]")).ToHaveCountAsync(2, new() { Timeout = 20_000 });
        Assert.Equal(1, await page.EvaluateAsync<int>("window.tones"));
    }

    [Fact]
    public async Task Without_script_the_desk_shows_the_alarm_and_its_forms()
    {
        await using var node = await RunningNode.Start();
        await Raise(node);
        var page = await Open(node, await browser.Page(script: false));
        await page.Locator(".card [data-key=g]").ClickAsync();
        await Assertions.Expect(page.GetByLabel("Vì sao là báo giả?")).ToBeVisibleAsync();
    }

    /// <summary>The page hears the node: what happens from now on reaches it.</summary>
    static Task Live(IPage page) => Assertions.Expect(page.Locator("html[data-live=on]")).ToHaveCountAsync(1, new() { Timeout = 20_000 });

    /// <summary>Nothing has been written for two seconds: an alarm draws a draft, a notice and clocks after it, and each of them would be news.</summary>
    static async Task Quiet(RunningNode node)
    {
        for (long before = -1; node.Get<News>().Newest is var now && now != before; before = now) await Task.Delay(TimeSpan.FromSeconds(2), Ct);
    }

    static async Task<IPage> Open(RunningNode node, IPage page)
    {
        await node.SignIn(page, "duty-officer", post: "Trực ban quốc gia");
        return page;
    }

    static Task Raise(RunningNode node)
    {
        var (id, now) = (Guid.CreateVersion7(), DateTimeOffset.UtcNow);
        var raised = new AlarmRaised(id, "exceedance", AlarmSeverity.Emergency, ["T1"], "Nhơn Trạch 3", "NH3", "air", new GeoPoint(10.6906, 106.838), "MAE", new UnitCode("75"), 4860, "µg/m³", now,
            200, "1h", "QCVN 05:2023/BTNMT", false, [], "high", "two in a row", null);
        return node.Get<Journal>().AppendNext(Streams.Alarm(id), raised, Actor.Node("test"), ct: Ct);
    }
}
