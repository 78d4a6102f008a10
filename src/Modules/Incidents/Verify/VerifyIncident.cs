using LaChan.Incidents.Draft;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace LaChan.Incidents.Verify;

/// <summary>POST /incidents/{id}/verify: the call-back. With whom, what they said; then the level is judged anew, for what was hearsay is proved.</summary>
static class VerifyIncident
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/incidents/{id:guid}/verify", Handle).RequireAuthorization("incidents.verify");

    public static IReadOnlyList<object> Decide(IncidentFile file, string? with, string? note) =>
        [new IncidentVerified(file.Id, Decision.Typed(with, "incidents.refused.with", 200), Decision.Typed(note, "incidents.refused.note"))];

    static async Task<Results<NotFound, StatusCodeHttpResult>> Handle(
        Guid id, [FromForm] long version, [FromForm] string? with, [FromForm] string? note, HttpContext http, Decision decision, DraftIncident drafting, CancellationToken ct)
    {
        var answer = await decision.Take(id, version, file => Decide(file, with, note), ct);
        if (answer.IsDone) await drafting.Again(id, "person", null, ct);
        return answer.Show(http, id);
    }
}
