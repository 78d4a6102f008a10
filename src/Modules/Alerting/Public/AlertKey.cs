using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LaChan.Alerting.Public;

/// <summary>GET /public/alert-key.pem: the public key of this node's alerts, for whoever checks their signatures.</summary>
internal static class AlertKey
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/public/alert-key.pem", (NodeKey key) => TypedResults.Text(key.PublicPem, "application/x-pem-file")).AllowAnonymous();
}
