using LaChan.Contracts.Forecast;
using LaChan.Kernel;

namespace LaChan.Incidents.Draft;

/// <summary>What is known of an incident, put together: zone, people, level. Pure reading; nothing is written here.</summary>
sealed class Evaluation(FirstZone zones, Reaching reaching, RiverReach rivers, SeaReach seas, LevelProposal levels)
{
    /// <param name="before">The finding so far, or null for the first.</param>
    /// <param name="made">The forecast so far.</param>
    /// <returns>The entries to append: none when nothing has changed.</returns>
    public IReadOnlyList<object> Of(IncidentDrafted draft, IReadOnlyList<SourceJoined> sources, bool verified, FindingMade? before, ForecastMade? made, string why, DateTimeOffset now)
    {
        var (sketch, refused) = Sketch(draft, sources, before?.Basis, made, now);
        var (sea, becalmed) = RiverReach.Travels(draft.Hazard) ? Sea(sources, now) : (null, null);
        var river = RiverReach.Travels(draft.Hazard) && sea is null ? rivers.Forecast(sources) : null;
        var reach = sketch is not null ? reaching.Of(sketch, sources, now) : river is not null ? rivers.Of(river, sources, now) : sea is not null ? seas.Of(sea, sources, now) : null;
        var finding = new FindingMade(
            draft.Id, why, Basis(sketch, river, sea, refused ?? becalmed, now), reach, levels.Of(draft.Hazard, sources, verified, sketch, reach, now));
        var redrawn = finding.Basis?.InputHash is { } hash && hash != before?.Basis?.InputHash;
        if (!redrawn && before is not null && Same(before, finding)) return [];
        object? forecast = !redrawn ? null : sketch is not null ? ForecastMade.Of(draft.Id, sketch.Forecast) : river is not null ? new RiverForecastMade(draft.Id, river) : sea is not null ? new SeaForecastMade(draft.Id, sea) : null;
        return forecast is null ? [finding] : [forecast, finding];
    }

    static ForecastBasis? Basis(ForecastSketch? sketch, RiverForecast? river, SeaForecast? sea, string? refused, DateTimeOffset now) =>
        sketch?.Basis ?? (river is not null || sea is not null || refused is not null
            ? new(null, null, null, false, river?.Sightings.Min(x => x.At) ?? sea?.Sighting.At ?? now, river?.InputHash ?? sea?.InputHash, refused) : null);

    /// <summary>Without a wind there is no drift; the reason is written down.</summary>
    (SeaForecast?, string? Refused) Sea(IReadOnlyList<SourceJoined> sources, DateTimeOffset now)
    {
        try
        {
            return (seas.Forecast(sources, now), null);
        }
        catch (RefusedException refusal)
        {
            return (null, refusal.Message);
        }
    }

    /// <summary>No zones for what does not travel by air; a refusal of the engine is written down, not thrown: the first minute works without a model.</summary>
    (ForecastSketch?, string? Refused) Sketch(IncidentDrafted draft, IReadOnlyList<SourceJoined> sources, ForecastBasis? before, ForecastMade? made, DateTimeOffset now)
    {
        if (draft is not { Hazard: "chemical", Substance: { } substance } || sources.All(x => x.Point is null)) return (null, null);
        try
        {
            return (zones.Of(substance, sources, before, made, now), null);
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
