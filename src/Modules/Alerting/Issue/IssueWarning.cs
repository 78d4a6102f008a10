using LaChan.Alerting.Draft;
using LaChan.Platform;
using LaChan.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace LaChan.Alerting.Issue;

/// <summary>POST /incidents/{id}/warning: a person signs a warning and it goes out, or the page says why not.</summary>
internal static class IssueWarning
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/incidents/{id:guid}/warning", Handle).RequireAuthorization("alerts.issue");

    /// <param name="Version">The version of the incident that the officer was looking at.</param>
    internal sealed record Request(
        long Version, bool AllClear, string? HeadlineVi, string? DescriptionVi, string? InstructionVi, string? EndVi,
        string? HeadlineEn, string? DescriptionEn, string? InstructionEn, string? EndEn, string? Spokesperson, int? Hours, int? NextMinutes)
    {
        public WarningTexts Texts => new()
        {
            HeadlineVi = Line(HeadlineVi), DescriptionVi = Line(DescriptionVi), InstructionVi = Line(InstructionVi), EndVi = Line(EndVi),
            HeadlineEn = Line(HeadlineEn), DescriptionEn = Line(DescriptionEn), InstructionEn = Line(InstructionEn), EndEn = Line(EndEn),
            Spokesperson = Line(Spokesperson), Hours = Hours ?? 0, NextMinutes = NextMinutes ?? 0,
        };

        static string Line(string? text) => (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
    }

    internal static async Task<Results<StatusCodeHttpResult, NotFound>> Handle(
        Guid id, [FromForm] Request request, WarningDesk desk, Refused<RefusedWarning> refused, Officer officer, HttpContext http, CancellationToken ct)
    {
        if (await desk.Draft(id, request.AllClear, ct) is not { } draft) return TypedResults.NotFound();
        var answer = await desk.Issue(draft, request.Texts, request.Version, officer.Actor, ct);
        if (answer.Identifier is { } identifier) return See(http, $"/incidents/{id}/warning?issued={Uri.EscapeDataString(identifier)}");

        var key = refused.Keep(officer.Id, new(id, request.AllClear, request.Texts, answer.Faults, answer.Stale ? request.Version : null));
        return See(http, $"/incidents/{id}/warning?refused={key}{(request.AllClear ? "&end=true" : "")}");
    }

    /// <summary>303: the browser reads the page instead of sending the form again.</summary>
    static StatusCodeHttpResult See(HttpContext http, string where)
    {
        http.Response.Headers.Location = where;
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }
}
