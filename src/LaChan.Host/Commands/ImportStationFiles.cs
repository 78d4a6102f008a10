using System.CommandLine;
using System.Text.Json;
using LaChan.Kernel;
using LaChan.Monitoring.Import;
using LaChan.Monitoring.Intake;
using LaChan.Monitoring.Stations;
using LaChan.Platform;
using LaChan.Ui;

namespace LaChan.Host.Commands;

/// <summary><c>lachan import station-files</c>: station files of a folder; a second run has no effect.</summary>
static class ImportStationFiles
{
    /// <summary>So many refusals are printed; all of them lie in the quarantine.</summary>
    const int MostPrinted = 1000;

    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("DIR") { Description = "Folder of station files, with its subfolders" };
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder of the node's data", DefaultValueFactory = _ => new("lachan-data") };
        var register = new Option<FileInfo?>("--register") { Description = $"Register of stations to load first: CSV with the columns {string.Join(',', RegisterFile.Columns)}" };
        var language = new Option<string>("--language") { Description = "Words of the refusals: vi or en", DefaultValueFactory = _ => "en" }.AcceptOnlyFromAmong("vi", "en");
        var command = new Command("station-files",
            "Nhập tệp số liệu của trạm · take in station files. Prints one JSON line: files, read = accepted + duplicate + refused; revised and late are among the accepted. " +
            "Example: lachan import station-files ./inbox --data ./lachan-data --register stations.csv")
        { folder, data, register, language };
        command.SetAction((parsed, ct) => Run(parsed.GetValue(folder)!, parsed.GetValue(data)!, parsed.GetValue(register), parsed.GetValue(language)!, ct));
        return command;
    }

    static async Task<int> Run(DirectoryInfo folder, DirectoryInfo data, FileInfo? register, string language, CancellationToken ct)
    {
        if (!folder.Exists) return await Refused("DIR", [new("DIR", $"{folder.FullName}: không có thư mục này · there is no such folder")]);
        if (register is { Exists: false }) return await Refused("--register", [new("FILE", $"{register.FullName}: không có tệp này · there is no such file")]);
        var realm = RunCommand.LiveRealm(data);
        Directory.CreateDirectory(realm.Folder);
        await using var app = await Node.Build(realm, null);
        try
        {
            if (register is not null) await Register(app.Services, register, realm, ct);
            var refused = 0;
            var texts = app.Services.GetRequiredService<Texts>();
            var counts = await app.Services.GetRequiredService<StationFilesImport>().Run(folder, (path, outcome) => refused = Print(path, outcome, texts, language, refused), ct);
            if (refused > MostPrinted) await Console.Error.WriteLineAsync($"… {refused - MostPrinted} more lie in {realm.QuarantineFolder}");
            Console.WriteLine(JsonSerializer.Serialize(counts, EntryTypes.Json));
            return counts.Refused.Count == 0 ? 0 : 1;
        }
        catch (RefusedException wrong)
        {
            return await Refused(register?.Name ?? folder.Name, wrong.Refusals);
        }
    }

    static async Task Register(IServiceProvider services, FileInfo file, Realm realm, CancellationToken ct)
    {
        using var text = file.OpenText();
        var stations = RegisterFile.Read(text);
        var written = await services.GetRequiredService<StationRegister>().Register(stations, Actor.Node(realm.Node), ct);
        await Console.Error.WriteLineAsync($"{file.Name}: {stations.Count} stations, {written} new or changed");
    }

    static int Print(string path, FileOutcome outcome, Texts texts, string language, int before)
    {
        foreach (var line in outcome.Reading.Refused.Take(Math.Max(0, MostPrinted - before)))
            Console.Error.WriteLine($"{path}:{line.Line}: {line.Field}: {line.What(texts, language)}");
        return before + outcome.Reading.Refused.Count;
    }

    static async Task<int> Refused(string input, IReadOnlyList<Refusal> refusals)
    {
        foreach (var refusal in refusals) await Console.Error.WriteLineAsync($"{input}:{refusal}");
        return 1;
    }
}
