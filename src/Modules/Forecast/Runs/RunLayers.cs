using LaChan.Contracts.Reference;
using LaChan.Forecast.Air;

namespace LaChan.Forecast.Runs;

/// <summary>Zones, moments and odds of a run for a set of thresholds: for the usual set the run's own files; those of another are made when somebody first asks, and kept under the set's mark.</summary>
public sealed class RunLayers(RunQueue queue, RunKeep keep, ISubstances substances)
{
    /// <summary>Officers may type values without end; so many files of them are kept of a run, the newest.</summary>
    const int MostOwn = 60;

    /// <param name="file">zones.geojson, frames.geojson, probability.geojson, or another file of the run.</param>
    /// <param name="set">Null: the run has no concentrations in air.</param>
    /// <returns>Null: there is none such.</returns>
    public async Task<string?> Read(Run run, string file, ThresholdSet? set, CancellationToken ct = default)
    {
        if (set is null or { Choice.IsUsual: true }) return await queue.Read(run, file, ct);
        var path = await Kept(run, file, set);
        return path is null ? null : await File.ReadAllTextAsync(path, ct);
    }

    /// <summary>Whether this engine still takes the run's input, so that it can be drawn for another set.</summary>
    public bool Draws(Run run) => AirField.Find(run.Asked.Input, substances) is not null;

    /// <summary>How many runs the odds are counted over; 1: there are none.</summary>
    public int Members(Run run) => Math.Min(AirField.Find(run.Asked.Input, substances)?.Members ?? 1, AirProbability.MostMembers);

    /// <summary>The zones as a GeoPackage; null: the run has none, or they lie in local metres.</summary>
    public async Task<string?> Package(Run run, ThresholdSet? set)
    {
        var zones = await Read(run, "zones.geojson", set);
        return zones is null ? null : await keep.File(run.Row.Id, Name("zones.gpkg", set), path => Task.FromResult(ZonePackage.Write(zones, path, run.Row.DoneAt ?? run.Row.AskedAt)), Bound(set));
    }

    /// <summary>Of a set other than the usual: the mark tells one from the other.</summary>
    internal static string Name(string file, ThresholdSet? set) => set is null or { Choice.IsUsual: true }
        ? file : $"{Path.GetFileNameWithoutExtension(file)}-{set.Choice.Name}-{set.Mark}{Path.GetExtension(file)}";

    Task<string?> Kept(Run run, string file, ThresholdSet set) => keep.File(run.Row.Id, Name(file, set), async path =>
    {
        // Whoever asked may give up; the others still wait for it.
        if (await Task.Run(() => AirField.Find(run.Asked.Input, substances) is { } field ? Made(field, file, set.Levels) : null) is not { } text) return false;
        await File.WriteAllTextAsync(path, text);
        return true;
    }, Bound(set));

    static string? Made(AirField field, string file, IReadOnlyList<AirThreshold> levels) => file switch
    {
        "zones.geojson" => AirZoneGeoJson.Of(field.Place, field.Zones(levels)),
        "frames.geojson" => field.Steady ? null : AirZoneGeoJson.Of(field.Place, AirFrames.Of(field, levels)),
        "probability.geojson" => field.Members < 2 ? null : AirLayers.GeoJson(field.Place, AirProbability.Of(field, levels, CancellationToken.None)),
        _ => throw new ArgumentException($"{file} does not go by thresholds", nameof(file)),
    };

    static (string Like, int Most)? Bound(ThresholdSet? set) => set is { Choice.Own.Count: > 0 } ? ("*-own-*", MostOwn) : null;
}
