using LaChan.Kernel;

namespace LaChan.Incidents.Classify;

/// <summary>One statement about affected units: at least one of them, with a probability.</summary>
/// <param name="Probability">1: certain; null: possible, nobody can say how likely.</param>
public sealed record UnitGroup(IReadOnlySet<UnitCode> Units, double? Probability)
{
    public bool IsCertain => Probability >= 1;
}

/// <summary>The affected units of one kind, as far as they are known.</summary>
/// <param name="Open">More may be affected than are named.</param>
public sealed record Affected(IReadOnlyList<UnitGroup> Groups, bool Open)
{
    /// <summary>Units that are affected for sure.</summary>
    public IReadOnlyList<UnitCode> Certain { get; } =
        [.. Groups.Where(x => x.IsCertain && x.Units.Count == 1).SelectMany(x => x.Units).Distinct().OrderBy(x => x.Value, StringComparer.Ordinal)];

    /// <summary>Every unit that any statement names.</summary>
    public IReadOnlyList<UnitCode> All { get; } = [.. Groups.SelectMany(x => x.Units).Distinct().OrderBy(x => x.Value, StringComparer.Ordinal)];

    public IEnumerable<UnitCode> Possible => All.Except(Certain);

    /// <summary>The fewest units that explain what is at least this likely.</summary>
    public int Fewest(double probability) => FewestUnits.Of(Groups.Where(x => x.Probability >= probability).Select(x => x.Units));

    /// <summary>Are two or more affected?</summary>
    /// <param name="kind">Word in the fact's key: communes, provinces.</param>
    /// <param name="name">The name of a unit.</param>
    /// <param name="likelyFrom">Probability that counts for the proposal.</param>
    /// <param name="inside">The pollution is known to stay inside one facility, so that a list not given hides nothing.</param>
    internal Judged TwoOrMore(string kind, Func<UnitCode, string> name, double likelyFrom, bool inside)
    {
        if (Fewest(1) is >= 2 and var count) return Judged.Holds($"{kind}.holds", $"{count}", Names(Certain.Count > 0 ? Certain : All, name));
        if (SecondLikeliest() is { } probability) return new(probability >= likelyFrom ? Outcome.Likely : Outcome.Unknown, probability, Fact.Of($"{kind}.possible", Names(Possible, name)));
        if (All.Count >= 2) return Judged.Unknown($"{kind}.possible", Names(Possible, name));
        if (inside) return Judged.Fails($"{kind}.inside");
        if (Open) return All.Count == 0 ? Judged.Unknown($"{kind}.none") : Judged.Unknown($"{kind}.open", Names(All, name));
        return Judged.Fails($"{kind}.one", Names(All, name));
    }

    /// <summary>The highest probability at which two units are needed to explain what is at least so likely.</summary>
    double? SecondLikeliest() => Groups
        .Select(x => x.Probability).Where(p => p is > 0 and < 1).Distinct().OrderDescending()
        .Cast<double?>().FirstOrDefault(p => Fewest(p!.Value) >= 2);

    static string Names(IEnumerable<UnitCode> units, Func<UnitCode, string> name) => string.Join(", ", units.Select(name));
}
