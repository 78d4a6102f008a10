using System.Text.Json;
using LaChan.Contracts.Reference;
using LaChan.Forecast.Air;
using LaChan.Forecast.Runs;
using LaChan.Kernel;

namespace LaChan.Forecast.Retrieve;

/// <summary>A run as a collection of the data interface: what it is of, where and when.</summary>
/// <param name="Box">West, south, east, north, degrees.</param>
public sealed record EdrRun(Guid Id, string Title, string Substance, double[] Box, DateTimeOffset From, DateTimeOffset To);

/// <summary>Which runs can be asked through the data interface: those in air that lie on the globe and say when they begin, so that every value has a place and a moment.</summary>
public sealed class EdrRuns(RunStore store, RunZones zones, RunKeep keep, ISubstances substances)
{
    const double AroundM = 10_000;

    /// <summary>A page of runs, the newest first.</summary>
    /// <returns>The runs, and whether more follow.</returns>
    public async Task<(IReadOnlyList<EdrRun> Runs, bool More)> Page(int limit, int offset, CancellationToken ct)
    {
        var rows = await store.Done("air", limit + 1, offset, ct);
        var runs = new List<EdrRun>();
        foreach (var row in rows.Take(limit))
            if (await store.Find(row.Id, ct) is { } run && await Of(run, ct) is { } known) runs.Add(known);
        return (runs, rows.Count > limit);
    }

    /// <summary>Null: there is no such run, or nothing to ask of it.</summary>
    public async Task<(Run Run, EdrRun Known)?> Find(Guid id, CancellationToken ct) =>
        await store.Find(id, ct) is { } run && await Of(run, ct) is { } known ? (run, known) : null;

    async Task<EdrRun?> Of(Run run, CancellationToken ct)
    {
        if (!RunPoint.Can(run)) return null;
        var path = await keep.File(run.Row.Id, "extent.json", async path =>
        {
            if (await Measured(run, CancellationToken.None) is not { } known) return false;
            await File.WriteAllTextAsync(path, JsonSerializer.Serialize(known), CancellationToken.None);
            return true;
        });
        return path is null ? null : JsonSerializer.Deserialize<EdrRun>(await File.ReadAllTextAsync(path, ct));
    }

    async Task<EdrRun?> Measured(Run run, CancellationToken ct)
    {
        if (AirField.Find(run.Asked.Input, substances) is not { At: { } at, Place.Source: { } source } field) return null;
        var (north, south) = (source.Offset(AroundM, AroundM), source.Offset(-AroundM, -AroundM));
        var box = new NetTopologySuite.Geometries.Envelope(south.Lon, north.Lon, south.Lat, north.Lat);
        if (await zones.Of(run, ct: ct) is { } reach) box.ExpandToInclude(reach.Area.EnvelopeInternal);
        var (east, up) = source.MetresTo(new GeoPoint(box.MaxY, box.MaxX));
        var end = field.Sample([[east, up, 0]], "mean", field.AveragingS).TimesS[^1];
        return new(run.Row.Id, run.Row.Title, field.Place.Substance ?? "", [Round(box.MinX), Round(box.MinY), Round(box.MaxX), Round(box.MaxY)], at, at.AddSeconds(end));
    }

    static double Round(double degrees) => Math.Round(degrees, 5);
}
