using LaChan.Kernel;

namespace LaChan.Contracts.Forces;

/// <summary>A team or stock that could go.</summary>
/// <param name="Capability">See <see cref="Resource"/>.</param>
/// <param name="Units">How many of it are proposed: never more than are ready and not promised elsewhere.</param>
/// <param name="Km">By road.</param>
/// <param name="Minutes">From the order to arrival: notice and way.</param>
/// <param name="Assumed">Synthetic until an authority loads its own.</param>
/// <param name="Route">The way, for a map line.</param>
public sealed record ForceProposal(
    string Depot, string NameVi, string NameEn, string Owner, UnitCode? Province, GeoPoint Point, string Capability, int Units, double Km, double Minutes, bool Assumed,
    IReadOnlyList<GeoPoint> Route)
{
    /// <summary>What the order form sends in a field <c>order</c> (as many as are chosen) to POST <c>/incidents/{id}/forces</c>, with <c>version</c> = the incident's.</summary>
    public string OrderLine => $"{Depot}:{Capability}:{Units}";
}

/// <summary>Who is nearest by road, and who has been sent.</summary>
public interface INearestForces
{
    /// <summary>Enough units of each capability that the hazard needs (policy table), soonest first by the road graph. A capability that is short has fewer.</summary>
    /// <param name="hazard">chemical, oil, radiation, nuclear, waste, disease, other.</param>
    /// <param name="place">Where to.</param>
    IReadOnlyList<ForceProposal> For(string hazard, GeoPoint place);

    /// <summary>What the first order of a hazard asks for, by capability (policy).</summary>
    IReadOnlyList<ForceNeed> Needs(string hazard);

    /// <summary>Orders given to an incident, oldest first.</summary>
    IReadOnlyList<OrderedForce> Ordered(Guid incident);
}

/// <summary>Units of a capability that a hazard needs at first.</summary>
public sealed record ForceNeed(string Capability, int Units, string Basis);

/// <summary>An order that was given.</summary>
public sealed record OrderedForce(
    string Depot, string NameVi, string NameEn, string Owner, string Capability, int Units, double Km, double Minutes, DateTimeOffset OrderedAt, string OrderedBy, bool Assumed);
