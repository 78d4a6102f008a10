using System.Text;
using LaChan.Contracts.Monitoring;
using LaChan.Monitoring.Intake;
using LaChan.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace LaChan.Monitoring.Review;

/// <summary>POST /monitoring/quarantine/{id}/release: the corrected lines, or the whole original under a corrected name, go through the same intake as any file. Only when nothing of them is refused is the case closed.</summary>
internal static class ReleaseQuarantine
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/monitoring/quarantine/{id}/release", Handle).RequireAuthorization("monitoring.quarantine");

    static async Task<IResult> Handle(
        string id, [FromForm] string name, [FromForm] string? lines, QuarantineStore store, Quarantine quarantine, FileIntake intake, Journal journal, Officer officer, CancellationToken ct)
    {
        var page = $"/monitoring/quarantine/{id}";
        if (await store.Find(id, officer.Sight, ct) is not { } file) return Results.NotFound();
        if (await store.ClosedCase(id, ct) is not null) return SeeOther.To(page);
        var text = (lines ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim('\n', ' ');
        var content = file.Whole && text.Length == 0 ? await quarantine.Original(id, StationFile.MostBytes, ct) : Encoding.UTF8.GetBytes(text + "\n");
        var outcome = (await intake.Take([IncomingFile.Of(name.Trim(), content, "release")], ct))[0];
        if (outcome.Reading.Refused.Count > 0)
            await quarantine.Remember(id, new(name, text, outcome.Reading.Refused), ct);
        else
            await journal.Append($"quarantine/{id}", 0, new QuarantineReleased(id, name.Trim(), outcome.Reading.Station?.Code, text, outcome.Tally.Accepted, outcome.Tally.Duplicate), officer.Actor, ct: ct);
        return SeeOther.To(page);
    }
}
