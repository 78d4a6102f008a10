using LaChan.Kernel;

namespace LaChan.Contracts.Forces;

/// <summary>A team or stock that could go.</summary>
/// <param name="Capability">decon-team, recon-team, medical-team, fire-team, boom, ...</param>
/// <param name="Assumed">Synthetic until an authority loads its own.</param>
public sealed record ForceProposal(
    string Depot, string NameVi, string NameEn, string Owner, UnitCode? Province, GeoPoint Point, string Capability, int Units, double Km, double Minutes, bool Assumed,
    IReadOnlyList<GeoPoint> Route);

/// <summary>Who is nearest by road.</summary>
public interface INearestForces
{
    /// <summary>Enough units of each capability that the hazard needs (policy table), nearest first by the road graph.</summary>
    IReadOnlyList<ForceProposal> For(string hazard, GeoPoint place);
}
