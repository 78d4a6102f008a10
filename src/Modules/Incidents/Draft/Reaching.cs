using LaChan.Contracts.Forecast;
using LaChan.Contracts.Reference;
using LaChan.Kernel;
using NetTopologySuite.Geometries;

namespace LaChan.Incidents.Draft;

/// <summary>Whom a forecast reaches: communes with people by level and time of arrival, provinces with probability.</summary>
sealed class Reaching(IUnits units, IPolicies policies)
{
    /// <summary>Points looked at inside a zone to find where each commune begins.</summary>
    const int Grid = 40;

    public Reach Of(ForecastSketch sketch, IReadOnlyList<SourceJoined> seen, DateTimeOffset now)
    {
        var (day, forecast) = (now.Day(), sketch.Forecast);
        var lower = units.Touched(ForecastSketch.Whole(forecast.Lower), day);
        var proposed = units.Touched(ForecastSketch.Whole(forecast.Proposed), day);
        var upper = units.Touched(ForecastSketch.Whole(forecast.Upper), day);
        var odds = new Odds(lower, proposed, upper, policies, day);
        var byLevel = forecast.Proposed.ToDictionary(x => x.Level, x => units.Touched(x.Area, day).Communes.ToDictionary(c => c.Commune.Code, c => c.People));
        var nearest = NearestKm(forecast, ForecastSketch.Whole(forecast.Upper), day);
        var communes =
            from commune in proposed.Communes.Concat(upper.Communes).Select(x => x.Commune).DistinctBy(x => x.Code)
            let km = nearest.TryGetValue(commune.Code, out var first) ? first : (double?)null
            select new CommuneReached(
                commune.Code, commune.Name, commune.Province, units.Province(commune.Province, day)?.FullName ?? commune.Province.Value,
                PeopleFrom(byLevel, 1, commune.Code), PeopleFrom(byLevel, 2, commune.Code), PeopleFrom(byLevel, 3, commune.Code),
                km, forecast.Kind == "plume" && km is { } far ? sketch.ReleasedAt.AddMinutes(far * forecast.ArrivalMinutesPerKm) : null,
                odds.OfCommune(commune.Code), seen.Any(x => x.Value is not null && x.Commune == commune.Code));
        var provinces =
            from province in new[] { lower, proposed, upper }.SelectMany(x => x.Provinces.Concat(x.PossibleProvinces)).DistinctBy(x => x.Code)
            select new ProvinceReached(province.Code, province.FullName, odds.OfProvince(province.Code), seen.Any(x => x.Value is not null && x.Province == province.Code && x.ProvinceCertain));
        return new(
            proposed.People, Math.Min(lower.PeopleLow, proposed.PeopleLow), Math.Max(upper.PeopleHigh, proposed.PeopleHigh), proposed.Pack, proposed.Approximate,
            [.. communes.OrderByDescending(x => x.Level3).ThenByDescending(x => x.Level2).ThenByDescending(x => x.Level1).ThenBy(x => x.Code.Value, StringComparer.Ordinal)],
            [.. provinces.OrderByDescending(x => x.Probability).ThenBy(x => x.Code.Value, StringComparer.Ordinal)]);
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

    /// <summary>How sure a unit is reached: by the end of the rate whose zone reaches it. Policy rows until an ensemble says better.</summary>
    sealed class Odds(Touched lower, Touched proposed, Touched upper, IPolicies policies, DateOnly day)
    {
        /// <summary>A touch within the border error of the outlines counts half.</summary>
        const double AtTheEdge = 0.5;

        public double OfCommune(UnitCode code) => Best(touched => touched.Communes.FirstOrDefault(x => x.Commune.Code == code) is { } x ? x.Possible ? AtTheEdge : 1 : 0);

        public double OfProvince(UnitCode code) => Best(touched =>
            touched.Provinces.Any(x => x.Code == code) ? 1 : touched.PossibleProvinces.Any(x => x.Code == code) ? AtTheEdge : 0);

        double Best(Func<Touched, double> touch) => new[]
        {
            touch(lower) * Share("forecast.reach-lower"), touch(proposed) * Share("forecast.reach-proposed"), touch(upper) * Share("forecast.reach-upper"),
        }.Max();

        double Share(string key) => policies.Of(key, day).Value / 100;
    }
}
