using LaChan.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace LaChan.Incidents.Protect;

/// <summary>POST /incidents/{id}/protected: a commune says that its order is carried out; whoever hears it writes it down.</summary>
static class ReportProtected
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/incidents/{id:guid}/protected", Handle).RequireAuthorization("incidents.verify");

    /// <exception cref="RefusedException">No order in force there, or it is done already.</exception>
    public static IReadOnlyList<object> Decide(IncidentFile file, string? commune, string by) =>
        file.Protections.FirstOrDefault(x => x.Commune.Value == commune) is { IsInForce: true, DoneAt: null } order
            ? [new ProtectionDone(file.Id, order.Commune, order.Name, by)]
            : throw new RefusedException("commune", "incidents.refused.protect-done");

    static async Task<Results<NotFound, StatusCodeHttpResult>> Handle(Guid id, [FromForm] long version, [FromForm] string? commune, HttpContext http, Decision decision, CancellationToken ct) =>
        (await decision.Take(id, version, file => Decide(file, commune, decision.Officer.Name), ct)).Show(http, id);
}
