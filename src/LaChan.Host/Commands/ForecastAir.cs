using System.CommandLine;
using LaChan.Forecast.Air;
using LaChan.Kernel;
using LaChan.Reference.Limits;
using LaChan.Reference.Substances;

namespace LaChan.Host.Commands;

/// <summary><c>lachan forecast air FILE</c>: a gas in the air, passive or heavy, from a file, without a node.</summary>
static class ForecastAir
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

    /// <summary>The second worked example: a plant on the foot of a slope, at night, in rain; a test runs it.</summary>
    internal const string SlopeExample =
        """
        {
          "kind": "plume", "substance": "NH3",
          "source": { "xM": 0, "yM": 0, "heightM": 15, "rateKgS": 3.1, "buildingHeightM": 12, "buildingWidthM": 40 },
          "weather": [ { "windMs": 2.6, "windHeightM": 10, "windFromDeg": 270, "stability": "E", "roughnessM": 0.1, "temperatureK": 298, "rainMmH": 5 } ],
          "receptors": [ [60, 0, 1.5], [800, 0, 1.5], [800, 0, 1.5, 45] ], "hillM": 120, "averagingS": 600, "output": "mean"
        }
        """;

    internal const string SlopeResult = "x_m,y_m,z_m,time_s,concentration_kg_m3\n60,0,1.5,600,0.003071542\n800,0,1.5,600,0.0004317873\n800,0,1.5,600,0.000168587\n";

    public static Command Create()
    {
        var (file, output) = (ForecastVerb.File(), ForecastVerb.Output());
        var zones = new Option<bool>("--geojson") { Description = "Vẽ vùng theo ngưỡng (AEGL 60 phút nếu không có --thresholds) hoặc vùng liều · zones for thresholds (AEGL of 60 minutes without --thresholds), or of dose, in place of concentrations" };
        var thresholds = Thresholds();
        var command = new Command("air",
            "Lan truyền trong không khí (luồng, cụm khí, khí nặng, phóng xạ) · dispersion in air (plume, puff, heavy gas, nuclides).\n" +
            "Ra CSV x_m,y_m,z_m,time_s,concentration_kg_m3; ước lượng nói ở đầu ra lỗi · CSV out; every estimate is said on standard error.\n\n" +
            "Example: lachan forecast air leak.json, with leak.json:\n" + Example + "\nprints\n" + ExampleResult +
            "\nTùy chọn cho luồng và cụm khí nhẹ · optional for passive gas: source.buildingHeightM, buildingWidthM (across the wind; it leaves from that building or just behind it);\n" +
            "for a plume a fourth number of a receptor, [x, y, z, ground above the foot of the source], and hillM, the top of the slope (missing: the highest ground given);\n" +
            "rainMmH washes out what dissolves well, unless washoutPerS says otherwise; in less than 1.5 m/s a steady plume partly goes round with the wind.\n\n" +
            "Example: a plant at the foot of a slope, at night, in rain:\n" + SlopeExample + "\nprints\n" + SlopeResult + "\nVùng theo ngưỡng khác · zones for other thresholds: lachan forecast air leak.json --geojson --thresholds erpg\n\n" + ForecastDense.Help + "\n" + ForecastNuclide.Help) { file, output, zones, thresholds };
        command.Validators.Add(given =>
        {
            if (given.GetResult(thresholds) is not null && !given.GetValue(zones)) given.AddError("--thresholds: chỉ dùng cùng --geojson · needs --geojson: zones are what thresholds are for");
        });
        command.SetAction((parsed, ct) => Run(parsed, parsed.GetValue(file) ?? "-", parsed.GetValue(output), parsed.GetValue(zones) ? parsed.GetValue(thresholds) ?? ThresholdChoice.Usual : null, ct));
        return command;
    }

    static Option<ThresholdChoice?> Thresholds()
    {
        var option = new Option<ThresholdChoice?>("--thresholds")
        {
            Description = "Ngưỡng của vùng · what the zones of --geojson are for: " + string.Join(", ", ThresholdChoice.Names)
                + ", hoặc một đến ba giá trị tăng dần · or one to three rising values with their unit, as 10,50mg/m3 or 5,20ppm. AEGL by minutes of exposure; ERPG up to an hour; IDLH half an hour; "
                + "qcvn: limits of ambient air in force on the day of the case, means over 1, 8, 24 h; own values are held against the averaging time of the case",
            HelpName = "SET|VALUE,VALUE",
            CustomParser = given =>
            {
                try
                {
                    return ThresholdChoice.Read(given.Tokens.Single().Value);
                }
                catch (RefusedException no) // said as every other wrong option is
                {
                    foreach (var refusal in no.Refusals) given.AddError($"--thresholds: {refusal.What}");
                    return null;
                }
            },
        };
        return option;
    }

    /// <param name="zones">Null: concentrations.</param>
    static async Task<int> Run(ParseResult parsed, string file, FileInfo? target, ThresholdChoice? zones, CancellationToken ct)
    {
        var realm = RunCommand.LiveRealm(new("lachan-data"));
        var (substances, limits, today) = (new SubstanceTable(realm), new LimitTable(), realm.Clock.GetUtcNow().Day());
        var wanted = zones is null ? null : new ZonesWanted(new(substances, limits), zones, today);
        if (await ForecastVerb.Read(parsed, file, text => AirAnswer.Of(text, substances, new(limits, today), wanted), ct) is not { } compute) return 1;
        var answer = compute();
        foreach (var (field, remark) in answer.Remarks) await parsed.InvocationConfiguration.Error.WriteLineAsync($"{file}: {field}: {remark}");
        await ForecastVerb.Write(parsed, target, answer.Lines);
        return 0;
    }
}
