using System.CommandLine;
using LaChan.Contracts.Reference;
using LaChan.Incidents;
using LaChan.Incidents.Classify;
using LaChan.Kernel;
using LaChan.Reference;
using LaChan.Reference.Units;
using LaChan.Ui;

namespace LaChan.Host.Commands;

/// <summary><c>lachan classify</c>: the level of an incident with its proof.</summary>
static class ClassifyCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "JSON as docs say, or - for standard input" };
        var output = new Option<FileInfo?>("-o", "--output") { Description = "Write the result here instead of standard output" };
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder of the node's data (its own packs and tables)", DefaultValueFactory = _ => new("lachan-data") };
        var language = new Option<string>("--language") { Description = "Words of the facts: vi or en", DefaultValueFactory = _ => "en" }.AcceptOnlyFromAmong("vi", "en");
        var command = new Command("classify",
            "Phân cấp sự cố, kèm căn cứ · level of an incident with proof. Example: " +
            "echo '{\"on\":\"2026-11-23\",\"hazards\":[\"waste\"],\"provinces\":[\"25\",\"38\"],\"leavesFacility\":true,\"crossesBorder\":\"no\"}' | lachan classify -")
        { file, output, data, language };
        command.SetAction((parsed, ct) => Run(parsed.GetValue(file)!, parsed.GetValue(output), parsed.GetValue(data)!, parsed.GetValue(language)!, ct));
        return command;
    }

    static async Task<int> Run(string file, FileInfo? output, DirectoryInfo data, string language, CancellationToken ct)
    {
        var json = await InputText.Read(file, InputFile.MostBytes, ct);
        if (json is null) return 1;
        try
        {
            await InputText.Write(output, Classify(json, data, language), ct);
            return 0;
        }
        catch (RefusedException refused)
        {
            foreach (var refusal in InputFile.WithLines(json, refused).Refusals) await Console.Error.WriteLineAsync($"{file}:{refusal}");
            return 1;
        }
    }

    static string Classify(byte[] json, DirectoryInfo data, string language)
    {
        var realm = RunCommand.LiveRealm(data);
        var services = new ServiceCollection().AddLogging().AddSingleton(realm).AddSingleton(realm.Clock);
        new ReferenceModule().Add(services);
        using var tables = services.BuildServiceProvider();
        var input = InputFile.Read(json, realm.Clock.GetUtcNow().Day());
        var finding = Classification.Of(input, RuleSet.Shipped, new LateUnits(tables.GetRequiredService<UnitTable>(), () => Outlines(tables)), tables.GetRequiredService<IAgencies>());
        return FindingJson.Write(finding, new Texts([new TextSource(typeof(IncidentsModule).Assembly)]), language);
    }

    /// <summary>Without outlines the tables still answer; what then stays unknown is said.</summary>
    static UnitMap? Outlines(IServiceProvider tables)
    {
        try
        {
            return tables.GetRequiredService<UnitMap>();
        }
        catch (RefusedException missing)
        {
            Console.Error.WriteLine($"không có địa giới, chưa biết khoảng cách tới biên giới · no outlines, distance to the border not known: {missing.Message}");
            return null;
        }
    }
}
