using System.Text.Json;
using System.Text.Json.Nodes;
using LaChan.Forecast.Air;
using LaChan.Forecast.Source;

namespace LaChan.Forecast.Runs;

/// <summary>What the map of a run draws: the whole, one moment, or the probability of one level.</summary>
/// <remarks>Zones that are shares (of the members of an ensemble, or of what is afloat) are drawn in grey with a pattern by their step, 1 the outermost: they are no levels of harm.</remarks>
public sealed class RunPicture(RunLayers layers, RunFrames frames, RunClocks clocks)
{
    /// <returns>GeoJSON for the map element; null: the run has nothing to draw there.</returns>
    public async Task<string?> Features(Run run, RunView view, CancellationToken ct = default)
    {
        if (run.Row.Kind == "river") return Along(await clocks.Of(run, ct), view.TimeS);
        var text = view.Likely is not null ? await layers.Read(run, "probability.geojson", view.Set, ct)
            : view.TimeS is { } time ? await frames.At(run, time, view.Set, ct) : await layers.Read(run, run.Row.Kind == "source" ? SourceArea.File : "zones.geojson", view.Set, ct);
        if (text is null) return null;
        using var document = JsonDocument.Parse(text);
        if (document.RootElement.TryGetProperty("crs", out _)) return null;
        var features = document.RootElement.GetProperty("features").EnumerateArray()
            .Where(x => view.Likely is not { } level || x.GetProperty("properties").GetProperty("level").GetInt32() == level);
        return new JsonObject { ["type"] = "FeatureCollection", ["features"] = new JsonArray([.. features.Select(Drawn)]) }.ToJsonString();
    }

    /// <summary>Levels that a run has a probability for, the most severe first, with their threshold in mg/m³ and the number of members.</summary>
    /// <remarks>Of another set than the usual all levels are offered: the odds take seconds, and are made when the map asks for them.</remarks>
    public async Task<IReadOnlyList<(int Level, double ThresholdMgM3, int Members)>> Likely(Run run, ThresholdSet? set, CancellationToken ct = default)
    {
        if (set is { Choice.IsUsual: false }) return [.. layers.Members(run) is > 1 and var members ? set.Levels.Reverse().Select(x => (x.Level, x.MgM3, members)) : []];
        if (await layers.Read(run, "probability.geojson", set, ct) is not { } text) return [];
        using var document = JsonDocument.Parse(text);
        return [.. document.RootElement.GetProperty("features").EnumerateArray().Select(x => x.GetProperty("properties"))
            .Select(x => (x.GetProperty("level").GetInt32(), x.GetProperty("thresholdMgM3").GetDouble(), x.GetProperty("members").GetInt32())).Distinct().OrderByDescending(x => x.Item1)];
    }

    static JsonNode? Drawn(JsonElement feature)
    {
        var drawn = JsonNode.Parse(feature.GetRawText());
        if (drawn?["properties"] is not JsonObject properties || properties["share"]?.GetValue<double>() is not { } share) return drawn;
        // Of an ensemble 90 % is the innermost; of what is afloat the part that holds half.
        var inner = properties["layer"]?.GetValue<string>() == "share" ? share >= 0.9 : share <= 0.5;
        var outer = properties["layer"]?.GetValue<string>() == "share" ? share <= 0.1 : share >= 0.99;
        properties["layer"] = "share";
        properties["step"] = inner ? 3 : outer ? 1 : 2;
        return drawn;
    }

    /// <summary>Communes along a river; at a moment only those that the water has reached.</summary>
    static string? Along(IReadOnlyList<RunClock> clocks, double? timeS)
    {
        var there = clocks.Where(x => x.Point is not null && x.State(timeS) != "before").ToList();
        if (clocks.Count == 0) return null;
        return JsonSerializer.Serialize(new
        {
            type = "FeatureCollection",
            features = there.Select(x => new
            {
                type = "Feature", properties = new { layer = "place", id = x.Code, label = x.Name, icon = x.State(timeS) == "passed" ? "circle-check" : "droplet" },
                geometry = new { type = "Point", coordinates = new[] { x.Point?.Lon, x.Point?.Lat } },
            }),
        });
    }
}
