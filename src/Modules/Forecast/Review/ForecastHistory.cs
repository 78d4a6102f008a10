using LaChan.Contracts.Forecast;
using LaChan.Contracts.Reference;
using LaChan.Kernel;
using LaChan.Platform;

namespace LaChan.Forecast.Review;

/// <summary>One forecast of an incident, and what it changed against the one before.</summary>
/// <param name="Number">From 1, in the order of the journal.</param>
/// <param name="Communes">What the proposed zone touches.</param>
/// <param name="Added">Touched now and not before; empty for the first.</param>
/// <param name="Left">Touched before and no longer.</param>
/// <param name="Rerun">Whether running it again gives the same.</param>
public sealed record PastForecast(
    int Number, DateTimeOffset RecordedAt, ForecastMade Made, Touched Communes, IReadOnlyList<Commune> Added, IReadOnlyList<Commune> Left, ForecastRerun Rerun);

/// <summary>The forecasts of an incident, newest first, each compared with the one before and run again.</summary>
sealed class ForecastHistory(Journal journal, IUnits units, IFirstForecast engine)
{
    public async Task<IReadOnlyList<PastForecast>> Of(Guid incident, CancellationToken ct = default)
    {
        var past = new List<PastForecast>();
        foreach (var entry in await journal.Read(Streams.Incident(incident), ct: ct))
            if (entry.Body is ForecastMade made) past.Add(Compare(past.LastOrDefault(), entry, made));
        past.Reverse();
        return past;
    }

    /// <summary>Forecasts of another kind (of a river, of the sea), oldest first.</summary>
    public async Task<IReadOnlyList<(DateTimeOffset RecordedAt, T Made)>> All<T>(Guid incident, CancellationToken ct = default) =>
        [.. from entry in await journal.Read(Streams.Incident(incident), ct: ct) where entry.Body is T select (entry.RecordedAt, (T)entry.Body)];

    PastForecast Compare(PastForecast? before, Entry entry, ForecastMade made)
    {
        var now = units.Touched(ProposedZone.Of(made.Zones), made.Input.At.Day());
        var (held, holds) = (Communes(before?.Communes), Communes(now));
        return new(
            (before?.Number ?? 0) + 1, entry.RecordedAt, made, now,
            before is null ? [] : [.. holds.ExceptBy(held.Select(x => x.Code), x => x.Code)], [.. held.ExceptBy(holds.Select(x => x.Code), x => x.Code)],
            engine.Rerun(made));
    }

    static IEnumerable<Commune> Communes(Touched? touched) => touched?.Communes.Select(x => x.Commune) ?? [];
}
