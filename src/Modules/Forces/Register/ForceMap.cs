using LaChan.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LaChan.Forces.Register;

/// <summary>GET /map/forces.geojson: the depots of a filter as points of layer <c>force</c>.</summary>
internal static class ForceMap
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/map/forces.geojson", Handle).RequireAuthorization();

    static async Task<JsonHttpResult<object>> Handle(string? q, string? capability, string? owner, string? province, string? id, DepotStore store, T t, CancellationToken ct)
    {
        var chosen = new DepotFilter(q, capability, owner, province).Of(await store.List(ct)).Where(x => id is null || x.Row.Id == id);
        return TypedResults.Json<object>(new { type = "FeatureCollection", features = chosen.Select(x => Feature(x, t)) }, contentType: "application/geo+json");
    }

    static object Feature(Depot x, T t) => new
    {
        type = "Feature",
        geometry = new { type = "Point", coordinates = new[] { x.Row.Lon, x.Row.Lat } },
        properties = new { layer = "force", label = t.Pick(x.Row.NameVi, x.Row.NameEn), href = $"/forces/{x.Row.Id}", owner = x.Row.Owner, assumed = x.Row.Assumed },
    };
}
