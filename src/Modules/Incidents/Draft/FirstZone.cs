using LaChan.Contracts.Forecast;
using LaChan.Contracts.Monitoring;
using LaChan.Contracts.Reference;
using LaChan.Contracts.Risk;
using LaChan.Kernel;
using NetTopologySuite.Geometries;

namespace LaChan.Incidents.Draft;

/// <summary>The forecast for an air incident from what is measured now: wind as an officer states it, of a gridded file, or of the stations about, the nearest plant upwind that holds the substance, the stations that have seen it. A ring while there is no plant or no wind.</summary>
sealed class FirstZone(IReadings readings, IFacilities facilities, IFirstForecast engine, IPolicies policies)
{
    /// <summary>How far back a peak at a station still tells of the release.</summary>
    static readonly TimeSpan Peak = TimeSpan.FromHours(1);

    /// <param name="known">The plant of the forecast so far is kept, and the forecast itself while the measurements agree with it.</param>
    public ForecastSketch Of(string substance, Known known, DateTimeOffset now)
    {
        var (before, sketch) = (known.Finding?.Basis, Anew(substance, known, now));
        return known.Forecast is { } made && before is not null && ForecastNews.On(policies, now.Day()).Agrees(made, sketch.Forecast)
            ? sketch with { Forecast = engine.Of(made.Input), ReleasedAt = before.ReleasedAt }
            : sketch;
    }

    ForecastSketch Anew(string substance, Known incident, DateTimeOffset now)
    {
        var seen = incident.Sources;
        var first = seen.First(x => x.Point is not null);
        var point = first.Point!.Value;
        var wind = incident.Weather.At(now).Wind is { } stated ? WindHere.Of(stated) : incident.GridWind is { } grid ? WindHere.Of(grid) : WindHere.Measured(readings, policies, point, now);
        var plant = incident.Finding?.Basis?.Facility is { } known ? facilities.All.FirstOrDefault(x => x.Id == known) : wind is null ? null : PlantUpwind(point, wind, substance, now);
        if (wind is null || plant is null) return new(engine.Ring(substance, point, now), plant, wind, now);
        var input = new FirstForecastInput(
            substance, plant.Point, plant.NameVi, Seen(seen, now), plant.Stock.TryGetValue(substance, out var tonnes) ? tonnes : null, null,
            wind.SpeedMs, wind.FromDeg, wind.Source, wind.At, now, CloudCover: wind.CloudCover, Winds: wind.Origin is null ? wind.Stations : null, WindOrigin: wind.Origin);
        var forecast = engine.Of(input);
        var travel = TimeSpan.FromMinutes(plant.Point.DistanceKm(point) * forecast.ArrivalMinutesPerKm);
        return new(forecast, plant, wind, first.At - travel);
    }

    Facility? PlantUpwind(GeoPoint point, WindHere wind, string substance, DateTimeOffset now)
    {
        var day = now.Day();
        var upwind = facilities.Upwind(point, wind.FromDeg, substance, policies.Of("forecast.upwind-distance", day).Value, policies.Of("forecast.upwind-half-angle", day).Value);
        return upwind.Count > 0 ? upwind[0].Facility : null;
    }

    /// <summary>The highest value of the last hour at each station of the incident, mg/m³.</summary>
    IReadOnlyList<DownwindReading> Seen(IReadOnlyList<SourceJoined> seen, DateTimeOffset now) =>
    [
        .. from source in seen
           where source is { Station: not null, Parameter: not null, Point: not null, Value: not null }
           group source by source.Station into station
           let last = station.Last()
           let highest = readings.Series(last.Station!, last.Parameter!, now - Peak, now).Select(x => x.Value).Concat(station.Select(x => x.Value!.Value)).Max()
           select new DownwindReading(last.Point!.Value, MgM3(highest, last.Unit), last.Station, last.At),
    ];

    /// <summary>Air stations give µg/Nm³, stacks mg/Nm³; both at 25 °C, so that nothing else changes.</summary>
    static double MgM3(double value, string? unit) => unit?.StartsWith("mg", StringComparison.Ordinal) == true ? value : value / 1000;
}

/// <summary>A forecast with what it started from, not yet written down.</summary>
public sealed record ForecastSketch(FirstForecast Forecast, Facility? Plant, WindHere? Wind, DateTimeOffset ReleasedAt)
{
    public ForecastBasis Basis => new(Plant?.Id, Plant?.NameVi, Plant?.NameEn, Plant?.Assumed ?? false, ReleasedAt, Forecast.InputHash);

    /// <summary>All zones of one end of the rate as one area: that of the lowest level holds the others.</summary>
    public static Geometry Whole(IReadOnlyList<ThreatZone> zones) => zones.OrderBy(x => x.Level).Select(x => x.Area).FirstOrDefault(x => !x.IsEmpty) ?? Polygon.Empty;
}
