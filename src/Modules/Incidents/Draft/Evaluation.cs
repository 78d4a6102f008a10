using LaChan.Contracts.Forecast;
using LaChan.Kernel;

namespace LaChan.Incidents.Draft;

/// <summary>What is known of an incident, put together: zone, people, level. Pure reading; nothing is written here.</summary>
sealed class Evaluation(FirstZone zones, Reaching reaching, RiverReach rivers, SeaReach seas, LevelProposal levels)
{
    /// <returns>The entries to append: none when nothing has changed.</returns>
    public IReadOnlyList<object> Of(Known known, string why, DateTimeOffset now)
    {
        var (draft, sources, before) = (known.Draft, known.Sources, known.Finding);
        var (drawn, refused) = Draw(known, now);
        var basis = drawn is null ? refused is null ? null : new ForecastBasis(null, null, null, false, now, null, refused) : drawn.Basis with { Refused = refused };
        var finding = new FindingMade(draft.Id, why, basis, drawn?.Reach, levels.Of(draft.Hazard, sources, known.Verified, drawn?.Sketch, drawn?.Reach, now));
        var redrawn = drawn is not null && drawn.Basis.InputHash != before?.Basis?.InputHash;
        if (!redrawn && before is not null && Same(before, finding)) return [];
        return redrawn && drawn is not null ? [drawn.Entry, finding] : [finding];
    }

    /// <summary>A substance of the table goes by air, oil by the sea or else by a river; what else there is has no forecast.</summary>
    (Drawn?, string? Refused) Draw(Known known, DateTimeOffset now)
    {
        var (draft, sources) = (known.Draft, known.Sources);
        if (draft is { Hazard: "chemical", Substance: { } substance } && sources.Any(x => x.Point is not null))
        {
            var (sketch, refused) = Try(() => zones.Of(substance, known, now));
            return (sketch is null ? null : new(sketch.Basis, reaching.Of(sketch, sources, now), ForecastMade.Of(draft.Id, sketch.Forecast), sketch), refused);
        }
        if (draft.Hazard != "oil") return (null, null);
        var (sea, becalmed) = Try(() => seas.Forecast(known, now));
        return (sea is not null ? new(ByWater(sea.Sighting.At, sea.InputHash), seas.Of(sea, sources, now), new SeaForecastMade(draft.Id, sea)) : River(draft.Id, sources, now), becalmed);
    }

    Drawn? River(Guid incident, IReadOnlyList<SourceJoined> sources, DateTimeOffset now) =>
        rivers.Forecast(sources) is { } river ? new(ByWater(river.Sightings.Min(x => x.At), river.InputHash), rivers.Of(river, sources, now), new RiverForecastMade(incident, river)) : null;

    /// <summary>A refusal of an engine is written down, not thrown: the first minute works without a model.</summary>
    static (T?, string? Refused) Try<T>(Func<T?> ask) where T : class
    {
        try
        {
            return (ask(), null);
        }
        catch (RefusedException refusal)
        {
            return (null, refusal.Message);
        }
    }

    static ForecastBasis ByWater(DateTimeOffset seenAt, string inputHash) => new(null, null, null, false, seenAt, inputHash);

    static bool Same(FindingMade before, FindingMade now) =>
        before.Finding.Level == now.Finding.Level && before.Basis?.Refused == now.Basis?.Refused
        && before.Finding.Rules.Select(Said).SequenceEqual(now.Finding.Rules.Select(Said))
        && Rounded(before.Reach).SequenceEqual(Rounded(now.Reach));

    static (string, Outcome, string) Said(Classify.Answer answer) => (answer.Rule.Id, answer.Outcome, string.Join('|', answer.Fact.Values));

    static IEnumerable<(UnitCode, string)> Rounded(Reach? reach) => (reach?.Communes ?? []).Select(x => (x.Code, Numbers.People(x.Level1)));
}
