using LaChan.Contracts.Forecast;
using LaChan.Contracts.Reference;
using LaChan.Kernel;

namespace LaChan.Incidents.Draft;

/// <summary>Whom a river carries it to.</summary>
sealed class RiverReach(IRiverForecast engine, IUnits units, IPolicies policies)
{
    /// <summary>Below this chance a province is not counted.</summary>
    const double ProvinceFrom = 0.02;

    /// <summary>Whether this kind of incident is carried by a river that runs near.</summary>
    public static bool Travels(string hazard) => hazard == "oil";

    /// <returns>Null where no river is near any place.</returns>
    public RiverForecast? Forecast(IReadOnlyList<SourceJoined> sources) =>
        engine.Of([.. sources.Where(x => x.Point is not null).GroupBy(x => x.Source).Select(x => x.First()).Select(x => new RiverSighting(x.Point!.Value, x.At))]);

    /// <summary>Provinces below with how likely the water has come there and still carries enough; people are not counted, nobody lives on the river.</summary>
    public Reach Of(RiverForecast forecast, IReadOnlyList<SourceJoined> seen, DateTimeOffset now)
    {
        var measured = seen.Where(x => x is { Province: not null, ProvinceCertain: true }).Select(x => x.Province!.Value).ToHashSet();
        var left = policies.Of("forecast.reach-river", now.Day()).Value / 100;
        var provinces =
            from province in forecast.Places.Where(x => x.Province is not null).GroupBy(x => x.Province!.Value)
            let probability = left * Likelihood(province, now.AddHours(Reaching.Hours[^1]))
            where probability >= ProvinceFrom
            orderby probability descending, province.Key.Value
            select new ProvinceReached(province.Key, units.Province(province.Key, now.Day())?.FullName ?? province.Key.Value, probability, measured.Contains(province.Key));
        return new(0, 0, 0, units.Pack.Name, units.Pack.Approximate, [], [.. provinces], [.. Reaching.Hours.Select(x => new ReachWithin(x, SecondProvince(forecast, measured, left, now.AddHours(x)), 0))]);
    }

    /// <summary>Where it is already known in two, it is certain; where in one or none, as likely as the first or second of the others.</summary>
    static double SecondProvince(RiverForecast forecast, HashSet<UnitCode> measured, double left, DateTimeOffset by)
    {
        if (measured.Count >= 2) return 1;
        return left * forecast.Places.Where(x => x.Province is { } code && !measured.Contains(code)).GroupBy(x => x.Province).Select(x => Likelihood(x, by))
            .OrderDescending().ElementAtOrDefault(1 - measured.Count);
    }

    static double Likelihood(IEnumerable<RiverPlace> places, DateTimeOffset by) => places.Max(x => x.Likelihood(by));
}
