using System.Net;
using LaChan.Access;
using LaChan.Access.SignIn;
using LaChan.Platform;

namespace LaChan.SystemTests.Access;

public class SignInTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_link_signs_in_once()
    {
        await using var node = await RunningNode.Start();
        await node.Get<PeopleStore>().Register(new("minh", "Nguyễn Minh", "duty-officer", "NACCET", []), Actor.Node("test"), Ct);
        var token = await node.Get<Credentials>().NewLink("minh", TimeSpan.FromMinutes(5), Ct);
        using var first = node.Visitor();
        Assert.Equal("/", (await first.GetAsync($"/sign-in/link/{token}", Ct)).Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.OK, (await first.GetAsync("/people", Ct)).StatusCode);

        using var second = node.Visitor();
        Assert.Contains("problem=link", (await second.GetAsync($"/sign-in/link/{token}", Ct)).Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_page_that_is_not_public_asks_for_sign_in()
    {
        await using var node = await RunningNode.Start();
        using var visitor = node.Visitor();
        Assert.Contains("/sign-in", (await visitor.GetAsync("/people", Ct)).Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_role_without_the_right_is_shown_the_lock()
    {
        await using var node = await RunningNode.Start();
        using var commune = await node.SignIn("commune-officer", "75");
        Assert.Contains("/no-right", (await commune.GetAsync("/journal", Ct)).Headers.Location?.ToString());
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account()
    {
        await using var node = await RunningNode.Start();
        var credentials = node.Get<Credentials>();
        await credentials.SetPassword("minh", "a-long-password", Ct);
        for (var i = 0; i < 5; i++) Assert.Equal(PasswordAnswer.Wrong, await credentials.Check("minh", "guess", Ct));
        Assert.Equal(PasswordAnswer.Locked, await credentials.Check("minh", "a-long-password", Ct));
    }

    [Fact]
    public async Task A_form_without_the_antiforgery_token_is_refused()
    {
        await using var node = await RunningNode.Start();
        using var officer = await node.SignIn("duty-officer");
        var answer = await officer.PostAsync("/sign-in", new FormUrlEncodedContent([new("Id", "minh"), new("Password", "x")]), Ct);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("http://elsewhere.example/")]
    public async Task A_link_never_leads_away_from_the_node(string then)
    {
        await using var node = await RunningNode.Start();
        await node.Get<PeopleStore>().Register(new("minh", "Nguyễn Minh", "duty-officer", "", []), Actor.Node("test"), Ct);
        using var visitor = node.Visitor();
        var token = await node.Get<Credentials>().NewLink("minh", TimeSpan.FromMinutes(5), Ct);
        Assert.Equal("/", (await visitor.GetAsync($"/sign-in/link/{token}?then={Uri.EscapeDataString(then)}", Ct)).Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_machine_signs_by_its_key()
    {
        await using var node = await RunningNode.Start();
        using var machine = node.Visitor();
        machine.DefaultRequestHeaders.Add("X-Api-Key", await ApiKeyFile.Add(node.Realm, "logger-7", "administrator", Ct));
        Assert.Equal(HttpStatusCode.OK, (await machine.GetAsync("/journal", Ct)).StatusCode);
        using var forged = node.Visitor();
        forged.DefaultRequestHeaders.Add("X-Api-Key", "0000");
        Assert.NotEqual(HttpStatusCode.OK, (await forged.GetAsync("/journal", Ct)).StatusCode);
    }
}
