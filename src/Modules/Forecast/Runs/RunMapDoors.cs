using System.Text.Json;
using LaChan.Contracts.Reference;
using LaChan.Kernel;
using LaChan.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NetTopologySuite.Geometries;

namespace LaChan.Forecast.Runs;

/// <summary>GET /forecasts/runs/{id}/map.geojson and map.svg, each with t (seconds) or likely (level), and thresholds: what the run's map draws, and the same as a picture for browsers without script.</summary>
static class RunMapDoors
{
    const double Width = 900, Height = 560, PaddingDeg = 0.03;

    public static void Map(IEndpointRouteBuilder app)
    {
        var run = app.MapGroup("/forecasts/runs/{id:guid}").RequireAuthorization().RefusingAsText();
        run.MapGet("/map.geojson", Features);
        run.MapGet("/map.svg", Still);
    }

    static async Task<IResult> Features(Guid id, string? t, string? likely, string? thresholds, RunStore store, RunThresholds table, RunPicture picture, CancellationToken ct) =>
        await store.Find(id, ct) is { } run && await picture.Features(run, RunView.Of(t, likely, table.Drawn(run, thresholds)), ct) is { } features ? Results.Text(features, "application/geo+json") : Results.NotFound();

    static async Task<IResult> Still(Guid id, string? t, string? likely, string? thresholds, RunStore store, RunThresholds table, RunPicture picture, RunZones zones, IMapGround ground, Look look, T texts, CancellationToken ct)
    {
        if (await store.Find(id, ct) is not { } run) return Results.NotFound();
        var set = table.Drawn(run, thresholds);
        if (await picture.Features(run, RunView.Of(t, likely, set), ct) is not { } features) return Results.NotFound();
        var items = Items(features);
        var box = (await zones.Of(run, set, ct))?.Area.EnvelopeInternal.Copy() ?? Around(items);
        if (box.IsNull) return Results.NotFound();
        box.ExpandBy(PaddingDeg);
        var frame = new StillFrame(box, Width, Height);
        var theme = look.Theme is { } chosen ? $"data-theme=\"{chosen}\" " : "";
        var svg = new StillDrawing(ground.Ground(frame.Window, run.Row.AskedAt.Day()), frame, items, texts.Language).Svg(texts["forecast.run.map"], theme + "class=\"still-map alone\"");
        return Results.Text($"<?xml version=\"1.0\" encoding=\"utf-8\"?><?xml-stylesheet type=\"text/css\" href=\"{look.Built("console.css")}\"?>{svg}", "image/svg+xml");
    }

    static Envelope Around(List<StillItem> items)
    {
        var box = new Envelope();
        foreach (var item in items) box.ExpandToInclude(item.Shape.EnvelopeInternal);
        return box;
    }

    static List<StillItem> Items(string features)
    {
        using var document = JsonDocument.Parse(features);
        return
        [
            .. from feature in document.RootElement.GetProperty("features").EnumerateArray()
               let properties = feature.GetProperty("properties")
               let step = properties.TryGetProperty("step", out var share) ? share.GetInt32() : (int?)null
               from rings in ZonePolygons.Of(feature.GetProperty("geometry"))
               select new StillItem(step is null ? "zone" : "share", ZonePolygons.Shape(rings), step ?? properties.GetProperty("level").GetInt32()),
            // A plant that a source is sought among.
            .. from feature in document.RootElement.GetProperty("features").EnumerateArray()
               let properties = feature.GetProperty("properties")
               where properties.TryGetProperty("probability", out _)
               let at = feature.GetProperty("geometry").GetProperty("coordinates")
               select new StillItem("facility", StillItem.At(new(at[1].GetDouble(), at[0].GetDouble())), Label: properties.GetProperty("label").GetString()),
        ];
    }
}
