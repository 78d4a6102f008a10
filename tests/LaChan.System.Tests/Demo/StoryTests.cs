using LaChan.Host.Demo;
using LaChan.SystemTests.Browsing;
using Microsoft.Playwright;

namespace LaChan.SystemTests.Demo;

/// <summary>A visitor walks through the night in a real browser: takes the steps by hand, and the pictures of README and docs are taken on the way.</summary>
[Collection("browser")]
public sealed class StoryTests(BrowserFixture browser) : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("lachan-story-").FullName;

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_visitor_takes_every_step_by_hand()
    {
        var page = await browser.Page();
        await using var run = await DemoRun.Start(folder, "http://127.0.0.1:0", 1251, Ct);
        using var steps = await StorySteps.For(run, Ct);
        var story = new Story(run, steps, hurry: true);
        await story.LoadDayBefore(Ct);
        await story.Take(steps["alarm"], Ct);
        await story.Take(steps["draft"], Ct);

        // The duty officer sees the alarm.
        await SignIn(page, run, DemoPeople.Duty);
        await page.GotoAsync(run.Address.ToString());
        await Assertions.Expect(page.Locator("[data-card]").First).ToContainTextAsync("Amoniac");
        await Look(page, "desk");
        await BrowserFixture.NothingSerious(page);

        // Verifies and opens, by hand.
        var room = new Uri(run.Address, $"/incidents/{steps.Leak}").ToString();
        await page.GotoAsync(room);
        await page.Locator("[name=with]").FillAsync("UBND phường Nhơn Trạch");
        await page.Locator("[name=note]").FillAsync("Mùi khai nồng.");
        await page.Locator($"form[action='/incidents/{steps.Leak}/verify'] button").ClickAsync();
        await page.Locator($"form[action='/incidents/{steps.Leak}/open'] button").ClickAsync();
        await story.Take(steps["open"], Ct);
        await story.Take(steps["acknowledge"], Ct);
        await story.Take(steps["national"], Ct);
        await page.GotoAsync(room);
        await Look(page, "incident");
        await BrowserFixture.NothingSerious(page);

        // The commander signs and warns.
        var commander = await browser.Page();
        await SignIn(commander, run, DemoPeople.Commander);
        await commander.GotoAsync(room + "/sign");
        await Look(commander, "sign");
        await commander.Locator($"form[action='/incidents/{steps.Leak}/sign'] button[type=submit]").ClickAsync();
        await story.Take(steps["sign"], Ct);
        await commander.GotoAsync(room + "/warning");
        await Look(commander, "warning");
        await BrowserFixture.NothingSerious(commander);
        await story.Take(steps["warn"], Ct);
        await story.Take(steps["forces"], Ct);

        await page.GotoAsync(new Uri(run.Address, "/stations/" + DemoStations.NearLeak).ToString());
        await Look(page, "station");
        await BrowserFixture.NothingSerious(page);
        await page.GotoAsync(room + "/timeline");
        await Look(page, "timeline");

        // Every other room, in light, dark and on a phone; axe finds nothing serious in either theme.
        foreach (var address in Rooms)
        {
            await page.GotoAsync(new Uri(run.Address, address).ToString());
            await Look(page, address.Trim('/').Split('?')[0].Replace('/', '-'));
            await BrowserFixture.NothingSerious(page);
        }

        // A citizen on a phone, without script.
        var phone = await browser.Page(360, 740, script: false);
        await phone.GotoAsync(new Uri(run.Address, "/public").ToString());
        await phone.Locator("main a").First.ClickAsync();
        await BrowserFixture.Picture(phone, "public-phone", whole: true);
        await phone.GotoAsync(new Uri(run.Address, "/report").ToString());
        await BrowserFixture.Picture(phone, "report-phone", whole: true);
        await BrowserFixture.NothingSerious(await At(browser, run, "/report"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    static readonly string[] Rooms =
    [
        "/incidents", "/incidents/new", "/stations", "/forecasts", "/forecasts/new", "/facilities", "/forces", "/units", "/agencies", "/limits", "/policies", "/monitoring/quarantine", "/journal", "/people", "/keys", "/search?q=nhon trach",
    ];

    static async Task<IPage> At(BrowserFixture browser, DemoRun run, string path)
    {
        var page = await browser.Page(360, 740);
        await page.GotoAsync(new Uri(run.Address, path).ToString());
        return page;
    }

    static async Task SignIn(IPage page, DemoRun run, string person)
    {
        var path = (await DemoPeople.Links(run.App.Services, Ct)).Single(x => x.Person.Id == person).Path;
        await page.GotoAsync(new Uri(run.Address, path).ToString());
    }

    // Light, dark, and phone width.
    static async Task Look(IPage page, string name)
    {
        foreach (var theme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = theme });
            await Drawn(page);
            await BrowserFixture.Picture(page, $"{name}-{theme.ToString().ToLowerInvariant()}");
        }
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(360, 740);
        await Drawn(page);
        await BrowserFixture.Picture(page, $"{name}-phone");
        await page.SetViewportSizeAsync(1600, 1000);
    }

    // The map says itself when it has drawn.
    static async Task Drawn(IPage page)
    {
        if (await page.Locator("lc-map").CountAsync() > 0)
            await page.WaitForFunctionAsync("() => [...document.querySelectorAll('lc-map')].every(m => 'ready' in m.dataset || m.offsetParent === null)", null, new() { Timeout = 60_000 });
    }
}
