using System.Text.Json;
using LaChan.Platform;

namespace LaChan.Incidents.Room;

/// <summary>The zones of a forecast as GeoJSON, for the map, the warning, other modules.</summary>
public static class ZonesGeoJson
{
    /// <summary>The zones laid before the officer, worst last so that it is drawn on top.</summary>
    public static string Proposed(ForecastDrawn forecast) => GeoJson.Collection(
        forecast.Zones.Where(zone => zone.End == "proposed").OrderBy(zone => zone.Level)
            .Select(zone => new Feature(GeoJson.FromWkt(zone.Wkt), new() { ["layer"] = "zone", ["level"] = zone.Level, ["thresholdMgM3"] = zone.ThresholdMgM3 })));
}

/// <summary>One thing on a map.</summary>
public sealed record Feature(JsonElement? Geometry, Dictionary<string, object?> Properties)
{
    public string Type => "Feature";
}

/// <summary>Writes GeoJSON (RFC 7946): longitude, latitude, five decimals (1 m).</summary>
public static class GeoJson
{
    public static string Collection(IEnumerable<Feature> features) =>
        JsonSerializer.Serialize(new { type = "FeatureCollection", features = features.Where(x => x.Geometry is not null) }, EntryTypes.Json);

    public static JsonElement Point(Kernel.GeoPoint point) => Of("Point", Pair(point.Lon, point.Lat));

    public static JsonElement Line(IEnumerable<Kernel.GeoPoint> points) => Of("LineString", points.Select(x => Pair(x.Lon, x.Lat)));

    /// <summary>Null for empty text or an empty shape.</summary>
    public static JsonElement? FromWkt(string wkt) => wkt.Length == 0 ? null : Of(new NetTopologySuite.IO.WKTReader().Read(wkt));

    public static JsonElement? Of(NetTopologySuite.Geometries.Geometry shape) => shape switch
    {
        { IsEmpty: true } => null,
        NetTopologySuite.Geometries.Polygon polygon => Of("Polygon", Rings(polygon)),
        NetTopologySuite.Geometries.GeometryCollection many => Of("MultiPolygon", many.Geometries.OfType<NetTopologySuite.Geometries.Polygon>().Select(Rings)),
        _ => throw new InvalidOperationException($"a zone cannot be a {shape.GeometryType}"),
    };

    static IEnumerable<IEnumerable<double[]>> Rings(NetTopologySuite.Geometries.Polygon polygon) =>
        [polygon.ExteriorRing.Coordinates.Select(x => Pair(x.X, x.Y)), .. polygon.InteriorRings.Select(ring => ring.Coordinates.Select(x => Pair(x.X, x.Y)))];

    static double[] Pair(double lon, double lat) => [Math.Round(lon, 5), Math.Round(lat, 5)];

    static JsonElement Of(string type, object coordinates) => JsonSerializer.SerializeToElement(new { type, coordinates }, EntryTypes.Json);
}
