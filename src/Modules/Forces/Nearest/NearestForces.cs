using LaChan.Contracts.Forces;
using LaChan.Contracts.Reference;
using LaChan.Kernel;
using LaChan.Platform;

namespace LaChan.Forces.Nearest;

/// <summary>Proposes the depots that would be there soonest: notice and way by the road graph, only what is free now.</summary>
public sealed class NearestForces(DepotStore depots, NeedTable needs, IRoads roads, Journal journal) : INearestForces
{
    public IReadOnlyList<ForceNeed> Needs(string hazard) => needs.For(hazard, journal.Today);

    /// <remarks>SQLite answers on the calling thread, so nothing waits for another.</remarks>
    public IReadOnlyList<OrderedForce> Ordered(Guid incident) =>
        [.. depots.OrdersTo(incident).GetAwaiter().GetResult().Select(x =>
            new OrderedForce(x.Depot, x.NameVi, x.NameEn, x.Owner, x.Capability, x.Units, x.Km, x.Minutes, x.OrderedAt, x.OrderedBy, x.Assumed))];

    public IReadOnlyList<ForceProposal> For(string hazard, GeoPoint place)
    {
        var wanted = Needs(hazard);
        var able = depots.List().GetAwaiter().GetResult().Where(x => wanted.Any(need => x.Free(need.Capability) > 0)).ToList();
        var soonest = Reachable(able, place).OrderBy(x => x.Minutes).ThenBy(x => x.Depot.Row.Id, StringComparer.Ordinal).ToList();
        var routes = new Dictionary<string, Route?>();
        return [.. from need in wanted
                   from chosen in Choose(need, soonest)
                   let route = RouteOf(chosen.Depot, place, routes)
                   where route is not null
                   select Proposal(chosen.Depot, need.Capability, chosen.Units, route)];
    }

    /// <summary>One proposal for a named depot, as the order door asks for it; null when no road leads there.</summary>
    public ForceProposal? Of(Depot depot, string capability, int units, GeoPoint place) =>
        roads.Between(depot.Point, place) is { } route ? Proposal(depot, capability, units, route) : null;

    IEnumerable<(Depot Depot, double Minutes)> Reachable(List<Depot> able, GeoPoint place) =>
        able.Zip(roads.MinutesTo(place, [.. able.Select(x => x.Point)]))
            .Where(x => x.Second is not null)
            .Select(x => (x.First, x.First.Row.NoticeMinutes + x.Second!.Value));

    static IEnumerable<(Depot Depot, int Units)> Choose(ForceNeed need, List<(Depot Depot, double Minutes)> soonest)
    {
        var missing = need.Units;
        foreach (var (depot, _) in soonest)
        {
            if (missing == 0) yield break;
            var units = Math.Min(missing, depot.Free(need.Capability));
            if (units == 0) continue;
            missing -= units;
            yield return (depot, units);
        }
    }

    Route? RouteOf(Depot depot, GeoPoint place, Dictionary<string, Route?> known)
    {
        if (!known.TryGetValue(depot.Row.Id, out var route)) known[depot.Row.Id] = route = roads.Between(depot.Point, place);
        return route;
    }

    static ForceProposal Proposal(Depot depot, string capability, int units, Route route) => new(
        depot.Row.Id, depot.Row.NameVi, depot.Row.NameEn, depot.Row.Owner, depot.Row.Province, depot.Point, capability, units,
        route.Km, depot.Row.NoticeMinutes + route.Minutes, depot.Row.Assumed, route.Via);
}
