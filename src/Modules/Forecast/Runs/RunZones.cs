using System.Text.Json;
using LaChan.Contracts.Reference;
using LaChan.Kernel;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Operation.Union;

namespace LaChan.Forecast.Runs;

/// <summary>Whom the zones of a run reach.</summary>
public sealed class RunZones(RunQueue queue, IUnits units)
{
    static readonly GeometryFactory Factory = new(new PrecisionModel(), 4326);

    /// <summary>Null: the run has no zones, or they lie in local metres.</summary>
    public async Task<Touched?> Touched(Run run, CancellationToken ct = default) =>
        await Area(run, ct) is { IsEmpty: false } area ? units.Touched(area, run.Row.AskedAt.Day()) : null;

    public async Task<Geometry?> Area(Run run, CancellationToken ct = default)
    {
        if (run.Done?.Files.Any(x => x.Name == "zones.geojson") != true || !File.Exists(queue.PathOf(run.Row.Id, "zones.geojson"))) return null;
        using var document = JsonDocument.Parse(await File.ReadAllTextAsync(queue.PathOf(run.Row.Id, "zones.geojson"), ct));
        if (document.RootElement.TryGetProperty("crs", out _)) return null;
        var parts = document.RootElement.GetProperty("features").EnumerateArray().SelectMany(x => Polygons(x.GetProperty("geometry"))).ToList();
        return parts.Count == 0 ? null : UnaryUnionOp.Union(parts.Select(x => GeometryFixer.Fix(x)).ToList());
    }

    /// <summary>The zones that the map shows, for its legend: level and threshold in mg/m³, the most severe first; empty where they are shares of what is afloat.</summary>
    public async Task<IReadOnlyList<(int Level, double ThresholdMgM3)>> Levels(Run run, CancellationToken ct = default)
    {
        using var document = JsonDocument.Parse(await File.ReadAllTextAsync(queue.PathOf(run.Row.Id, "zones.geojson"), ct));
        return
        [
            .. from feature in document.RootElement.GetProperty("features").EnumerateArray()
               let properties = feature.GetProperty("properties")
               where properties.TryGetProperty("level", out _) && properties.TryGetProperty("thresholdMgM3", out _)
               let level = (Level: properties.GetProperty("level").GetInt32(), ThresholdMgM3: properties.GetProperty("thresholdMgM3").GetDouble())
               group level by level.Level into same
               orderby same.Key descending
               select same.First(),
        ];
    }

    static IEnumerable<Geometry> Polygons(JsonElement geometry) => geometry.GetProperty("type").GetString() switch
    {
        "Polygon" => [Polygon(geometry.GetProperty("coordinates"))],
        "MultiPolygon" => geometry.GetProperty("coordinates").EnumerateArray().Select(Polygon),
        _ => [],
    };

    static Geometry Polygon(JsonElement rings)
    {
        var all = rings.EnumerateArray().Select(ring => Factory.CreateLinearRing([.. ring.EnumerateArray().Select(p => new Coordinate(p[0].GetDouble(), p[1].GetDouble()))])).ToArray();
        return Factory.CreatePolygon(all[0], all[1..]);
    }
}
