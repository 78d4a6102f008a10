using LaChan.Platform;
using LaChan.Ui;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace LaChan.Modules.Tests;

/// <summary>A realm in a temporary folder with a real SQLite database and a clock that the test sets; the readers do not run unless the test starts them.</summary>
public sealed class TestNode : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 11, 24, 2, 0, 0, TimeSpan.FromHours(7));
    static readonly Actor Tester = new("tester", "Người thử", "duty-officer");

    public string Folder { get; }
    public FakeTimeProvider Clock { get; } = new(Start);
    public Realm Realm { get; }
    public ServiceProvider Services { get; }
    public Journal Journal => Services.GetRequiredService<Journal>();
    public Database Database => Services.GetRequiredService<Database>();
    public Actor Actor => Tester;

    TestNode(string folder, Action<IServiceCollection>? add, IModule[] modules)
    {
        Folder = folder;
        Realm = new(RealmKind.Exercise, "test", Folder, "node-under-test", Clock);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddPlatform(Realm, modules);
        services.AddUi(modules.Select(x => x.Assembly));
        add?.Invoke(services);
        Services = services.BuildServiceProvider();
    }

    /// <summary>A node with these modules, migrated.</summary>
    public static Task<TestNode> With(params IModule[] modules) => With(null, modules);

    public static async Task<TestNode> With(Action<IServiceCollection>? add, params IModule[] modules)
    {
        var node = new TestNode(Directory.CreateTempSubdirectory("lachan-test-").FullName, add, modules);
        await node.Services.GetRequiredService<Migrator>().Run();
        return node;
    }

    /// <summary>Ends a node and starts another on its folder, as after a restart.</summary>
    public static async Task<TestNode> Again(TestNode before, params IModule[] modules)
    {
        await before.Services.DisposeAsync();
        var node = new TestNode(before.Folder, null, modules);
        await node.Services.GetRequiredService<Migrator>().Run();
        return node;
    }

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }
}
