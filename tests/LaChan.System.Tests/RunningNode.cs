using LaChan.Access;
using LaChan.Access.SignIn;
using LaChan.Forecast.Runs;
using LaChan.Host;
using LaChan.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace LaChan.SystemTests;

/// <summary>A whole node on a port of its own, in a temporary folder.</summary>
public sealed class RunningNode : IAsyncDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("lachan-node-").FullName;
    public Realm Realm { get; }
    public WebApplication App { get; private set; } = null!;
    public Uri Address => new(App.Urls.First());

    RunningNode(RealmKind kind, TimeProvider clock) => Realm = new(kind, "test", Folder, "node-under-test", clock);

    public static async Task<RunningNode> Start(RealmKind kind = RealmKind.Exercise, TimeProvider? clock = null, Action<IServiceCollection>? add = null)
    {
        var node = new RunningNode(kind, clock ?? TimeProvider.System);
        node.App = await Node.Build(node.Realm, "http://127.0.0.1:0", add);
        await node.App.StartAsync();
        return node;
    }

    public T Get<T>() where T : notnull => App.Services.GetRequiredService<T>();

    /// <summary>A browser without a person: keeps cookies, does not follow redirects.</summary>
    public HttpClient Visitor() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

    /// <summary>Puts a person into the register and signs them in by a one-time link.</summary>
    public async Task<HttpClient> SignIn(string role, params string[] provinces)
    {
        var id = $"{role}-{string.Join('-', provinces)}".TrimEnd('-');
        var client = Visitor();
        await client.GetAsync(await Link(new(id, $"Người {role}", role, "", [.. provinces.Select(x => new LaChan.Kernel.UnitCode(x))])));
        return client;
    }

    /// <summary>The same in a browser.</summary>
    /// <param name="then">Where the person goes next; empty: their desk.</param>
    public async Task SignIn(IPage page, string role, string name = "Nguyễn Minh Quang", string post = "", string then = "") =>
        await page.GotoAsync(new Uri(Address, await Link(new(role, name, role, post, [])) + (then.Length > 0 ? $"?then={then}" : "")).ToString());

    /// <summary>A forecast that has been computed.</summary>
    public async Task<Guid> Run(string kind, string input)
    {
        var id = await Get<RunQueue>().Ask(kind, "Thử", input, null, Actor.Node("test"), TestContext.Current.CancellationToken);
        for (var i = 0; i < 1200 && (await Get<RunStore>().Row(id))?.State == "asked"; i++) await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Equal("done", (await Get<RunStore>().Row(id))?.State);
        return id;
    }

    async Task<string> Link(PersonRegistered person)
    {
        await Get<PeopleStore>().Register(person, Actor.Node("test"));
        return "/sign-in/link/" + await Get<Credentials>().NewLink(person.Id, TimeSpan.FromMinutes(5));
    }

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
