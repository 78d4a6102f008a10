using LaChan.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace LaChan.Incidents.Notify;

/// <summary>POST /incidents/{id}/acknowledge: an officer of NACCET says that the notice has arrived; for another body the duty officer writes down who said so.</summary>
static class AcknowledgeNotice
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/incidents/{id:guid}/acknowledge", Handle).RequireAuthorization("incidents.acknowledge");

    /// <exception cref="RefusedException">That body was not told, or has answered already.</exception>
    public static IReadOnlyList<object> Decide(IncidentFile file, string? recipient, string by) =>
        file.Notices.Any(x => x.Recipient == recipient && x.AcknowledgedAt is null)
            ? [new NoticeAcknowledged(file.Id, recipient!, by)]
            : throw new RefusedException("recipient", "incidents.refused.not-told");

    static async Task<Results<NotFound, StatusCodeHttpResult>> Handle(
        Guid id, [FromForm] long version, [FromForm] string? recipient, [FromForm] string? by, HttpContext http, Decision decision, CancellationToken ct) =>
        (await decision.Take(id, version, file => Decide(file, recipient, by?.Trim() is { Length: > 0 and <= 200 } said ? said : decision.Officer.Name), ct)).Show(http, id);
}
