using System.CommandLine;
using System.Text.Json;
using LaChan.Alerting.Cap;
using LaChan.Platform;

namespace LaChan.Host.Commands;

/// <summary><c>lachan cap check</c>: the verdict on a CAP 1.2 alert.</summary>
static class CapCommand
{
    /// <summary>Read at most so much; the check itself refuses anything larger than an alert may be, by its rule.</summary>
    const int MostBytes = 64 * 1024 * 1024;

    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A CAP alert (XML), or - for standard input" };
        var output = new Option<FileInfo?>("-o", "--output") { Description = "Write the verdict here instead of standard output" };
        var check = new Command("check", "Kiểm tra một bản tin CAP 1.2 · verdict on a CAP 1.2 alert: schema and profile. Example: lachan cap check alert.cap") { file, output };
        check.SetAction((parsed, ct) => Run(parsed.GetValue(file)!, parsed.GetValue(output), ct));
        return new Command("cap", "Bản tin cảnh báo CAP · alerts") { check };
    }

    static async Task<int> Run(string file, FileInfo? output, CancellationToken ct)
    {
        if (await InputText.Read(file, MostBytes, ct) is not { } bytes) return 1;
        var verdict = CapCheck.Of(bytes);
        await InputText.Write(output, JsonSerializer.Serialize(verdict, EntryTypes.Json), ct);
        foreach (var fault in verdict.Errors) await Console.Error.WriteLineAsync($"{file}:{fault.Line}: {fault.Rule}: {fault.Text}");
        return verdict.Valid ? 0 : 1;
    }
}
