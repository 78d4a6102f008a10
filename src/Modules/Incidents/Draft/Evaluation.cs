using LaChan.Contracts.Forecast;
using LaChan.Kernel;

namespace LaChan.Incidents.Draft;

/// <summary>What is known of an incident, put together: zone, people, level. Pure reading; nothing is written here.</summary>
sealed class Evaluation(FirstZone zones, Reaching reaching, LevelProposal levels)
{
    /// <param name="before">The finding so far, or null for the first.</param>
    /// <returns>The entries to append: none when nothing has changed.</returns>
    public IReadOnlyList<object> Of(IncidentDrafted draft, IReadOnlyList<SourceJoined> sources, bool verified, FindingMade? before, string why, DateTimeOffset now)
    {
        var (sketch, refused) = Sketch(draft, sources, before?.Basis, now);
        var reach = sketch is null ? null : reaching.Of(sketch, sources, now);
        var finding = new FindingMade(
            draft.Id, why, sketch?.Basis ?? (refused is null ? null : new(null, null, null, false, now, null, refused)), reach,
            levels.Of(draft.Hazard, sources, verified, sketch, reach, now));
        var redrawn = sketch is not null && sketch.Forecast.InputHash != before?.Basis?.InputHash;
        if (!redrawn && before is not null && Same(before, finding)) return [];
        return redrawn ? [ForecastMade.Of(draft.Id, sketch!.Forecast), finding] : [finding];
    }

    /// <summary>No forecast for what does not travel by air; a refusal of the engine is written down, not thrown: the first minute works without a model.</summary>
    (ForecastSketch?, string? Refused) Sketch(IncidentDrafted draft, IReadOnlyList<SourceJoined> sources, ForecastBasis? before, DateTimeOffset now)
    {
        if (draft is not { Hazard: "chemical", Substance: { } substance } || sources.All(x => x.Point is null)) return (null, null);
        try
        {
            return (zones.Of(substance, sources, before, now), null);
        }
        catch (RefusedException refusal)
        {
            return (null, refusal.Message);
        }
    }

    static bool Same(FindingMade before, FindingMade now) =>
        before.Finding.Level == now.Finding.Level && before.Basis?.Refused == now.Basis?.Refused
        && before.Finding.Rules.Select(Said).SequenceEqual(now.Finding.Rules.Select(Said))
        && Rounded(before.Reach).SequenceEqual(Rounded(now.Reach));

    static (string, Outcome, string) Said(Classify.Answer answer) => (answer.Rule.Id, answer.Outcome, string.Join('|', answer.Fact.Values));

    static IEnumerable<(UnitCode, string)> Rounded(Reach? reach) => (reach?.Communes ?? []).Select(x => (x.Code, Numbers.People(x.Level1)));
}
