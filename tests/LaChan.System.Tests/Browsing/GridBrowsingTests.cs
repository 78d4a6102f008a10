using LaChan.Platform;
using LaChan.SystemTests.Pages;
using Microsoft.Playwright;

namespace LaChan.SystemTests.Browsing;

/// <summary>The page "Thời tiết" in a browser.</summary>
[Collection("browser")]
public class GridBrowsingTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("grids", 1600, ColorScheme.Light), InlineData("grids-dark", 1600, ColorScheme.Dark), InlineData("grids-phone", 390, ColorScheme.Light)]
    public async Task A_grid_is_handed_in_shown_with_its_age_and_a_wrong_file_is_refused(string picture, int width, ColorScheme theme)
    {
        await using var node = await RunningNode.Start(RealmKind.Demo);
        var page = await browser.Page(width, theme: theme);
        await node.SignIn(page, "duty-commander", post: "NACCET", then: "/forecasts/weather");
        await page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "ghi-chú.nc", MimeType = "application/x-netcdf", Buffer = "not a grid"u8.ToArray() });
        await page.Locator("#source").FillAsync("NCHMF");
        await page.GetByRole(AriaRole.Button, new() { Name = "Kiểm tra và nhận" }).ClickAsync();
        await Assertions.Expect(page.Locator("#grid-wrong")).ToContainTextAsync("không hiểu tệp “ghi-chú.nc”");
        await Assertions.Expect(page.Locator("#source")).ToHaveValueAsync("NCHMF");
        await BrowserFixture.NothingSerious(page);
        await page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "gfs-0p25-vn.nc", MimeType = "application/x-netcdf", Buffer = GridPagesTests.Wind(node) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Kiểm tra và nhận" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Đã nhận gfs-0p25-vn.nc");
        await BrowserFixture.Picture(page, picture, whole: true);
        await BrowserFixture.NothingSerious(page);
        await page.GotoAsync(new Uri(node.Address, "/forecasts/new?lat=10,7&lon=106,85#weather-rows").ToString());
        await Assertions.Expect(page.Locator("[data-grid-wind]")).ToContainTextAsync("gfs-0p25-vn.nc");
        await BrowserFixture.Picture(page, picture + "-rows", whole: true);
        await BrowserFixture.NothingSerious(page);
    }
}
