using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace LaChan.Incidents.Open;

/// <summary>POST /incidents/{id}/open: a person takes the draft as real. Command and voice must then be named.</summary>
static class OpenIncident
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/incidents/{id:guid}/open", Handle).RequireAuthorization("incidents.open");

    public static IReadOnlyList<object> Decide(IncidentFile file, NodeDesk desk) => file.OpenedAt is not null
        ? throw new Kernel.RefusedException("state", "incidents.refused.open-already")
        :
        [
            new IncidentOpened(file.Id),
            desk.Clock(file.Id, Duties.Commander, file.Directs, "clock.name-commander"),
            desk.Clock(file.Id, Duties.Spokesperson, file.Directs, "clock.name-spokesperson"),
            desk.Clock(file.Id, Duties.Situation, file.Directs, "clock.first-report"),
        ];

    static async Task<Results<NotFound, StatusCodeHttpResult>> Handle(Guid id, [FromForm] long version, HttpContext http, Decision decision, NodeDesk desk, CancellationToken ct) =>
        (await decision.Take(id, version, file => Decide(file, desk), ct)).Show(http, id);
}
