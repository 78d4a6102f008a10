using LaChan.Contracts.Forecast;
using LaChan.Contracts.Monitoring;
using LaChan.Contracts.Reference;
using LaChan.Kernel;

namespace LaChan.Incidents.Draft;

/// <summary>To whose shore the sea carries it.</summary>
sealed class SeaReach(ISeaForecast engine, IReadings readings, IUnits units)
{
    /// <summary>Below it a province is not counted and a commune not listed.</summary>
    const double ProvinceFrom = 0.02, CommuneFrom = 0.2;

    /// <returns>Null where the first place lies on land.</returns>
    /// <exception cref="RefusedException">No wind is known there.</exception>
    public SeaForecast? Forecast(IReadOnlyList<SourceJoined> sources, DateTimeOffset now)
    {
        if (sources.FirstOrDefault(x => x.Point is not null) is not { Point: { } point } first) return null;
        if (readings.WindNear(point, now) is not { } wind)
            return engine.IsSea(point, now.Day()) ? throw new RefusedException("wind", "no station within 60 km measures it: without wind or current nothing can be said of a drift on the sea") : null;
        return engine.Of(new(point, first.At, wind.SpeedMs, wind.FromDeg, $"{wind.StationName} ({wind.Station})", wind.At));
    }

    /// <summary>Provinces and communes of the shore; people are not counted, nobody lives on the sea.</summary>
    public Reach Of(SeaForecast forecast, IReadOnlyList<SourceJoined> seen, DateTimeOffset now)
    {
        var (measured, last) = (seen.Where(x => x is { Province: not null, ProvinceCertain: true }).Select(x => x.Province!.Value).ToHashSet(), now.AddHours(Reaching.Hours[^1]));
        string Name(UnitCode code) => units.Province(code, now.Day())?.FullName ?? code.Value;
        var provinces =
            from province in forecast.Shores.GroupBy(x => x.Province)
            let probability = province.Max(x => x.Likelihood(last))
            where probability >= ProvinceFrom
            orderby probability descending, province.Key.Value
            select new ProvinceReached(province.Key, Name(province.Key), probability, measured.Contains(province.Key));
        var communes =
            from shore in forecast.Shores
            where shore.Likelihood(last) >= CommuneFrom
            select new CommuneReached(shore.Commune, shore.Name, shore.Province, Name(shore.Province), 0, 0, 0, null, shore.LikelyAt, shore.Likelihood(last), false);
        return new(0, 0, 0, units.Pack.Name, units.Pack.Approximate, [.. communes], [.. provinces], [.. Reaching.Hours.Select(x => new ReachWithin(x, SecondProvince(forecast, measured, now.AddHours(x)), 0))]);
    }

    /// <summary>As likely as the first or second of the provinces where it is not known yet.</summary>
    static double SecondProvince(SeaForecast forecast, HashSet<UnitCode> measured, DateTimeOffset by) => measured.Count >= 2 ? 1
        : forecast.Shores.Where(x => !measured.Contains(x.Province)).GroupBy(x => x.Province).Select(x => x.Max(shore => shore.Likelihood(by))).OrderDescending().ElementAtOrDefault(1 - measured.Count);
}
