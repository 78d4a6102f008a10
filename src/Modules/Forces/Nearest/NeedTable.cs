using LaChan.Contracts.Forces;
using LaChan.Kernel;
using LaChan.Platform;

namespace LaChan.Forces.Nearest;

/// <summary>What the first order of a hazard asks for, by day: policy of <c>data/force-needs.json</c>.</summary>
public sealed class NeedTable(IReadOnlyList<NeedRow> rows)
{
    /// <summary>A hazard without rows of its own is treated as <c>other</c>.</summary>
    public IReadOnlyList<ForceNeed> For(string hazard, DateOnly on) => Of(hazard, on) is { Count: > 0 } needs ? needs : Of("other", on);

    List<ForceNeed> Of(string hazard, DateOnly on) =>
        [.. rows.Where(x => x.Hazard == hazard && new Period(x.From, x.To).Contains(on)).Select(x => new ForceNeed(x.Capability, x.Units, x.Basis))];

    public static NeedTable Shipped() => new(BaseData.Rows<NeedRow>("force-needs.json"));
}

/// <summary>One row of the table.</summary>
public sealed record NeedRow(string Hazard, string Capability, int Units, string Basis, DateOnly? From = null, DateOnly? To = null);
