using System.Globalization;
using LaChan.Contracts.Reference;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LaChan.Forecast.Runs;

/// <summary>GET /forecasts/runs/{id}/exposure.csv, exposure.geojson, zones.gpkg: what a run gives out beside its own files.</summary>
static class RunFileDoors
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var run = app.MapGroup("/forecasts/runs/{id:guid}").RequireAuthorization();
        run.MapGet("/exposure.csv", (Guid id, RunStore store, RunZones zones, IUnits units, CancellationToken ct) => Exposure(id, store, zones, x => ExposureFiles.Csv(x, units.Pack.BorderErrorKm), "text/csv; charset=utf-8", "exposure.csv", ct));
        run.MapGet("/exposure.geojson", (Guid id, RunStore store, RunZones zones, IUnits units, CancellationToken ct) => Exposure(id, store, zones, x => ExposureFiles.GeoJson(x, units.Pack.BorderErrorKm), "application/geo+json", "exposure.geojson", ct));
        run.MapGet("/zones.gpkg", Package);
    }

    static async Task<IResult> Exposure(Guid id, RunStore store, RunZones zones, Func<Touched, byte[]> file, string type, string name, CancellationToken ct) =>
        await store.Find(id, ct) is { } run && await zones.Of(run, ct) is { } reach ? Results.File(file(reach.Touched), type, Named(id, name)) : Results.NotFound();

    static async Task<IResult> Package(Guid id, RunStore store, RunQueue queue, RunKeep keep, CancellationToken ct)
    {
        if (await store.Find(id, ct) is not { Done: { } done } run || done.Files.All(x => x.Name != "zones.geojson")) return Results.NotFound();
        var path = await keep.File(id, "zones.gpkg", async path => ZonePackage.Write(await File.ReadAllTextAsync(queue.PathOf(id, "zones.geojson")), path, run.Row.DoneAt ?? run.Row.AskedAt));
        return path is null ? Results.NotFound() : Results.File(path, "application/geopackage+sqlite3", Named(id, "zones.gpkg"));
    }

    internal static string Named(Guid id, string name) => string.Create(CultureInfo.InvariantCulture, $"run-{id.ToString()[^6..]}-{name}");
}
