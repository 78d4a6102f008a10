using LaChan.Contracts.Reference;
using LaChan.Kernel;
using LaChan.Platform;

namespace LaChan.Reference.Policies;

/// <summary>The policy rows of <c>data/policies.json</c>, by key and day.</summary>
public sealed class PolicyTable(IReadOnlyList<PolicyRow> rows) : IPolicies
{
    readonly ILookup<string, PolicyRow> byKey = rows.ToLookup(x => x.Key);

    public PolicyTable() : this(BaseData.Rows<PolicyRow>("policies.json")) { }

    public Policy Of(string key, DateOnly on) =>
        byKey[key].FirstOrDefault(x => x.Period.Contains(on))?.Policy ?? throw new KeyNotFoundException($"no policy {key} on {on:yyyy-MM-dd}");

    /// <summary>Everything in force on a day, in the order of the table.</summary>
    public IReadOnlyList<Policy> On(DateOnly day) => [.. rows.Where(x => x.Period.Contains(day)).Select(x => x.Policy)];
}

/// <summary>One row of the table.</summary>
public sealed record PolicyRow(string Key, double Value, string Unit, string Vi, string En, string Basis, DateOnly? From = null, DateOnly? To = null, bool Law = false)
{
    internal Period Period => new(From, To);
    internal Policy Policy => new(Key, Value, Unit, Vi, En, Basis, Law);
}
