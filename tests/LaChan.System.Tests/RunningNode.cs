using LaChan.Access;
using LaChan.Access.SignIn;
using LaChan.Host;
using LaChan.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

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
        await Get<PeopleStore>().Register(new(id, $"Người {role}", role, "", [.. provinces.Select(x => new LaChan.Kernel.UnitCode(x))]), Actor.Node("test"));
        var client = Visitor();
        await client.GetAsync("/sign-in/link/" + await Get<Credentials>().NewLink(id, TimeSpan.FromMinutes(5)));
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
