using LaChan.Contracts.Reference;
using LaChan.Kernel;

namespace LaChan.Incidents.Classify;

/// <summary>Classifies an incident by the rules in force on a day: the law as tables, what is known as holds, likely, unknown or fails. The order of the rules never matters.</summary>
public static class Classification
{
    /// <summary>The level of an incident, with its proof.</summary>
    /// <exception cref="RefusedException">A code that is not in force on its day, a contradiction, a day before the scale existed.</exception>
    public static Finding Of(ClassificationInput input, RuleSet rules, IUnits units, IAgencies agencies)
    {
        var known = Situation.Of(input, rules, units, agencies);
        var kind = KindOf(input.Pollution);
        var asked = rules.ByHazard.Where(table => input.Hazards.Any(table.Hazards!.Contains)).Prepend(rules.Extent)
            .SelectMany(table => table.InForce(input.On).Select(rule => Ask(table, rule, known))).ToList();
        var answers = kind == FindingKind.Incident ? Levels.Narrowed(asked) : [.. asked.Select(answer => answer with { Widens = false })];
        var level = Levels.Of(answers);
        var extent = Levels.Of(answers.Where(answer => answer.Table == rules.Extent.Name));
        var byHazard = answers.Where(answer => answer.Table != rules.Extent.Name).GroupBy(answer => answer.Table).Select(HazardOf).ToList();
        var scope = answers.Any(answer => answer.Rule.Scope is not null && answer.Outcome == Outcome.Holds);
        var border = answers.Any(answer => answer.Rule.When == "crosses the border" && answer.Outcome != Outcome.Fails);
        return new(
            kind, input.On, input.Pollution == Pollution.Suspected, level, extent.Min, scope, Levels.Conflict(byHazard.Select(x => x.Level).Append(extent.Min)), byHazard,
            OilSizeOf(input, rules), input.SealedSource is { } source ? rules.Sources.Of(source) : null, kind == FindingKind.Incident ? CivilDefence.Of(known, rules.CivilDefence) : null,
            known.Communes.Certain, [.. known.Communes.Possible], known.Provinces.Certain, [.. known.Provinces.Possible],
            answers, rules.Notice.DirectsAt(level.Proposed, input.On), rules.Notice.Of(level.Proposed, level.Max, known, scope, border),
            WouldChange.Of(answers, level), rules.Extent.Name, rules.Extent.VersionOn(input.On));
    }

    static FindingKind KindOf(Pollution pollution) => pollution switch
    {
        Pollution.Potential => FindingKind.Watch,
        Pollution.Trace => FindingKind.Information,
        _ => FindingKind.Incident,
    };

    static Answer Ask(RuleTable table, Rule rule, Situation known)
    {
        var judged = Conditions.All[rule.When](known);
        return new(table.Name, rule, judged.Outcome, judged.Probability, judged.Fact, judged.Gap, judged.Outcome != Outcome.Fails);
    }

    static HazardLevel HazardOf(IGrouping<string, Answer> table)
    {
        var level = Levels.Of(table);
        return new(table.Key, level.Min, level.Proposed, level.Max, table.FirstOrDefault(x => x.Widens && x.Outcome == Outcome.Holds && x.Rule.Level == level.Min)?.Rule.Id);
    }

    static string? OilSizeOf(ClassificationInput input, RuleSet rules) =>
        input.Quantity is { } quantity && input.Hazards.Contains(Hazard.Oil) ? rules.OilSizes.Of(quantity) : null;
}
