using LaChan.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LaChan.Risk.Register;

/// <summary>GET /map/facilities.geojson: the facilities of a filter as points of layer <c>facility</c>.</summary>
internal static class FacilityMap
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/map/facilities.geojson", Handle).RequireAuthorization();

    static async Task<JsonHttpResult<object>> Handle(string? q, string? substance, string? kind, string? id, FacilityStore store, T t, CancellationToken ct)
    {
        var chosen = new FacilityFilter(q, substance, kind).Of(await store.List(ct)).Where(x => id is null || x.Row.Id == id);
        return TypedResults.Json<object>(new { type = "FeatureCollection", features = chosen.Select(x => Feature(x, t)) }, contentType: "application/geo+json");
    }

    static object Feature(FacilityFile x, T t) => new
    {
        type = "Feature",
        geometry = new { type = "Point", coordinates = new[] { x.Row.Lon, x.Row.Lat } },
        properties = new { layer = "facility", label = t.Pick(x.Row.NameVi, x.Row.NameEn), href = $"/facilities/{x.Row.Id}", assumed = x.Row.Assumed },
    };
}
