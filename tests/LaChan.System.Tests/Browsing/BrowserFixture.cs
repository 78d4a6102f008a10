using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using LaChan.Platform;
using Microsoft.Playwright;

namespace LaChan.SystemTests.Browsing;

/// <summary>One headless Chromium for all browser tests; a test without it is skipped and says so.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    const string Chromium = "/usr/bin/chromium";

    // Software WebGL, and none of the browser's own calls to the outside.
    static readonly string[] Switches =
    [
        "--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist",
        "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    readonly List<IBrowserContext> sessions = [];
    IPlaywright? playwright;
    IBrowser? browser;
    string? test;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium) || Environment.GetEnvironmentVariable("LACHAN_NO_BROWSER") is not null) return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Switches });
    }

    /// <summary>A page of its own session. Those of the test before are closed: maps go on drawing and pages go on asking a node that is gone.</summary>
    public async Task<IPage> Page(int width = 1600, int height = 1000, ColorScheme theme = ColorScheme.Light, bool script = true)
    {
        if (browser is null) Assert.Skip("needs Debian's chromium");
        await CloseOlder();
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height }, ColorScheme = theme, JavaScriptEnabled = script, Locale = "vi-VN", TimezoneId = "Asia/Ho_Chi_Minh",
        });
        context.SetDefaultTimeout(30_000);
        sessions.Add(context);
        return await context.NewPageAsync();
    }

    async Task CloseOlder()
    {
        if (TestContext.Current.Test?.UniqueID is not { } now || now == test) return;
        test = now;
        foreach (var session in sessions) await session.CloseAsync();
        sessions.Clear();
    }

    /// <summary>Takes a picture for README and docs, where <c>LACHAN_PICTURES</c> asks for it; else into the test's temporary folder, so that the way is walked in any case.</summary>
    public static async Task<byte[]> Picture(IPage page, string name, bool whole = false)
    {
        var folder = Environment.GetEnvironmentVariable("LACHAN_PICTURES") is not null
            ? Path.Combine(BaseData.Checkout!, "docs", "pictures")
            : Path.Combine(Path.GetTempPath(), "lachan-pictures");
        Directory.CreateDirectory(folder);
        return await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = whole });
    }

    /// <summary>Axe finds nothing serious or critical on a page; else each finding is said in full, with the elements it means.</summary>
    public static async Task NothingSerious(IPage page)
    {
        var found = await page.RunAxe(new AxeRunOptions());
        var serious = found.Violations.Where(x => x.Impact is "serious" or "critical").Select(x => $"{page.Url}: {x.Id}: {x.Help}: {string.Join(" | ", x.Nodes.Take(3).Select(n => $"{n.Html} ({string.Join("; ", n.Any.Select(y => y.Message))})"))}");
        Assert.Equal("", string.Join('\n', serious));
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }
}

/// <summary>Browser tests share the browser and run one after another: the machine has two cores.</summary>
[CollectionDefinition("browser")]
public sealed class BrowserTests : ICollectionFixture<BrowserFixture>;
