using LaChan.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace LaChan.Incidents.Protect;

/// <summary>POST /incidents/{id}/protect: a person orders what the people of each commune do.</summary>
static class ProtectPeople
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/incidents/{id:guid}/protect", Handle).RequireAuthorization("alerts.issue");

    /// <param name="acts">Code of a commune of the zone and what its people do; empty: no order.</param>
    /// <returns>An order and its clock for each commune whose order is new or another one.</returns>
    /// <exception cref="RefusedException">Not open yet, a commune outside the zone, an unknown act, nothing new.</exception>
    public static IReadOnlyList<object> Decide(IncidentFile file, IReadOnlyList<(string Commune, string Act)> acts, string? note, NodeDesk desk)
    {
        if (file.OpenedAt is null) throw new RefusedException("state", "incidents.refused.not-open");
        if (note?.Length > 1000) throw new RefusedException("note", "incidents.refused.note-long");
        var orders = acts.Where(x => x.Act.Length > 0).SelectMany(x => Order(file, x.Commune, x.Act, note?.Trim() ?? "", desk)).ToList();
        return orders.Count > 0 ? orders : throw new RefusedException("act", "incidents.refused.protect-nothing");
    }

    static IEnumerable<object> Order(IncidentFile file, string code, string act, string note, NodeDesk desk)
    {
        if (!Protection.Acts.Contains(act)) throw new RefusedException("act", "incidents.refused.protect-act");
        var before = file.Protections.FirstOrDefault(x => x.Commune.Value == code);
        var commune = file.Finding?.Reach?.Communes.FirstOrDefault(x => x.Code.Value == code);
        var name = commune?.Name ?? before?.Name ?? throw new RefusedException("commune", "incidents.refused.protect-commune");
        if (act == (before?.Act ?? Protection.Lifted)) yield break;
        yield return new ProtectionOrdered(file.Id, new(code), name, act, note);
        if (act == Protection.Lifted) yield return new ClockStopped(file.Id, Duties.ProtectOf(code), "lifted");
        else yield return Clock(file.Id, code, commune?.ArrivesAt, desk);
    }

    /// <summary>Until the air is there where the forecast says when; else as long as the policy row gives.</summary>
    static ClockStarted Clock(Guid incident, string code, DateTimeOffset? arrives, NodeDesk desk)
    {
        var clock = desk.Clock(incident, Duties.ProtectOf(code), $"COMM-PC/{code}", "clock.protect");
        return arrives is { } at && at > desk.Now ? clock with { DueAt = at, IsLaw = false, Basis = DutyWords.Arrival } : clock;
    }

    // The communes are read from the form itself: their number is not known.
    static async Task<Results<NotFound, StatusCodeHttpResult>> Handle(Guid id, [FromForm] long version, HttpContext http, Decision decision, NodeDesk desk, CancellationToken ct)
    {
        var form = await http.Request.ReadFormAsync(ct);
        var acts = form.Where(x => x.Key.StartsWith("act.", StringComparison.Ordinal)).Select(x => (x.Key[4..], x.Value.ToString())).ToList();
        return (await decision.Take(id, version, file => Decide(file, acts, form["note"], desk), ct)).Show(http, id, "/protect");
    }
}
