using LaChan.Contracts.Incidents;
using LaChan.Kernel;

namespace LaChan.Incidents.Classify;

/// <summary>What would change the proposal: an open or failed rule that would raise it, a likely one that would make it certain or, if it fails, lower it.</summary>
internal static class WouldChange
{
    public static IReadOnlyList<Change> Of(IReadOnlyList<Answer> answers, LevelRange level)
    {
        if (level.Proposed == IncidentLevel.None) return [];
        return [.. answers.SelectMany(answer => Of(answer, answers, level)).DistinctBy(change => (change.Kind, change.When, change.Level)).OrderBy(change => change.Kind, StringComparer.Ordinal).ThenBy(change => change.Level)];
    }

    static IEnumerable<Change> Of(Answer answer, IReadOnlyList<Answer> answers, LevelRange level)
    {
        if (answer.Rule.Level is not { } own) yield break;
        if (own > level.Proposed && answer.Outcome is Outcome.Fails or Outcome.Unknown) yield return New("raises", answer, own);
        if (own > level.Min && answer.Outcome == Outcome.Likely) yield return New("confirms", answer, own);
        var without = Levels.Highest(answers.Where(other => other.Widens && other.Outcome >= Outcome.Likely && other.Rule.When != answer.Rule.When));
        if (answer.Widens && answer.Outcome >= Outcome.Likely && without < level.Proposed && without != IncidentLevel.None) yield return New("lowers", answer, without);
    }

    static Change New(string kind, Answer answer, IncidentLevel level) => new(kind, answer.Rule.Id, answer.Rule.When, answer.Outcome, level);
}
