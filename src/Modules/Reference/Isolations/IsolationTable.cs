using LaChan.Contracts.Reference;
using LaChan.Platform;

namespace LaChan.Reference.Isolations;

/// <summary>The rows that the program ships with, and after them what was issued in the product.</summary>
/// <param name="issued">Read anew at each call: what was issued a moment ago counts.</param>
public sealed class IsolationTable(IReadOnlyList<IsolationRow> shipped, Func<string, IReadOnlyList<IssuedIsolation>> issued) : IIsolations
{
    public IsolationTable(IReadOnlyList<IsolationRow> shipped) : this(shipped, _ => []) { }

    /// <summary>The shipped rows alone.</summary>
    public static IReadOnlyList<IsolationRow> Shipped() => BaseData.Rows<IsolationRow>("isolation-distances.json");

    /// <remarks>Of two rows from the same day the one issued later counts: it corrects the other.</remarks>
    public Isolation On(string symbol, DateOnly day) =>
        issued(symbol).Where(x => x.FromDay <= day).OrderByDescending(x => x.Version).Select(x => x.Isolation)
            .Concat(Beginning(symbol, day)).MaxBy(x => x.From ?? DateOnly.MinValue) ?? new(symbol, SpillDistances.None, SpillDistances.None, "", null, "");

    /// <summary>What was issued for a substance, newest first by the day it counts from.</summary>
    public IReadOnlyList<IssuedIsolation> History(string symbol) => [.. issued(symbol).OrderByDescending(x => x.FromDay).ThenByDescending(x => x.Version)];

    IEnumerable<Isolation> Beginning(string symbol, DateOnly day) => shipped.Where(x => x.Substance == symbol && x.Period.Contains(day)).Select(x => x.Isolation);
}
