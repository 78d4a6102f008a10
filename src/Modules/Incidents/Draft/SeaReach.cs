using LaChan.Contracts.Forecast;
using LaChan.Contracts.Monitoring;
using LaChan.Incidents.Weather;
using LaChan.Kernel;

namespace LaChan.Incidents.Draft;

/// <summary>To whose shore the sea carries it.</summary>
sealed class SeaReach(ISeaForecast engine, IReadings readings, CarriedReach carried)
{
    /// <summary>Below this chance a commune is not listed.</summary>
    const double CommuneFrom = 0.2;

    /// <param name="weather">What officers state and still holds.</param>
    /// <returns>Null where the first place lies on land.</returns>
    /// <exception cref="RefusedException">No wind is known there.</exception>
    public SeaForecast? Forecast(IReadOnlyList<SourceJoined> sources, StatedWeather weather, DateTimeOffset now)
    {
        if (sources.FirstOrDefault(x => x.Point is not null) is not { Point: { } point } first) return null;
        var current = weather.Current?.Current;
        if (weather.Wind is { } stated)
            return engine.Of(new(point, first.At, stated.Said.SpeedMs, stated.Said.FromDeg, WindHere.Of(stated).Source, stated.Said.At.ToUniversalTime(), stated.Origin, current));
        if (readings.WindNear(point, now) is not { } wind)
            return engine.IsSea(point, now.Day()) ? throw new RefusedException("wind", "no station within 60 km measures it: without wind or current nothing can be said of a drift on the sea") : null;
        return engine.Of(new(point, first.At, wind.SpeedMs, wind.FromDeg, $"{wind.StationName} ({wind.Station})", wind.At, Current: current));
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
