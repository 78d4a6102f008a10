using LaChan.Contracts.Forecast;
using LaChan.Contracts.Monitoring;
using LaChan.Kernel;

namespace LaChan.Incidents.Draft;

/// <summary>To whose shore the sea carries it.</summary>
sealed class SeaReach(ISeaForecast engine, IReadings readings, CarriedReach carried)
{
    /// <summary>Below this chance a commune is not listed.</summary>
    const double CommuneFrom = 0.2;

    /// <summary>Wind and current as officers state them, else of a gridded file; without either the wind of the nearest station.</summary>
    /// <returns>Null where the first place lies on land.</returns>
    /// <exception cref="RefusedException">No wind is known there.</exception>
    public SeaForecast? Forecast(Known known, DateTimeOffset now)
    {
        if (known.Sources.FirstOrDefault(x => x.Point is not null) is not { Point: { } point } first) return null;
        var stated = known.Weather.At(now);
        var current = stated.Current?.Current ?? (known.GridCurrent is { } flow ? new SeaCurrent(flow.SpeedMs, flow.ToDeg, flow.At, flow.Origin) : null);
        if ((stated.Wind is { } said ? WindHere.Of(said) : known.GridWind is { } grid ? WindHere.Of(grid) : null) is { } wind)
            return engine.Of(new(point, first.At, wind.SpeedMs, wind.FromDeg, wind.Source, wind.At, wind.Origin, current));
        if (readings.WindNear(point, now) is not { } near)
            return engine.IsSea(point, now.Day()) ? throw new RefusedException("wind", "no station within 60 km measures it: without wind or current nothing can be said of a drift on the sea") : null;
        return engine.Of(new(point, first.At, near.SpeedMs, near.FromDeg, $"{near.StationName} ({near.Station})", near.At, Current: current));
    }

    /// <summary>Provinces and communes of the shore.</summary>
    public Reach Of(SeaForecast forecast, IReadOnlyList<SourceJoined> seen, DateTimeOffset now)
    {
        var last = now.AddHours(Reaching.Hours[^1]);
        var communes =
            from shore in forecast.Shores
            where shore.Likelihood(last) >= CommuneFrom
            select new CommuneReached(shore.Commune, shore.Name, shore.Province, carried.NameOf(shore.Province, now), 0, 0, 0, null, shore.LikelyAt, shore.Likelihood(last), false);
        return carried.Of([.. forecast.Shores.Select(x => (x.Province, (Func<DateTimeOffset, double>)x.Likelihood))], communes, seen, now);
    }
}
