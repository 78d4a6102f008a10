using LaChan.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace LaChan.Incidents.Situation;

/// <summary>POST /incidents/{id}/situation: a person signs a situation report; the clock of the next one starts.</summary>
static class ReportSituation
{
    public const int Most = 8000;

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/incidents/{id:guid}/situation", Handle).RequireAuthorization("incidents.open");

    /// <exception cref="RefusedException">Not open yet, no text or too long.</exception>
    public static IReadOnlyList<object> Decide(IncidentFile file, string? text, NodeDesk desk) => file.OpenedAt is null
        ? throw new RefusedException("state", "incidents.refused.not-open")
        :
        [
            new SituationReported(file.Id, file.Reports.Count + 1, Decision.Typed(text, "incidents.refused.situation", Most), file.Version),
            desk.Clock(file.Id, Duties.Situation, file.Directs, "clock.sitrep"),
        ];

    static async Task<Results<NotFound, StatusCodeHttpResult>> Handle(Guid id, [FromForm] long version, [FromForm] string? text, HttpContext http, Decision decision, NodeDesk desk, CancellationToken ct) =>
        (await decision.Take(id, version, file => Decide(file, text?.Replace("\r\n", "\n", StringComparison.Ordinal), desk), ct)).Show(http, id, "/situation");
}
