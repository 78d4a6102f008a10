using System.CommandLine;
using LaChan.Forecast.Air;
using LaChan.Forecast.Dense;
using LaChan.Kernel;
using LaChan.Reference.Substances;

namespace LaChan.Host.Commands;

/// <summary><c>lachan forecast air FILE</c>: a run of the forecast from a file, without a node.</summary>
static class ForecastCommand
{
    /// <summary>The worked example of the help; a test runs it.</summary>
    internal const string Example =
        """
        {
          "kind": "plume", "substance": "NH3", "at": "2026-11-24T02:12:00+07:00",
          "source": { "lat": 10.7037, "lon": 106.8577, "heightM": 1, "rateKgS": 3.1 },
          "weather": [ { "timeS": 0, "windMs": 2.6, "windHeightM": 10, "windFromDeg": 56, "cloudCover": 0.2, "roughnessM": 0.1 } ],
          "receptors": [ [-2152, -1457, 3] ], "averagingS": 600, "output": "mean"
        }
        """;

    internal const string ExampleResult = "x_m,y_m,z_m,time_s,concentration_kg_m3\n-2152,-1457,3,600,0.0004633217\n";

    public static Command Create() => new("forecast", "Dự báo · forecasts") { Air(), ForecastRiver.Create(), ForecastSea.Create(), ForecastSource.Create() };

    static Command Air()
    {
        var file = new Argument<string>("FILE") { Description = "Tệp JSON, hoặc - là đầu vào chuẩn · the case as JSON, or - for standard input" };
        var output = new Option<FileInfo?>("-o", "--output") { Description = "Ghi kết quả vào tệp · write the result to a file" };
        output.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<FileInfo?>()?.Directory is { Exists: false } folder) given.AddError($"-o: {folder.FullName}: không có thư mục này · no such folder");
        });
        var zones = new Option<bool>("--geojson") { Description = "Vẽ vùng theo ngưỡng AEGL 60 phút · zones for the substance's AEGL of 60 minutes in place of concentrations" };
        var command = new Command("air",
            "Lan truyền trong không khí (luồng khí liên tục, khí nặng) · dispersion in air (steady plume, heavy gas).\n" +
            "Ra CSV x_m,y_m,z_m,time_s,concentration_kg_m3; ước lượng nói ở đầu ra lỗi · CSV out; every estimate is said on standard error.\n\n" +
            "Example: lachan forecast air leak.json, with leak.json:\n" + Example + "\nprints\n" + ExampleResult + "\n" + ForecastDense.Help) { file, output, zones };
        command.SetAction((parsed, ct) => Run(parsed, parsed.GetValue(file) ?? "-", parsed.GetValue(output), parsed.GetValue(zones), ct));
        return command;
    }

    static async Task<int> Run(ParseResult parsed, string file, FileInfo? target, bool zones, CancellationToken ct)
    {
        var (result, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        if (file != "-" && !File.Exists(file)) return await Refused(error, file, [new("(file)", "is not there", 1)]);
        var text = file == "-" ? await Console.In.ReadToEndAsync(ct) : await File.ReadAllTextAsync(file, ct);
        try
        {
            var lines = Lines(text, file, zones, error);
            await using var written = target?.CreateText();
            foreach (var line in lines) await (written ?? result).WriteAsync(line + "\n");
            return 0;
        }
        catch (RefusedException refused)
        {
            return await Refused(error, file, refused.Refusals);
        }
    }

    static IEnumerable<string> Lines(string text, string file, bool zones, TextWriter error)
    {
        var substances = new SubstanceTable(RunCommand.LiveRealm(new("lachan-data")));
        if (DenseCaseFile.Holds(text)) return ForecastDense.Lines(new DenseCaseFile(substances).Read(text, zones), substances, file, zones, error);
        var air = new AirCaseFile(substances).Read(text, zones);
        foreach (var (field, remark) in air.Remarks.Distinct()) error.WriteLine($"{file}: {field}: {remark}");
        if (AirRun.OutsideTested(air)) error.WriteLine($"{file}: receptors: some lie nearer than {AirRun.TestedFromM} m or farther than {AirRun.ReachesM / 1000} km, where the models were never tested");
        if (!zones) return AirRun.Csv(air);
        var drawn = AirRun.Zones(air, substances.All.Single(x => x.Symbol == air.Substance)).ToList();
        foreach (var zone in drawn.Where(x => x.Zone.LengthM > AirRun.ReachesM))
            error.WriteLine($"{file}: zone {zone.Level}: reaches beyond 10 km, where the models were never tested{(zone.Zone.Capped ? "; cut at 50 km" : "")}");
        return [AirZoneGeoJson.Of(air, drawn)];
    }

    static async Task<int> Refused(TextWriter error, string file, IReadOnlyList<Refusal> refusals)
    {
        foreach (var refusal in refusals) await error.WriteLineAsync($"{file}:{refusal.Line ?? 1}: {refusal.Field}: {refusal.What}");
        return 1;
    }
}
