using Microsoft.Playwright;

namespace LaChan.SystemTests.Browsing;

[Collection("browser")]
public class SignInPageTests(BrowserFixture browser)
{
    [Fact]
    public async Task Sign_in_works_by_keyboard_and_axe_finds_nothing_serious()
    {
        await using var node = await RunningNode.Start();
        await node.Get<LaChan.Access.PeopleStore>().Register(new("minh", "Nguyễn Minh", "duty-officer", "", []), LaChan.Platform.Actor.Node("test"), TestContext.Current.CancellationToken);
        await node.Get<LaChan.Access.SignIn.Credentials>().SetPassword("minh", "a-long-password", TestContext.Current.CancellationToken);
        var page = await browser.Page();
        await page.GotoAsync(new Uri(node.Address, "/people").ToString());
        await page.GetByLabel("Tên đăng nhập").FillAsync("minh");
        await page.GetByLabel("Mật khẩu").FillAsync("a-long-password");
        await BrowserFixture.NothingSerious(page);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Người dùng và quyền");
    }
}
