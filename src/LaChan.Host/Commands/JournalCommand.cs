using System.CommandLine;
using LaChan.Platform;

namespace LaChan.Host.Commands;

/// <summary><c>lachan journal verify|rebuild</c>: the hash chain; the projections anew.</summary>
static class JournalCommand
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder of the node's data", DefaultValueFactory = _ => new("lachan-data") };
        var verify = new Command("verify", "Kiểm tra chuỗi băm · check the hash chain. Example: lachan journal verify --data ./lachan-data") { data };
        verify.SetAction((parsed, ct) => With(parsed.GetValue(data)!, async journal =>
        {
            var verdict = await journal.Verify(ct);
            JsonLine.Print(verdict);
            return verdict.Valid ? 0 : 1;
        }));
        var rebuild = new Command("rebuild", "Dựng lại mọi bảng từ nhật ký · write every table anew from the journal. Example: lachan journal rebuild --data ./lachan-data") { data };
        rebuild.SetAction((parsed, ct) => With(parsed.GetValue(data)!, async journal =>
        {
            var before = await journal.Fingerprint(ct);
            var entries = await journal.Rebuild(ct);
            JsonLine.Print(new { entries, same = before == await journal.Fingerprint(ct) });
            return 0;
        }));
        return new Command("journal", "Nhật ký · the journal") { verify, rebuild };
    }

    static async Task<int> With(DirectoryInfo folder, Func<Journal, Task<int>> act)
    {
        var realm = RunCommand.LiveRealm(folder);
        if (!File.Exists(realm.DatabasePath))
        {
            await Console.Error.WriteLineAsync($"--data: {folder}: không có nhật ký ở đây · no journal here");
            return 1;
        }
        await using var app = await Node.Build(realm, null);
        return await act(app.Services.GetRequiredService<Journal>());
    }
}
