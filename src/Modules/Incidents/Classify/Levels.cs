using LaChan.Contracts.Incidents;
using LaChan.Kernel;

namespace LaChan.Incidents.Classify;

/// <summary>How answers make a level.</summary>
internal static class Levels
{
    /// <summary>Takes the weight from open answers that must not widen: tables that are not held (rule C), and an unknown capability beyond one step of its table above what is proved (rule M).</summary>
    public static IReadOnlyList<Answer> Narrowed(IReadOnlyList<Answer> asked)
    {
        var proved = Highest(asked.Where(answer => answer.Outcome == Outcome.Holds));
        return [.. asked.Select(answer => answer.Gap switch
        {
            Gap.NotHeld => answer with { Widens = false },
            Gap.Capability => answer with { Widens = answer.Rule.Level is not { } level || level <= proved || level == NextStep(asked, answer.Table, proved) },
            _ => answer,
        })];
    }

    public static LevelRange Of(IEnumerable<Answer> answers)
    {
        var counting = answers.Where(answer => answer.Widens).ToList();
        return new(
            Highest(counting.Where(answer => answer.Outcome == Outcome.Holds)),
            Highest(counting.Where(answer => answer.Outcome >= Outcome.Likely)),
            Highest(counting));
    }

    /// <summary>Two tables that differ by two steps or more. District and commune are the same step: never in force together.</summary>
    public static bool Conflict(IEnumerable<IncidentLevel> tables)
    {
        var steps = tables.Where(level => level != IncidentLevel.None).Select(Step).ToList();
        return steps.Count > 1 && steps.Max() - steps.Min() >= 2;
    }

    public static IncidentLevel Highest(IEnumerable<Answer> answers) =>
        answers.Select(answer => answer.Rule.Level ?? IncidentLevel.None).DefaultIfEmpty(IncidentLevel.None).Max();

    static IncidentLevel? NextStep(IReadOnlyList<Answer> asked, string table, IncidentLevel proved) =>
        asked.Where(answer => answer.Table == table && answer.Rule.Level > proved).Min(answer => answer.Rule.Level);

    static int Step(IncidentLevel level) => level switch
    {
        IncidentLevel.Facility => 0,
        IncidentLevel.Commune or IncidentLevel.District => 1,
        IncidentLevel.Province => 2,
        _ => 3,
    };
}
