using System.Globalization;
using System.Text;
using LaChan.Contracts.Reference;
using LaChan.Forecast.Air;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LaChan.Forecast.Runs;

/// <summary>GET /forecasts/runs/{id}/exposure.csv, exposure.geojson, zones.geojson, zones.kml, zones.gpkg, each with thresholds: what a run gives out beside its own files.</summary>
static class RunFileDoors
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var run = app.MapGroup("/forecasts/runs/{id:guid}").RequireAuthorization().RefusingAsText();
        run.MapGet("/exposure.csv", (Guid id, string? thresholds, RunStore store, RunThresholds table, RunZones zones, IUnits units, CancellationToken ct) =>
            Given(id, thresholds, store, table, async (run, set) => (await zones.Of(run, set, ct))?.Touched is { } touched ? File(run, set, ExposureFiles.Csv(touched, units.Pack.BorderErrorKm, set?.Choice.Key ?? ""), "text/csv; charset=utf-8", "exposure.csv") : null, ct));
        run.MapGet("/exposure.geojson", (Guid id, string? thresholds, RunStore store, RunThresholds table, RunZones zones, IUnits units, CancellationToken ct) =>
            Given(id, thresholds, store, table, async (run, set) => (await zones.Of(run, set, ct))?.Touched is { } touched ? File(run, set, ExposureFiles.GeoJson(touched, units.Pack.BorderErrorKm, set?.Choice.Key ?? ""), "application/geo+json", "exposure.geojson") : null, ct));
        run.MapGet("/zones.geojson", (Guid id, string? thresholds, RunStore store, RunThresholds table, RunLayers layers, CancellationToken ct) =>
            Given(id, thresholds, store, table, async (run, set) => await layers.Read(run, "zones.geojson", set, ct) is { } text ? File(run, set, Encoding.UTF8.GetBytes(text), "application/geo+json", "zones.geojson") : null, ct));
        run.MapGet("/zones.kml", (Guid id, string? thresholds, RunStore store, RunThresholds table, RunLayers layers, CancellationToken ct) =>
            Given(id, thresholds, store, table, async (run, set) => await layers.Read(run, "zones.geojson", set, ct) is { } text && ZoneKml.Of(text) is { } kml ? File(run, set, Encoding.UTF8.GetBytes(kml), "application/vnd.google-earth.kml+xml", "zones.kml") : null, ct));
        run.MapGet("/zones.gpkg", (Guid id, string? thresholds, RunStore store, RunThresholds table, RunLayers layers, CancellationToken ct) =>
            Given(id, thresholds, store, table, async (run, set) => await layers.Package(run, set) is { } path ? Results.File(path, "application/geopackage+sqlite3", Named(run.Row.Id, set, "zones.gpkg")) : null, ct));
    }

    /// <exception cref="LaChan.Kernel.RefusedException">The thresholds cannot be read, or the substance has none such.</exception>
    static async Task<IResult> Given(Guid id, string? thresholds, RunStore store, RunThresholds table, Func<Run, ThresholdSet?, Task<IResult?>> file, CancellationToken ct) =>
        await store.Find(id, ct) is { Done: not null } run && await file(run, table.Drawn(run, thresholds)) is { } given ? given : Results.NotFound();

    static IResult File(Run run, ThresholdSet? set, byte[] bytes, string type, string name) => Results.File(bytes, type, Named(run.Row.Id, set, name));

    /// <summary>The file says which run, and which thresholds where they are not the usual.</summary>
    static string Named(Guid id, ThresholdSet? set, string name) =>
        string.Create(CultureInfo.InvariantCulture, $"run-{id.ToString()[^6..]}-{(set is { Choice: { IsUsual: false } choice } ? choice.Key.Replace('/', '-').Replace(',', '-') + "-" : "")}{name}");
}
