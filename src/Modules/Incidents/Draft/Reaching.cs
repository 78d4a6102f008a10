using LaChan.Contracts.Forecast;
using LaChan.Contracts.Reference;
using LaChan.Kernel;
using NetTopologySuite.Geometries;

namespace LaChan.Incidents.Draft;

/// <summary>Whom a forecast reaches: communes with people by level and time of arrival, provinces with probability.</summary>
sealed class Reaching(IUnits units, IPolicies policies, IFirstForecast engine)
{
    /// <summary>Points looked at inside a zone to find where each commune begins.</summary>
    const int Grid = 40;

    /// <summary>For which the officer is told how likely it goes on; the last also counts for level and lists.</summary>
    internal static readonly int[] Hours = [1, 3, 6];

    /// <summary>A commune outside every drawn zone is listed, and a province counted, from this probability on.</summary>
    const double CommuneFrom = 0.2, ProvinceFrom = 0.02;

    /// <summary>A touch within the border error of the outlines counts half.</summary>
    const double AtTheEdge = 0.5;

    public Reach Of(ForecastSketch sketch, IReadOnlyList<SourceJoined> seen, DateTimeOffset now)
    {
        var (day, forecast, last) = (now.Day(), sketch.Forecast, now.AddHours(Hours[^1]));
        var lower = units.Touched(ForecastSketch.Whole(forecast.Lower), day);
        var proposed = units.Touched(ForecastSketch.Whole(forecast.Proposed), day);
        var upper = units.Touched(ForecastSketch.Whole(forecast.Upper), day);
        var odds = engine.Ensemble(forecast) is { } ensemble ? new ReachOdds(ensemble, units, forecast.Input.Source, sketch.ReleasedAt, day) : null;
        var byLevel = forecast.Proposed.ToDictionary(x => x.Level, x => units.Touched(x.Area, day).Communes.ToDictionary(c => c.Commune.Code, c => c.People));
        var nearest = NearestKm(forecast, ForecastSketch.Whole(forecast.Upper), day);
        var ring = policies.Of("forecast.reach-ring", day).Value / 100;
        double Commune(UnitCode code) => odds?.OfCommune(code, last) ?? (proposed.Communes.First(x => x.Commune.Code == code).Possible ? AtTheEdge * ring : ring);
        var communes =
            from commune in proposed.Communes.Concat(upper.Communes).Select(x => x.Commune).Concat((odds?.Communes ?? []).Where(x => Commune(x.Code) >= CommuneFrom)).DistinctBy(x => x.Code)
            let km = nearest.TryGetValue(commune.Code, out var first) ? first : (double?)null
            select new CommuneReached(
                commune.Code, commune.Name, commune.Province, units.Province(commune.Province, day)?.FullName ?? commune.Province.Value,
                PeopleFrom(byLevel, 1, commune.Code), PeopleFrom(byLevel, 2, commune.Code), PeopleFrom(byLevel, 3, commune.Code),
                km, forecast.Kind == "plume" && km is { } far ? sketch.ReleasedAt.AddMinutes(far * forecast.ArrivalMinutesPerKm) : null,
                Commune(commune.Code), seen.Any(x => x.Value is not null && x.Commune == commune.Code));
        return new(
            proposed.People, Math.Min(lower.PeopleLow, proposed.PeopleLow), Math.Max(upper.PeopleHigh, proposed.PeopleHigh), proposed.Pack, proposed.Approximate,
            [.. communes.OrderByDescending(x => x.Level3).ThenByDescending(x => x.Level2).ThenByDescending(x => x.Level1).ThenByDescending(x => x.Probability).ThenBy(x => x.Code.Value, StringComparer.Ordinal)],
            Provinces(odds, ring, [lower, proposed, upper], seen, last), Within(odds, seen, now));
    }

    /// <summary>Provinces with how likely each is reached; one that only the error of the outlines brings in counts half of what a ring counts.</summary>
    IReadOnlyList<ProvinceReached> Provinces(ReachOdds? odds, double ring, IReadOnlyList<Touched> zones, IReadOnlyList<SourceJoined> seen, DateTimeOffset last)
    {
        var (touched, edge) = (zones.SelectMany(x => x.Provinces).Select(x => x.Code).ToHashSet(), zones.SelectMany(x => x.PossibleProvinces).Select(x => x.Code).ToHashSet());
        double Probability(UnitCode code) => Math.Max(
            odds?.OfProvince(code, last) ?? (touched.Contains(code) ? ring : 0), edge.Contains(code) && !touched.Contains(code) ? AtTheEdge * ring : 0);
        var provinces =
            from code in touched.Concat(edge).Concat(odds?.Provinces ?? []).Distinct()
            let probability = Probability(code)
            where probability >= ProvinceFrom
            select new ProvinceReached(
                code, units.Province(code, last.Day())?.FullName ?? code.Value, probability, seen.Any(x => x.Value is not null && x.Province == code && x.ProvinceCertain));
        return [.. provinces.OrderByDescending(x => x.Probability).ThenBy(x => x.Code.Value, StringComparer.Ordinal)];
    }

    static IReadOnlyList<ReachWithin>? Within(ReachOdds? odds, IReadOnlyList<SourceJoined> seen, DateTimeOffset now)
    {
        var measured = seen.Where(x => x is { Value: not null, Province: not null, ProvinceCertain: true }).Select(x => x.Province!.Value).ToHashSet();
        return odds is null ? null : [.. Hours.Select(x => new ReachWithin(x, odds.OfSecondProvince(measured, now.AddHours(x)), odds.OfBorder(now.AddHours(x))))];
    }

    /// <summary>People of a level and of the worse ones: a zone of level 2 lies inside that of level 1, but not every substance has all three.</summary>
    static double PeopleFrom(Dictionary<int, Dictionary<UnitCode, double>> byLevel, int level, UnitCode commune) =>
        byLevel.Where(x => x.Key >= level).Select(x => x.Value.GetValueOrDefault(commune)).DefaultIfEmpty(0).Max();

    Dictionary<UnitCode, double> NearestKm(FirstForecast forecast, Geometry area, DateOnly day)
    {
        var nearest = new Dictionary<UnitCode, double>();
        if (area.IsEmpty) return nearest;
        var inside = NetTopologySuite.Geometries.Prepared.PreparedGeometryFactory.Prepare(area);
        var box = area.EnvelopeInternal;
        for (var i = 0; i <= Grid; i++)
            for (var j = 0; j <= Grid; j++)
            {
                var at = new GeoPoint(box.MinY + box.Height * i / Grid, box.MinX + box.Width * j / Grid);
                if (!inside.Covers(area.Factory.CreatePoint(new Coordinate(at.Lon, at.Lat))) || units.CommuneAt(at, day) is not { } commune) continue;
                var km = forecast.Input.Source.DistanceKm(at);
                if (!nearest.TryGetValue(commune.Code, out var so) || km < so) nearest[commune.Code] = km;
            }
        return nearest;
    }
}
