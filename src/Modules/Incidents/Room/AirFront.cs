using System.Text.Json;
using LaChan.Contracts.Forecast;
using LaChan.Kernel;
using LaChan.Platform;
using NetTopologySuite.Geometries;

namespace LaChan.Incidents.Room;

/// <summary>How far the air of a forecast has come at a moment. The zones end at that distance; what lies ahead is an outline.</summary>
public static class AirFront
{
    const int Corners = 90;

    /// <summary>Kilometres from the source that the middle of the plume has travelled; infinite where the forecast cannot say (a ring).</summary>
    public static double ReachedKm(ForecastMade forecast, DateTimeOffset releasedAt, DateTimeOffset then) =>
        forecast is { Kind: "plume", ArrivalMinutesPerKm: > 0 } ? Math.Max(0, (then - releasedAt).TotalMinutes / forecast.ArrivalMinutesPerKm) : double.PositiveInfinity;

    /// <summary>When the air has come so far.</summary>
    public static DateTimeOffset ReachesAt(ForecastMade forecast, DateTimeOffset releasedAt, double km) => releasedAt.AddMinutes(km * forecast.ArrivalMinutesPerKm);

    /// <summary>Zones cut at a distance from the source, each with its whole outline as layer <c>ahead</c>; other features stay as they are.</summary>
    public static IEnumerable<Feature> Cut(IEnumerable<Feature> features, GeoPoint source, double km)
    {
        if (double.IsInfinity(km)) return features;
        var near = km > 0 ? Circle(source, km) : Polygon.Empty;
        return features.SelectMany(x => x.Properties.GetValueOrDefault("layer")?.ToString() == "zone" ? Cut(x, near) : [x]);
    }

    static IEnumerable<Feature> Cut(Feature zone, Polygon near)
    {
        yield return zone with { Properties = new(zone.Properties) { ["layer"] = "ahead" } };
        if (zone.Geometry is not { } whole) yield break;
        foreach (var part in Parts(Read(whole).Intersection(near))) yield return zone with { Geometry = Write(part) };
    }

    static IEnumerable<Polygon> Parts(Geometry area) => Enumerable.Range(0, area.NumGeometries).Select(area.GetGeometryN).OfType<Polygon>().Where(x => !x.IsEmpty);

    static Polygon Circle(GeoPoint centre, double km) => Ring(Enumerable.Range(0, Corners + 1).Select(i =>
    {
        var (east, north) = Math.SinCos(2 * Math.PI * (i % Corners) / Corners);
        var at = centre.Offset(east * km * 1000, north * km * 1000);
        return new Coordinate(at.Lon, at.Lat);
    }));

    static Polygon Read(JsonElement polygon) => Ring(polygon.GetProperty("coordinates")[0].EnumerateArray().Select(x => new Coordinate(x[0].GetDouble(), x[1].GetDouble())));

    static Polygon Ring(IEnumerable<Coordinate> corners) => GeometryFactory.Default.CreatePolygon([.. corners]);

    static JsonElement Write(Polygon area) => JsonSerializer.SerializeToElement(
        new { type = "Polygon", coordinates = new[] { area.ExteriorRing.Coordinates.Select(x => new[] { Math.Round(x.X, 5), Math.Round(x.Y, 5) }) } }, EntryTypes.Json);
}
