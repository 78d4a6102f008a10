using LaChan.Contracts.Reference;
using LaChan.Kernel;

namespace LaChan.Reference.Isolations;

/// <summary>A row of <c>data/isolation-distances.json</c>; without figures: no authority has issued one.</summary>
/// <param name="Metres">All round, for either size of spill that names none of its own.</param>
public sealed record IsolationRow(
    string Substance, string Basis, double? Metres = null, DateOnly? From = null, DateOnly? To = null,
    SpillDistances? Small = null, SpillDistances? Large = null, string IssuedBy = "")
{
    internal Period Period => new(From, To);

    internal Isolation Isolation => new(Substance, Of(Small), Of(Large), Basis, From, IssuedBy);

    SpillDistances Of(SpillDistances? given) => (given ?? SpillDistances.None) is var own && own.AroundM is null ? own with { AroundM = Metres } : own;
}
