using System.Text.Json;
using LaChan.Contracts.Reference;
using LaChan.Kernel;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;

namespace LaChan.Forecast.Runs;

/// <summary>Arrival clocks of runs on rivers and at sea.</summary>
public sealed class RunClocks(RunQueue queue, RunKeep keep, IUnits units)
{
    /// <returns>Earliest first; empty: the run names no places.</returns>
    public async Task<IReadOnlyList<RunClock>> Of(Run run, CancellationToken ct = default) => run.Row.Kind switch
    {
        "river" when await queue.Read(run, "result.csv", ct) is { } csv => River(csv, run.Row.AskedAt.Day()),
        "sea" when await queue.Read(run, "frames.geojson", ct) is { } frames => await Sea(run, frames, ct),
        _ => [],
    };

    IReadOnlyList<RunClock> River(string csv, DateOnly on)
    {
        var rows = CsvRow.All(csv);
        if (rows.Count == 0 || rows[0]["flow"] is null) return [];
        var places = rows.GroupBy(x => (Kind: x["kind"] ?? "", Name: x["name"] ?? "", Code: x["code"] ?? "", Km: x.Number("km")));
        return [.. places.Select(place =>
        {
            CsvRow? Flow(string name) => place.FirstOrDefault(x => x["flow"] == name);
            var centre = place.Key.Code.Length > 0 ? units.Commune(new(place.Key.Code), on)?.Centre : null;
            return new RunClock(place.Key.Kind, place.Key.Name, place.Key.Code, centre, place.Key.Km, Flow("high")?.Number("arrival_s"), Flow("mean")?.Number("arrival_s"), Flow("low")?.Number("arrival_s"), Flow("mean")?.Number("end_s"), Flow("mean")?.Number("peak_mg_L"));
        }).OrderBy(x => x.EarliestS)];
    }

    /// <summary>Many zones are laid over the communes: done once and kept.</summary>
    async Task<IReadOnlyList<RunClock>> Sea(Run run, string frames, CancellationToken ct)
    {
        var path = await keep.File(run.Row.Id, "clocks.json", async path =>
        {
            await File.WriteAllTextAsync(path, JsonSerializer.Serialize(Touched(frames, run.Row.AskedAt.Day())), CancellationToken.None);
            return true;
        });
        return path is null ? [] : JsonSerializer.Deserialize<List<RunClock>>(await File.ReadAllTextAsync(path, ct)) ?? [];
    }

    List<RunClock> Touched(string frames, DateOnly on)
    {
        using var document = JsonDocument.Parse(frames);
        if (document.RootElement.TryGetProperty("crs", out _)) return [];
        var first = new Dictionary<Commune, Dictionary<double, double>>();
        foreach (var feature in document.RootElement.GetProperty("features").EnumerateArray())
        {
            var properties = feature.GetProperty("properties");
            Geometry[] parts = [.. ZonePolygons.Of(feature.GetProperty("geometry")).Select(x => GeometryFixer.Fix(ZonePolygons.Shape(x)))];
            if (parts.Length == 0 || !properties.TryGetProperty("share", out var share)) continue;
            foreach (var one in units.Touched(new GeometryCollection(parts).Buffer(0), on).Communes)
            {
                if (!first.TryGetValue(one.Commune, out var times)) first[one.Commune] = times = [];
                var time = properties.GetProperty("timeS").GetDouble();
                times[share.GetDouble()] = Math.Min(time, times.GetValueOrDefault(share.GetDouble(), time));
            }
        }
        return [.. first.Select(x => new RunClock("commune", x.Key.Name, x.Key.Code.Value, x.Key.Centre, null, At(x.Value, 0.99), At(x.Value, 0.9), At(x.Value, 0.5), null, null)).OrderBy(x => x.EarliestS ?? x.LikelyS)];
    }

    static double? At(Dictionary<double, double> times, double share) => times.TryGetValue(share, out var time) ? time : null;
}
