using LaChan.Contracts.Monitoring;
using LaChan.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace LaChan.Monitoring.Review;

/// <summary>POST /monitoring/quarantine/{id}/dismiss: nothing of what was refused is to be taken; the reason stands in the journal, the original stays.</summary>
internal static class DismissQuarantine
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/monitoring/quarantine/{id}/dismiss", Handle).RequireAuthorization("monitoring.quarantine");

    static async Task<IResult> Handle(string id, [FromForm] string? reason, QuarantineStore store, Journal journal, Officer officer, CancellationToken ct)
    {
        if (await store.Find(id, officer.Sight, ct) is not { } file) return Results.NotFound();
        if (string.IsNullOrWhiteSpace(reason)) return SeeOther.To($"/monitoring/quarantine/{id}?missing=reason");
        // A case that another hand closed meanwhile stays as it was closed: the page shows how.
        await journal.Append($"quarantine/{id}", 0, new QuarantineDismissed(id, file.Name, reason.Trim()), officer.Actor, ct: ct);
        return SeeOther.To($"/monitoring/quarantine/{id}");
    }
}
