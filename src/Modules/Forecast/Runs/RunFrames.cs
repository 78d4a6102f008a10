using System.Text.Json;
using System.Text.Json.Nodes;
using LaChan.Forecast.Air;
using NetTopologySuite.Geometries;

namespace LaChan.Forecast.Runs;

/// <summary>Zones of a run by time: which moments there are, and those of one moment.</summary>
public sealed class RunFrames(RunLayers layers)
{
    /// <summary>Moments of a run, seconds from its start, ascending; fewer than two: there is nothing to slide through.</summary>
    public async Task<IReadOnlyList<double>> Times(Run run, ThresholdSet? set, CancellationToken ct = default)
    {
        if (await Text(run, set, ct) is not { } text) return [];
        using var document = JsonDocument.Parse(text);
        return document.RootElement.TryGetProperty("crs", out _) ? [] : [.. document.RootElement.GetProperty("features").EnumerateArray().Select(TimeOf).OfType<double>().Distinct().Order()];
    }

    /// <summary>All that is seen at any moment, degrees; empty: nothing is.</summary>
    public async Task<Envelope> Box(Run run, ThresholdSet? set, CancellationToken ct = default)
    {
        var box = new Envelope();
        if (await Text(run, set, ct) is not { } text) return box;
        using var document = JsonDocument.Parse(text);
        foreach (var rings in document.RootElement.GetProperty("features").EnumerateArray().SelectMany(x => ZonePolygons.Of(x.GetProperty("geometry"))))
            foreach (var corner in rings[0].EnumerateArray()) box.ExpandToInclude(corner[0].GetDouble(), corner[1].GetDouble());
        return box;
    }

    /// <summary>GeoJSON of one moment; null: the run has none.</summary>
    public async Task<string?> At(Run run, double timeS, ThresholdSet? set, CancellationToken ct = default)
    {
        if (await Text(run, set, ct) is not { } text) return null;
        using var document = JsonDocument.Parse(text);
        return Collection(document.RootElement.GetProperty("features").EnumerateArray().Where(x => TimeOf(x) is { } time && Math.Abs(time - timeS) < 0.5));
    }

    /// <summary>One collection of several; what lies in local metres stays so.</summary>
    public static string Together(IReadOnlyList<string> collections)
    {
        var documents = collections.Select(x => JsonDocument.Parse(x)).ToList();
        try
        {
            var local = documents.Any(x => x.RootElement.TryGetProperty("crs", out _));
            return Collection(documents.SelectMany(x => x.RootElement.GetProperty("features").EnumerateArray()), local ? "local-m" : null);
        }
        finally
        {
            foreach (var document in documents) document.Dispose();
        }
    }

    internal static string Collection(IEnumerable<JsonElement> features, string? crs = null)
    {
        var all = new JsonObject { ["type"] = "FeatureCollection" };
        if (crs is not null) all["crs"] = crs;
        all["features"] = new JsonArray([.. features.Select(x => JsonNode.Parse(x.GetRawText()))]);
        return all.ToJsonString();
    }

    static double? TimeOf(JsonElement feature)
    {
        var properties = feature.GetProperty("properties");
        return properties.TryGetProperty("timeS", out var time) || properties.TryGetProperty("weatherTimeS", out time) ? time.GetDouble() : null;
    }

    /// <summary>A run of its own moments has them in a file; a plume's are those of its weather.</summary>
    async Task<string?> Text(Run run, ThresholdSet? set, CancellationToken ct) => await layers.Read(run, "frames.geojson", set, ct) ?? await layers.Read(run, "zones.geojson", set, ct);
}
