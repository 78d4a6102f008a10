using System.Text.Json.Nodes;
using LaChan.Forecast.River;
using LaChan.Forecast.Sea;
using LaChan.Forecast.Source;
using LaChan.Kernel;

namespace LaChan.Modules.Tests.Forecast;

/// <summary>Every field of the formats of rivers, seas and sources, spoilt in turn: the refusal names it.</summary>
public class SpoiltFieldsTests
{
    const string River =
        """
        { "reaches": [ { "id": "a", "downstream": [ { "id": "b", "fraction": 1 } ], "lengthM": 6000, "flowM3S": 20, "areaM2": 40, "dispersionM2S": 15, "storageAreaM2": 10, "exchangePerS": 1e-4, "lateralM3SPerM": 0, "lateralMgL": 0 },
                       { "id": "b", "lengthM": 9000, "flowM3S": 25, "areaM2": 50, "dispersionM2S": 20 } ],
          "decayPerS": 1e-5, "inflow": [ { "reach": "a", "atM": 0, "series": [ [0, 10], [3600, 0] ], "unit": "mg/L" } ],
          "outputs": [ { "reach": "b", "atM": 8000 } ], "stepS": 7200, "untilS": 43200 }
        """;

    const string Spill = """{ "spill": { "lat": 20.9, "lon": 105.3, "massKg": 8000, "substance": "diesel", "at": "2026-11-24T03:00:00+07:00" } }""";

    const string Sea =
        """
        { "particles": 20000, "release": { "xM": 0, "yM": 0, "startS": 0, "durationS": 0, "massKg": 1000, "oil": "diesel" },
          "current": { "uMs": "0.3+0.5*cos(t)", "vMs": "0.2" }, "wind": { "uMs": "6", "vMs": "3" }, "waves": { "heightM": 1, "periodS": 6, "towardsDeg": 90 }, "waterK": 300,
          "windDrift": 0.03, "diffusionM2S": 10, "stepS": 600, "untilS": 86400, "method": "midpoint", "direction": "forward", "seed": 1, "at": "2026-11-24T03:00:00+07:00" }
        """;

    const string Source =
        """
        { "kind": "steady", "at": "2026-11-24T03:00:00+07:00", "place": { "lat": 10.7, "lon": 106.8 }, "averagingS": 600, "heightM": 0.5, "weather": [ { "windMs": 4, "windHeightM": 2, "windFromDeg": 180, "obukhovM": -60, "roughnessM": 0.03 } ],
          "sensors": [ { "xM": 10, "yM": 100, "zM": 1.5, "value": 52, "unit": "mg/m3", "detectionLimit": 0.01 }, { "xM": -10, "yM": 100, "zM": 1.5, "value": 2.4, "unit": "mg/m3", "detectionLimit": 0.01 },
                       { "xM": -100, "yM": 150, "zM": 1.5, "value": null, "unit": "mg/m3", "detectionLimit": 0.01 } ],
          "box": { "xMin": -200, "xMax": 200, "yMin": -300, "yMax": 100 }, "candidates": [ { "id": "plant", "xM": 15, "yM": 5 } ], "seed": 1 }
        """;

    static readonly (string Name, string Case, Action<string> Read)[] Formats =
    [
        ("river", River, text => RiverInput.Read(text)), ("spill", Spill, text => RiverInput.Read(text)),
        ("sea", Sea, text => new SeaCaseFile(".").Read(text)), ("source", Source, text => SourceCaseFile.Read(text)),
    ];

    /// <summary>What no number and no text of these formats may be.</summary>
    static readonly string[] Bad = ["1e30", "-1e30", "true", "{}", "[[]]", "\"?\"", "1e999"];

    public static TheoryData<string, string, string> Fields
    {
        get
        {
            var fields = new TheoryData<string, string, string>();
            foreach (var (name, text, _) in Formats)
                foreach (var path in Leaves(JsonNode.Parse(text), ""))
                    foreach (var bad in Bad)
                        fields.Add(name, path, bad);
            return fields;
        }
    }

    [Theory, MemberData(nameof(Fields))]
    public void A_spoilt_field_is_refused_by_its_name(string format, string path, string bad)
    {
        var (_, text, read) = Formats.Single(x => x.Name == format);
        // A marker keeps the text of the value as it is written: 1e999 is no JsonValue.
        var spoilt = Spoilt(text, path).Replace("\"@\"", bad);
        if (bad == "\"?\"" && path.EndsWith(".id", StringComparison.Ordinal)) return; // any text is a name
        if (bad == "\"?\"" && path == "spill.substance") return; // and any substance may have been spilt
        var fields = Assert.Throws<RefusedException>(() => read(spoilt)).Refusals.Select(x => x.Field).ToList();
        Assert.Contains(fields, x => path.StartsWith(x, StringComparison.Ordinal) || x.StartsWith(path, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Names))]
    public void An_unknown_field_is_refused_by_its_name_and_the_case_itself_is_taken(string format)
    {
        var (_, text, read) = Formats.Single(x => x.Name == format);
        read(text);
        Assert.Contains("zzz", Assert.Throws<RefusedException>(() => read("{ \"zzz\": 1, " + text.TrimStart()[1..])).Refusals.Select(x => x.Field));
    }

    public static TheoryData<string> Names => [.. Formats.Select(x => x.Name)];

    static IEnumerable<string> Leaves(JsonNode? node, string path) => node switch
    {
        JsonObject o => o.SelectMany(x => Leaves(x.Value, path.Length == 0 ? x.Key : $"{path}.{x.Key}")),
        JsonArray a => a.SelectMany((x, i) => Leaves(x, $"{path}[{i}]")),
        _ => [path],
    };

    static string Spoilt(string text, string path)
    {
        var root = JsonNode.Parse(text);
        JsonNode? at = root, holder = root;
        var last = "";
        foreach (var part in path.Replace("[", ".[").Split('.'))
        {
            (holder, last) = (at, part);
            at = part[0] == '[' ? at?[int.Parse(part[1..^1], System.Globalization.CultureInfo.InvariantCulture)] : at?[part];
        }
        if (holder is JsonArray list) list[int.Parse(last[1..^1], System.Globalization.CultureInfo.InvariantCulture)] = "@";
        else if (holder is JsonObject o) o[last] = "@";
        return root?.ToJsonString() ?? "";
    }
}
