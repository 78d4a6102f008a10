using LaChan.Contracts.Incidents;
using LaChan.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace LaChan.Incidents.Sign;

/// <summary>POST /incidents/{id}/sign: a person puts a level in force. The proposal or another one; another one needs a reason.</summary>
static class SignLevel
{
    /// <summary>The levels that the law knows today.</summary>
    public static readonly IReadOnlyList<IncidentLevel> Levels = [IncidentLevel.Facility, IncidentLevel.Commune, IncidentLevel.Province, IncidentLevel.National];

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/incidents/{id:guid}/sign", Handle).RequireAuthorization("incidents.classify");

    /// <exception cref="RefusedException">Not open yet, no proof yet, an unknown level, no reason for another level than the proposed.</exception>
    public static IReadOnlyList<object> Decide(IncidentFile file, string? level, string? reason, NodeDesk desk)
    {
        if (file.OpenedAt is null) throw new RefusedException("state", "incidents.refused.not-open");
        if (file.Finding is not { Finding: var finding }) throw new RefusedException("finding", "incidents.refused.no-finding");
        if (!Enum.TryParse<IncidentLevel>(level, ignoreCase: true, out var chosen) || !Levels.Contains(chosen)) throw new RefusedException("level", "incidents.refused.level");
        var why = chosen == finding.Level.Proposed ? reason?.Trim() ?? "" : Decision.Typed(reason, "incidents.refused.reason");
        if (why.Length > 1000) throw new RefusedException("reason", "incidents.refused.reason");
        var signed = new LevelSigned(file.Id, chosen, why, finding.Level.Min, finding.Level.Proposed, finding.Level.Max, finding.RuleSetVersion);
        return file.WarnedAt is null && file.ConcernsPublic(chosen) && file.Clocks.All(x => x.Key != Duties.Warn) ? [signed, desk.Clock(file.Id, Duties.Warn, file.Directs, "clock.warn-public")] : [signed];
    }

    static async Task<Results<NotFound, StatusCodeHttpResult>> Handle(
        Guid id, [FromForm] long version, [FromForm] string? level, [FromForm] string? reason, HttpContext http, Decision decision, NodeDesk desk, CancellationToken ct)
    {
        var answer = await decision.Take(id, version, file => Decide(file, level, reason, desk), ct);
        return answer.Show(http, id, "/sign", $"level={Uri.EscapeDataString(level ?? "")}&reason={Uri.EscapeDataString((reason ?? "")[..Math.Min(reason?.Length ?? 0, 1000)])}");
    }
}
