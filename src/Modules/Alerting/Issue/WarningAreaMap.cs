using System.Text.Json;
using LaChan.Alerting.Draft;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LaChan.Alerting.Issue;

/// <summary>GET /incidents/{id}/warning/area.geojson: the rings of the draft and the zones they were drawn around, for the map of the preview.</summary>
internal static class WarningAreaMap
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/incidents/{id:guid}/warning/area.geojson", Handle).RequireAuthorization();

    static async Task<IResult> Handle(Guid id, WarningDesk desk, CancellationToken ct)
    {
        if (await desk.Draft(id, allClear: false, ct) is not { } draft) return TypedResults.NotFound();
        var features = draft.Areas.SelectMany((area, index) => area.Rings.Select(ring => new
        {
            type = "Feature",
            properties = new { layer = "zone", level = index == 0 ? 3 : 1, label = area.LabelVi, proposed = true },
            geometry = new { type = "Polygon", coordinates = new[] { ring.Select(x => new[] { x.Lon, x.Lat }) } },
        }));
        return TypedResults.Text(JsonSerializer.Serialize(new { type = "FeatureCollection", features }), "application/geo+json");
    }
}
