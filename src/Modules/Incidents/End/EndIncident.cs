using LaChan.Contracts.Incidents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace LaChan.Incidents.End;

/// <summary>POST /incidents/{id}/end: the response is over, or the draft was nothing; always with the reason.</summary>
static class EndIncident
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/incidents/{id:guid}/end", Handle).RequireAuthorization("incidents.end");

    public static IReadOnlyList<object> Decide(IncidentFile file, string? reason) => [new IncidentEnded(file.Id, Decision.Typed(reason, "incidents.refused.end-reason"))];

    static async Task<Results<NotFound, StatusCodeHttpResult>> Handle(Guid id, [FromForm] long version, [FromForm] string? reason, HttpContext http, Decision decision, CancellationToken ct) =>
        (await decision.Take(id, version, file => Decide(file, reason), ct)).Show(http, id, "/end");
}
