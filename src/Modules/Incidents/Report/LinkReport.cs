using LaChan.Contracts.Access;
using LaChan.Incidents.Draft;
using LaChan.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace LaChan.Incidents.Report;

/// <summary>POST /reports/{id}/link: an officer puts a report whose place nobody knew into an incident.</summary>
sealed class LinkReport(IncidentStore incidents, DraftIncident drafting, Journal journal)
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/reports/{id:guid}/link", Handle).RequireAuthorization("incidents.verify");

    static async Task<StatusCodeHttpResult> Handle(Guid id, [FromForm] long version, [FromForm] string? number, HttpContext http, LinkReport link, Officer officer, CancellationToken ct)
    {
        http.Response.Headers.Location = await link.Link(id, version, number ?? "", officer.Sight, ct) is { } incident ? $"/incidents/{incident}" : "/incidents?refused=link";
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <returns>The incident; null when the report is not waiting in that version, or the number names no open incident that the person may see.</returns>
    public async Task<Guid?> Link(Guid id, long version, string number, Sight sight, CancellationToken ct)
    {
        var stream = await journal.Read(ReportStream.Of(id), ct: ct);
        if (stream.Count == 0 || stream[^1].Version != version || stream.Any(x => x.Body is ReportLinked)) return null;
        if (stream[0].Body is not ReportReceived report || !sight.Includes(report.Province)) return null;
        if (await incidents.FindByNumber(number.Trim().ToUpperInvariant(), ct) is not { State: not "ended" } brief || await incidents.Find(brief.Id, sight, ct) is null) return null;
        await drafting.Join(brief.Id, new(brief.Id, report.Id, report.Origin, report.What, report.Point, null, false, report.Province, false, report.HappenedAt), ct);
        return brief.Id;
    }
}
