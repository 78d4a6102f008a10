using LaChan.Contracts.Access;
using LaChan.Contracts.Forces;
using LaChan.Contracts.Incidents;
using LaChan.Forces.Nearest;
using LaChan.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace LaChan.Forces.Order;

/// <summary>POST /incidents/{id}/forces: an officer orders units to an incident. The order and the promise of each depot are written together or not at all.</summary>
public sealed class OrderForces(DepotStore depots, NearestForces nearest, IIncidents incidents, Journal journal)
{
    internal static void Map(IEndpointRouteBuilder app) => app.MapPost("/incidents/{id:guid}/forces", Handle).RequireAuthorization("forces.order");

    /// <param name="id">The incident.</param>
    /// <param name="version">The version of the incident that the officer was looking at.</param>
    /// <param name="http">Its form carries fields <c>order</c>: lines <c>DEPOT:CAPABILITY:UNITS</c>, as <see cref="ForceProposal.OrderLine"/> writes them. (A parameter <c>string[]</c> from a form stops the whole server at its first request.)</param>
    /// <param name="forces">Writes them.</param>
    /// <param name="officer">Who orders.</param>
    /// <param name="ct">Ends the wait.</param>
    internal static async Task<StatusCodeHttpResult> Handle(Guid id, [FromForm] long version, HttpContext http, OrderForces forces, Officer officer, CancellationToken ct)
    {
        var lines = (await http.Request.ReadFormAsync(ct))["order"];
        var answer = await forces.Order(id, version, [.. lines.OfType<string>()], officer.Actor, officer.Sight, ct);
        http.Response.Headers.Location = $"/incidents/{id}?tab=forces&{answer.Query}";
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>Orders the lines, all or none.</summary>
    /// <param name="incident">Where to.</param>
    /// <param name="version">The version of the incident that was decided on.</param>
    /// <param name="lines">See <see cref="ForceProposal.OrderLine"/>; the same line twice counts once.</param>
    /// <param name="actor">Who orders.</param>
    /// <param name="sight">Which incidents they may see; to them the others do not exist.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<OrderAnswer> Order(Guid incident, long version, IReadOnlyList<string> lines, Actor actor, Sight sight, CancellationToken ct)
    {
        if (await incidents.Find(incident, ct) is not { } brief || !Sees(sight, brief)) return OrderAnswer.Refused("forces.order.no-incident");
        if (brief.State != "open") return OrderAnswer.Refused("forces.order.not-open");
        if (lines.Count == 0) return OrderAnswer.Refused("forces.order.none");
        var register = (await depots.List(ct)).ToDictionary(x => x.Row.Id);
        var chosen = new List<(Depot Depot, ForceProposal Proposal)>();
        foreach (var line in lines.Distinct())
        {
            if (OrderLine.Read(line) is not { } wanted || !register.TryGetValue(wanted.Depot, out var depot)) return OrderAnswer.Refused("forces.order.unreadable");
            if (depot.Free(wanted.Capability) < wanted.Units) return OrderAnswer.Refused("forces.order.not-free", depot.Row.NameVi);
            if (nearest.Of(depot, wanted.Capability, wanted.Units, brief.Point) is not { } proposal) return OrderAnswer.Refused("forces.order.no-road", depot.Row.NameVi);
            chosen.Add((depot, proposal));
        }
        return await Write(incident, version, chosen, actor, ct) ? OrderAnswer.Done : OrderAnswer.Stale(version);
    }

    static bool Sees(Sight sight, IncidentBrief brief) => sight.Provinces is null || brief.Provinces.Any(x => sight.Includes(x));

    async Task<bool> Write(Guid incident, long version, List<(Depot Depot, ForceProposal Proposal)> chosen, Actor actor, CancellationToken ct)
    {
        var drafts = new List<Draft>();
        foreach (var (_, x) in chosen)
            drafts.Add(new(Streams.Incident(incident), version++, new ForceOrdered(incident, x.Depot, x.NameVi, x.Capability, x.Units, x.Km, x.Minutes, x.Route)));
        foreach (var group in chosen.GroupBy(x => x.Depot))
        {
            var depotVersion = group.Key.Row.Version;
            foreach (var (depot, x) in group)
                drafts.Add(new(Streams.Depot(depot.Row.Id), depotVersion++, new DepotCommitted(depot.Row.Id, x.Capability, x.Units, incident)));
        }
        return await journal.Append(drafts, actor, ct: ct);
    }
}

/// <summary>One line of an order.</summary>
sealed record OrderLine(string Depot, string Capability, int Units)
{
    public static OrderLine? Read(string text) =>
        text.Split(':') is [var depot, var capability, var units] && int.TryParse(units, out var count) && count is > 0 and < 1000 ? new(depot, capability, count) : null;
}

/// <summary>How an order ended: written, refused with a text key, or taken on a stale screen.</summary>
/// <param name="Query">For the address of the incident's page: <c>done</c>, <c>refused</c> (key of a text; <c>what</c>: its value) or <c>stale</c> (the version that was decided on).</param>
public sealed record OrderAnswer(bool IsDone, string Query)
{
    internal static readonly OrderAnswer Done = new(true, "done=forces.order.done");
    internal static OrderAnswer Stale(long version) => new(false, $"stale={version}");
    internal static OrderAnswer Refused(string key, string? what = null) => new(false, $"refused={key}{(what is null ? "" : "&what=" + Uri.EscapeDataString(what))}");
}
