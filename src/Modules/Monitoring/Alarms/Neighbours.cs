using LaChan.Contracts.Monitoring;
using LaChan.Monitoring.Stations;

namespace LaChan.Monitoring.Alarms;

/// <summary>What the nearest stations of the same parameter say at the time of a value.</summary>
internal sealed class Neighbours(SeriesRegister register, SeriesMemory memory)
{
    /// <summary>A neighbour's value older than so many of its periods says nothing.</summary>
    const int Fresh = 3;

    const int Most = 5;

    readonly Dictionary<string, List<Series>> byParameter = [];
    int indexed;

    public IReadOnlyList<NeighbourReading> Of(SeriesState state, long at, double withinKm)
    {
        Index();
        var here = state.Series.Station.Point;
        return [.. byParameter[state.Series.Parameter]
            .Where(x => x.Station.Code != state.Series.Station.Code)
            .Select(x => (Series: x, Km: x.Station.Point.DistanceKm(here))).Where(x => x.Km <= withinKm).OrderBy(x => x.Km)
            .Select(x => Reading(x.Series, x.Km, at)).OfType<NeighbourReading>().Take(Most)];
    }

    NeighbourReading? Reading(Series series, double km, long at)
    {
        if (memory.Of(series.Number) is not { Window.Count: > 0 } state) return null;
        foreach (var sample in Backwards(state, at))
            return new(series.Station.Code, series.Station.Name, series.Station.Point, Math.Round(km, 1), sample.Value, series.Unit, sample.At, state.Usual.Distance(sample.Value) > 4);
        return null;
    }

    static IEnumerable<Quality.Sample> Backwards(SeriesState state, long at)
    {
        for (var i = 0; i < state.Window.Count; i++)
        {
            var sample = state.Window.FromNewest(i);
            if (sample.Time < at - Fresh * (long)state.PeriodSeconds) yield break;
            if (sample.Time <= at && sample.Counts) yield return sample;
        }
    }

    void Index()
    {
        var all = register.All;
        for (; indexed < all.Count; indexed++)
        {
            if (!byParameter.TryGetValue(all[indexed].Parameter, out var list)) byParameter[all[indexed].Parameter] = list = [];
            list.Add(all[indexed]);
        }
    }
}
