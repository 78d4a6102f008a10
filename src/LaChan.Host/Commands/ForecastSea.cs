using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using LaChan.Forecast.Sea;
using LaChan.Platform;

namespace LaChan.Host.Commands;

/// <summary><c>lachan forecast sea FILE</c>: particles or oil on a sea or lake, from a file, without a node.</summary>
static class ForecastSea
{
    /// <summary>The worked example of the help; a test runs it.</summary>
    internal const string Example =
        """
        {
          "particles": 20000, "release": { "xM": 0, "yM": 0, "startS": 0, "durationS": 0, "massKg": 1000, "oil": null },
          "current": { "uMs": "0.3+0.5*cos(2*pi*t/44712)*cos(pi*y/50000)", "vMs": "0.2*sin(2*pi*t/44712)*sin(pi*x/50000)" },
          "wind": { "uMs": "6*cos(2*pi*t/86400)", "vMs": "3" }, "windDrift": 0.03, "diffusionM2S": 10, "stepS": 600, "untilS": 86400, "seed": 1
        }
        """;

    internal const string ExampleResult = "{\"meanXM\":25020.756,\"meanYM\":7585.677,\"sdXM\":1336.58,\"sdYM\":1300.368,\"ashoreKg\":0,\"evaporatedKg\":0,\"dispersedKg\":0,\"afloatKg\":1000}\n";

    public static Command Create()
    {
        var (file, output) = (ForecastVerb.File(), ForecastVerb.Output());
        var summary = new Option<bool>("--summary") { Description = "Một dòng JSON: tâm, độ lệch, khối lượng · one JSON line: mean, spread, masses" };
        var zones = new Option<bool>("--geojson") { Description = "Vùng chứa 50, 90, 99 % phần còn nổi, và phần dạt bờ · zones that hold 50, 90, 99 % of what is afloat, and what is ashore" };
        var command = new Command("sea",
            "Trôi dạt trên biển, hồ; dầu loang · drift and oil on a sea or lake.\n" +
            "Ra CSV x_m,y_m,age_s,mass_kg,state cho từng hạt; ước lượng nói ở đầu ra lỗi · a CSV row for each particle; every estimate is said on standard error.\n" +
            "Also known: release lat, lon in place of xM, yM; current, wind as { \"netcdf\": FILE, \"u\": NAME, \"v\": NAME }; stokes as current; waves { heightM, periodS, towardsDeg };\n" +
            "shore [ { \"ring\": [[x, y], …] } ]; method midpoint, rungeKutta4; direction forward, backward; waterK; at; diffusionM2S may be a formula.\n\n" +
            "Example: lachan forecast sea spill.json --summary, with spill.json:\n" + Example + "\nprints\n" + ExampleResult) { file, output, summary, zones };
        command.Validators.Add(given =>
        {
            if (given.GetValue(summary) && given.GetValue(zones)) given.AddError("--summary, --geojson: chỉ chọn một · give one or the other");
        });
        command.SetAction((parsed, ct) => Run(parsed, parsed.GetValue(file) ?? "-", parsed.GetValue(output), parsed.GetValue(summary) ? Summary : parsed.GetValue(zones) ? Zones : run => run.Csv(), ct));
        return command;
    }

    static IEnumerable<string> Summary(SeaRun run) => [JsonSerializer.Serialize(run.Summary(), EntryTypes.Json)];

    static IEnumerable<string> Zones(SeaRun run) => [SeaGeoJson.Of(run)];

    static async Task<int> Run(ParseResult parsed, string file, FileInfo? target, Func<SeaRun, IEnumerable<string>> lines, CancellationToken ct)
    {
        var error = parsed.InvocationConfiguration.Error;
        var folder = file == "-" ? "." : Path.GetDirectoryName(Path.GetFullPath(file)) ?? ".";
        if (await ForecastVerb.Read(parsed, file, text => new SeaCaseFile(folder).Read(text), ct) is not { } sea) return 1;
        foreach (var (field, remark) in sea.Remarks.Distinct()) await error.WriteLineAsync($"{file}: {field}: {remark}");
        if (await ForecastVerb.Answer(parsed, file, () => SeaRun.Of(sea, Progress(sea), ct)) is not { } run) return 1;
        foreach (var (field, remark) in run.Remarks()) await error.WriteLineAsync($"{file}: {field}: {remark}");
        await ForecastVerb.Write(parsed, target, lines(run));
        return 0;
    }

    /// <summary>A bar on a terminal, nothing elsewhere.</summary>
    static Action<double>? Progress(SeaCase sea)
    {
        if (Console.IsErrorRedirected) return null;
        var clock = Stopwatch.StartNew();
        return reached =>
        {
            if (clock.Elapsed.TotalSeconds < 1) return;
            var share = (reached - sea.Setup.StartS) / (sea.Setup.UntilS - sea.Setup.StartS);
            Console.Error.Write(share < 1 ? $"\r{share,4:P0} [{new string('#', (int)(share * 40)),-40}]" : $"\r{new string(' ', 50)}\r");
        };
    }
}
