using System.Text.Json.Nodes;
using LaChan.Contracts.Access;
using LaChan.Contracts.Forecast;
using LaChan.Contracts.Incidents;
using LaChan.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LaChan.Forecast.Review;

/// <summary>GET /map/forecasts/{incident}.geojson: proposed zones and band of the newest forecast, or of the one numbered <c>n</c>, for those who may see the incident.</summary>
static class ForecastZones
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/map/forecasts/{incident:guid}.geojson", Handle).RequireAuthorization();

    internal static async Task<Results<ContentHttpResult, NotFound>> Handle(Guid incident, int? n, IIncidents incidents, Journal journal, Officer officer, CancellationToken ct)
    {
        if (await incidents.Find(incident, ct) is not { } brief || !MaySee(officer.Sight, brief)) return TypedResults.NotFound();
        var made = (await journal.Read(Streams.Incident(incident), ct: ct)).Select(x => x.Body).OfType<ForecastMade>().ToList();
        var number = n ?? made.Count;
        return number >= 1 && number <= made.Count ? TypedResults.Content(OnMap(made[number - 1].Zones), "application/geo+json") : TypedResults.NotFound();
    }

    /// <summary>The proposed zones and the band: all three ends of the rate over one another cannot be told apart on a map.</summary>
    internal static string OnMap(string zones)
    {
        var collection = JsonNode.Parse(zones)?.AsObject() ?? throw new InvalidOperationException("zones of an entry are no GeoJSON");
        var features = collection["features"]?.AsArray() ?? [];
        features.RemoveAll(feature => feature?["properties"]?["end"]?.GetValue<string>() is "lower" or "upper");
        return collection.ToJsonString();
    }

    public static bool MaySee(Sight sight, IncidentBrief brief) => sight.Provinces is null || brief.Provinces.Any(x => sight.Includes(x));
}
