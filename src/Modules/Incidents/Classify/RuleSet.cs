using System.Text.Json;
using LaChan.Contracts.Incidents;
using LaChan.Kernel;
using LaChan.Platform;

namespace LaChan.Incidents.Classify;

/// <summary>One row of law: a condition, what follows, its clause, the days on which it is in force.</summary>
/// <param name="Id">Such as <c>E4</c>; rows of one rule in different periods share it.</param>
/// <param name="When">A name of <see cref="Conditions"/>.</param>
/// <param name="Level">The level that follows; null for a rule that sets none.</param>
/// <param name="Scope">The programme that the rule opens.</param>
/// <param name="Degree">Civil-defence degree 1 to 3.</param>
/// <param name="Basis">The clause in English citation; <paramref name="BasisVi"/> as Vietnamese law is cited.</param>
/// <param name="Provisional">In use until the law that replaced it says more.</param>
public sealed record Rule(string Id, string When, IncidentLevel? Level, string? Scope, int? Degree, DateOnly From, DateOnly? To, string Basis, bool Provisional, string? BasisVi = null)
{
    public bool InForce(DateOnly on) => From <= on && (To is null || on <= To);
}

/// <summary>A table of rules.</summary>
/// <param name="Hazards">The hazards it is asked for; null for the table of extent.</param>
public sealed record RuleTable(string Name, IReadOnlyList<Hazard>? Hazards, IReadOnlyList<Rule> Rules)
{
    public IReadOnlyList<Rule> InForce(DateOnly on) => [.. Rules.Where(rule => rule.InForce(on))];

    /// <summary>The day of the last change that is in force: the version of the law.</summary>
    public string VersionOn(DateOnly on) => Rules.Where(rule => rule.InForce(on)).Max(rule => rule.From).ToString("yyyy-MM-dd");
}

/// <summary>All tables that classification reads, as shipped in <c>data/rules</c> or as an authority has published them.</summary>
public sealed record RuleSet(
    RuleTable Extent, IReadOnlyList<RuleTable> ByHazard, RuleTable CivilDefence, NoticeTable Notice, ClassificationPolicy Policy, OilSizes OilSizes, SourceTable Sources)
{
    static readonly Lazy<RuleSet> Once = new(() => Read(BaseData.PathOf("rules")));

    /// <summary>The rules that came with this build.</summary>
    public static RuleSet Shipped => Once.Value;

    /// <summary>Reads a folder of rule files.</summary>
    /// <exception cref="RefusedException">A row names a condition that is not in the vocabulary.</exception>
    public static RuleSet Read(string folder)
    {
        var oil = Open<OilFile>(folder, "oil");
        var set = new RuleSet(
            Open<RuleTable>(folder, "environment-level"),
            [new(oil.Name, oil.Hazards, oil.Rules), Open<RuleTable>(folder, "chemical"), Open<RuleTable>(folder, "radiation")],
            Open<RuleTable>(folder, "civil-defence"), Open<NoticeTable>(folder, "notice"), Open<ClassificationPolicy>(folder, "policy"),
            oil.Sizes, Open<SourceTable>(folder, "sealed-sources"));
        set.Check();
        return set;
    }

    void Check()
    {
        var strange = ByHazard.Append(Extent).Append(CivilDefence)
            .SelectMany(table => table.Rules.Where(rule => !Conditions.All.ContainsKey(rule.When))
            .Select(rule => new Refusal($"{table.Name}.{rule.Id}.when", $"\"{rule.When}\" is not a condition; known: {string.Join("; ", Conditions.All.Keys)}"))).ToList();
        if (strange.Count > 0) throw new RefusedException(strange);
    }

    static T Open<T>(string folder, string name) =>
        JsonSerializer.Deserialize<T>(File.ReadAllText(Path.Combine(folder, name + ".json")), EntryTypes.Json) ?? throw new InvalidOperationException($"empty rule file {name}");

    sealed record OilFile(string Name, IReadOnlyList<Hazard> Hazards, IReadOnlyList<Rule> Rules, OilSizes Sizes);
}

/// <summary>Values that no law gives.</summary>
/// <param name="LikelyFrom">Probability from which a possible unit or border counts for the proposal.</param>
/// <param name="BorderKm">Further from the land border than this, nothing crosses it.</param>
/// <param name="ApproximateCommuneProbability">How sure a commune is that is seen only on approximate outlines.</param>
public sealed record ClassificationPolicy(double LikelyFrom, double BorderKm, double ApproximateCommuneProbability);
