using LaChan.Contracts.Incidents;
using LaChan.Contracts.Reference;
using LaChan.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace LaChan.Incidents.Notify;

/// <summary>POST /incidents/{id}/notify: tells the bodies that were ticked, and starts the clock of each to answer.</summary>
static class SendNotices
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/incidents/{id:guid}/notify", Handle).RequireAuthorization("incidents.open");

    /// <exception cref="RefusedException">Nobody ticked, or a body that is not in the register.</exception>
    public static IReadOnlyList<object> Decide(IncidentFile file, IReadOnlyList<string> recipients, IAgencies agencies, NodeDesk desk)
    {
        if (recipients.Count == 0) throw new RefusedException("recipient", "incidents.refused.recipient");
        if (recipients.Any(x => agencies.Agency(new(x.Split('/')[0])) is null)) throw new RefusedException("recipient", "incidents.refused.recipient");
        var level = file.Finding?.Finding.Level.Max ?? IncidentLevel.None;
        return [.. recipients.Distinct().SelectMany(x => Telling.Of(file.Id, x, level, desk))];
    }

    /// <summary>Whom the rules want told and nobody has told yet: provinces one by one.</summary>
    public static IReadOnlyList<string> Owed(IncidentFile file)
    {
        if (file.Finding?.Finding is not { } finding) return [];
        var provinces = finding.Provinces.Concat(finding.PossibleProvinces).Distinct().Select(x => $"PROV-PC/{x}");
        return [.. finding.Notify.Append(finding.Directs).OfType<string>().SelectMany(x => x == "PROV-PC" ? provinces : [x]).Distinct().Where(x => file.Notices.All(n => n.Recipient != x))];
    }

    // The ticked bodies are read from the form itself: a parameter of several values is not bound from forms.
    static async Task<Results<NotFound, StatusCodeHttpResult>> Handle(Guid id, [FromForm] long version, HttpContext http, Decision decision, IAgencies agencies, NodeDesk desk, CancellationToken ct)
    {
        var recipients = (await http.Request.ReadFormAsync(ct))["recipient"].OfType<string>().ToList();
        return (await decision.Take(id, version, file => Decide(file, recipients, agencies, desk), ct)).Show(http, id);
    }
}
