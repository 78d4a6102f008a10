using System.CommandLine;
using LaChan.Forecast.Source;

namespace LaChan.Host.Commands;

/// <summary><c>lachan forecast source FILE</c>: where a release comes from and how large it is, from what sensors read.</summary>
static class ForecastSource
{
    /// <summary>The worked example of the help; a test runs it.</summary>
    internal const string Example =
        """
        {
          "kind": "steady", "averagingS": 600, "heightM": 0.5,
          "weather": [ { "windMs": 4, "windHeightM": 2, "windFromDeg": 180, "frictionVelocityMs": 0.35, "obukhovM": -60, "mixingM": 800, "sigmaThetaDeg": 7, "roughnessM": 0.03, "temperatureK": 300 } ],
          "sensors": [
            { "xM": 10, "yM": 100, "zM": 1.5, "value": 52, "unit": "mg/m3", "detectionLimit": 0.01 },
            { "xM": -10, "yM": 100, "zM": 1.5, "value": 2.4, "unit": "mg/m3", "detectionLimit": 0.01 },
            { "xM": 0, "yM": 200, "zM": 1.5, "value": 15, "unit": "mg/m3", "detectionLimit": 0.01 },
            { "xM": 40, "yM": 200, "zM": 1.5, "value": 4.9, "unit": "mg/m3", "detectionLimit": 0.01 },
            { "xM": 30, "yM": 400, "zM": 1.5, "value": 3.3, "unit": "mg/m3", "detectionLimit": 0.01 },
            { "xM": -20, "yM": 400, "zM": 1.5, "value": 2.4, "unit": "mg/m3", "detectionLimit": 0.01 },
            { "xM": -100, "yM": 150, "zM": 1.5, "value": null, "unit": "mg/m3", "detectionLimit": 0.01 }
          ],
          "box": { "xMin": -200, "xMax": 200, "yMin": -300, "yMax": 100 },
          "candidates": [ { "id": "cold-store", "xM": 15, "yM": 5 }, { "id": "water-works", "xM": -60, "yM": -40 } ], "seed": 1
        }
        """;

    /// <summary>How its answer begins.</summary>
    internal const string ExampleResult = "{\"xM\":17.3,\"yM\":-16.4,\"rateKgS\":0.053822,\"heightM\":0.5,\"interval90\":{\"xM\":[6.9,28.5],\"yM\":[-92.3,33],\"rateKgS\":[0.030351,0.099829]}";

    public static Command Create()
    {
        var (file, output) = (ForecastVerb.File(), ForecastVerb.Output());
        var command = new Command("source",
            "Ước lượng nguồn từ số đo: nơi phát, lượng phát, khoảng tin cậy 90 %, cơ sở nào · place and rate of a steady source from sensors, those that detect nothing included.\n" +
            "Ra một dòng JSON: xM, yM, rateKgS (trung vị · posterior medians), interval90, area90 (GeoJSON), candidates.\n\n" +
            "Example: lachan forecast source sensors.json, with sensors.json:\n" + Example + "\nprints\n" + ExampleResult + ",…") { file, output };
        command.SetAction((parsed, ct) => Run(parsed, parsed.GetValue(file) ?? "-", parsed.GetValue(output), ct));
        return command;
    }

    static async Task<int> Run(ParseResult parsed, string file, FileInfo? target, CancellationToken ct)
    {
        if (await ForecastVerb.Read(parsed, file, SourceCaseFile.Read, ct) is not { } source) return 1;
        foreach (var (field, remark) in source.Remarks) await parsed.InvocationConfiguration.Error.WriteLineAsync($"{file}: {field}: {remark}");
        await ForecastVerb.Write(parsed, target, [SourceAnswer.Of(source, ct)]);
        return 0;
    }
}
