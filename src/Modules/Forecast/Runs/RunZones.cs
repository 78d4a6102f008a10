using System.Collections.Concurrent;
using System.Text.Json;
using LaChan.Contracts.Reference;
using LaChan.Forecast.Air;
using LaChan.Kernel;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Operation.Union;

namespace LaChan.Forecast.Runs;

/// <summary>The zones of a run, and whom they reach.</summary>
/// <param name="Area">All of them together.</param>
/// <param name="Levels">For the map's legend: level and threshold in mg/m³, the most severe first; empty where the zones are shares of what is afloat.</param>
public sealed record RunReach(Geometry Area, Touched Touched, IReadOnlyList<(int Level, double ThresholdMgM3)> Levels)
{
    /// <summary>Zones of dose, the most severe first; empty: the run is not of nuclides.</summary>
    public IReadOnlyList<DoseReach> Doses { get; init; } = [];

    /// <summary>From the source to the farthest end of a zone, metres; 0: the zones do not say.</summary>
    public double LongestM { get; init; }

    /// <summary>Some zone reaches farther than it is drawn.</summary>
    public bool Cut { get; init; }

    /// <summary>What the levels are of; null: the zones are of no concentrations in air.</summary>
    public ThresholdSet? Set { get; init; }
}

/// <summary>Reads the zones of runs.</summary>
public sealed class RunZones(RunLayers layers, RunThresholds thresholds, IUnits units)
{
    const int MostKept = 64;

    // A run's zones for a set of thresholds never change; the outlines that they are laid over may: a new pack has another name.
    readonly ConcurrentDictionary<(Guid Run, string Set, string Pack), RunReach?> kept = [];

    /// <param name="set">Null: the usual.</param>
    /// <returns>Null: the run has no zones, or they lie in local metres.</returns>
    public async Task<RunReach?> Of(Run run, ThresholdSet? set = null, CancellationToken ct = default)
    {
        if (run.Done is null) return null;
        set ??= thresholds.Of(run, ThresholdChoice.Usual);
        var key = (run.Row.Id, RunLayers.Name("", set), units.Pack.Name);
        if (kept.TryGetValue(key, out var known)) return known;
        if (kept.Count >= MostKept) kept.Clear();
        return kept[key] = await Laid(run, set, ct);
    }

    async Task<RunReach?> Laid(Run run, ThresholdSet? set, CancellationToken ct)
    {
        if (await layers.Read(run, "zones.geojson", set, ct) is not { } text) return null;
        using var document = JsonDocument.Parse(text);
        if (document.RootElement.TryGetProperty("crs", out _)) return null;
        var features = document.RootElement.GetProperty("features").EnumerateArray().ToList();
        var day = run.Row.AskedAt.Day();
        return Area(features) is { IsEmpty: false } area ? new(area, units.Touched(area, day), Levels(features)) { Doses = Doses(features, day), Set = set, LongestM = features.Max(LengthM), Cut = features.Any(IsCut) } : null;
    }

    static double LengthM(JsonElement feature) => feature.GetProperty("properties").TryGetProperty("lengthM", out var length) ? length.GetDouble() : 0;

    static bool IsCut(JsonElement feature) => feature.GetProperty("properties").TryGetProperty("cut", out var cut) && cut.GetBoolean();

    static Geometry? Area(IEnumerable<JsonElement> features) =>
        UnaryUnionOp.Union([.. features.SelectMany(x => ZonePolygons.Of(x.GetProperty("geometry"))).Select(x => GeometryFixer.Fix(ZonePolygons.Shape(x)))]);

    /// <summary>A zone may lie in pieces: they are one line.</summary>
    IReadOnlyList<DoseReach> Doses(IEnumerable<JsonElement> features, DateOnly day) =>
    [
        .. from feature in features
           where feature.GetProperty("properties").TryGetProperty("dose", out _)
           group feature by feature.GetProperty("properties").GetProperty("dose").GetString() ?? "" into same
           let first = same.First().GetProperty("properties")
           let people = Area(same) is { IsEmpty: false } area ? units.Touched(area, day).People : 0
           orderby first.GetProperty("level").GetInt32() descending
           select new DoseReach(
               same.Key, first.GetProperty("level").GetInt32(), first.GetProperty("threshold").GetDouble(), first.GetProperty("unit").GetString() ?? "",
               first.GetProperty("basis").GetString() ?? "", first.GetProperty("default").GetBoolean(), same.Max(x => x.GetProperty("properties").GetProperty("lengthM").GetDouble()),
               same.Sum(x => x.GetProperty("properties").GetProperty("areaM2").GetDouble()), same.Any(x => x.GetProperty("properties").GetProperty("cut").GetBoolean()), people),
    ];

    static IReadOnlyList<(int, double)> Levels(IEnumerable<JsonElement> features) =>
    [
        .. from feature in features
           let properties = feature.GetProperty("properties")
           where properties.TryGetProperty("level", out _) && properties.TryGetProperty("thresholdMgM3", out _)
           let level = (Level: properties.GetProperty("level").GetInt32(), ThresholdMgM3: properties.GetProperty("thresholdMgM3").GetDouble())
           group level by level.Level into same
           orderby same.Key descending
           select same.First(),
    ];
}
