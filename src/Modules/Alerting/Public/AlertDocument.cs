using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LaChan.Alerting.Public;

/// <summary>GET /public/alerts/{identifier}.cap: an alert as CAP 1.2, for every program that reads it.</summary>
internal static class AlertDocument
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/public/alerts/{identifier}.cap", Handle).AllowAnonymous();

    static async Task<IResult> Handle(string identifier, AlertStore alerts, CancellationToken ct) =>
        await alerts.Find(identifier, ct) is { } alert ? TypedResults.Text(alert.CapXml, "application/cap+xml") : TypedResults.NotFound();
}
