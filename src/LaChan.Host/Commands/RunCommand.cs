using System.CommandLine;
using LaChan.Platform;

namespace LaChan.Host.Commands;

/// <summary><c>lachan run</c>: a node.</summary>
static class RunCommand
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder of the node's data", DefaultValueFactory = _ => new("lachan-data") };
        var urls = new Option<string>("--urls") { Description = "Address to listen on", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
        var command = new Command("run", "Chạy một nút · run a node. Example: lachan run --data ./lachan-data --urls http://127.0.0.1:5080") { data, urls };
        command.SetAction(async (parsed, ct) =>
        {
            var realm = LiveRealm(parsed.GetValue(data)!);
            await using var app = await Node.Build(realm, parsed.GetValue(urls));
            await app.RunAsync(ct);
            return 0;
        });
        return command;
    }

    internal static Realm LiveRealm(DirectoryInfo folder) => new(RealmKind.Live, "live", folder.FullName, Environment.MachineName, TimeProvider.System);
}
