using LaChan.Kernel;

namespace LaChan.Incidents.Classify;

/// <summary>The civil-defence degree, a second scale (rule Q). Null when nobody has said whose means are exceeded, or the law was not yet in force.</summary>
internal static class CivilDefence
{
    public static DegreeRange? Of(Situation known, RuleTable table)
    {
        var rules = table.InForce(known.On);
        if (known.Capability is null || rules.Count == 0) return null;
        var answers = rules.Select(rule => (Degree: rule.Degree ?? 0, Conditions.All[rule.When](known).Outcome)).ToList();
        int Highest(Outcome atLeast) => answers.Where(x => x.Outcome >= atLeast).Select(x => x.Degree).DefaultIfEmpty(0).Max();
        return new(Highest(Outcome.Holds), Highest(Outcome.Likely), Highest(Outcome.Unknown));
    }
}
