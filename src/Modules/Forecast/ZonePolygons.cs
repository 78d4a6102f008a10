using System.Text.Json;
using NetTopologySuite.Geometries;

namespace LaChan.Forecast;

/// <summary>The polygons of our own GeoJSON: longitude, latitude, degrees (WGS84).</summary>
static class ZonePolygons
{
    static readonly GeometryFactory Factory = new(new PrecisionModel(), 4326);

    /// <summary>The rings of each polygon of a geometry, the outer one first; nothing for other kinds of geometry.</summary>
    public static IEnumerable<JsonElement> Of(JsonElement geometry) => geometry.GetProperty("type").GetString() switch
    {
        "Polygon" => [geometry.GetProperty("coordinates")],
        "MultiPolygon" => geometry.GetProperty("coordinates").EnumerateArray(),
        _ => [],
    };

    public static Polygon Shape(JsonElement rings)
    {
        LinearRing[] all = [.. rings.EnumerateArray().Select(ring => Factory.CreateLinearRing([.. ring.EnumerateArray().Select(p => new Coordinate(p[0].GetDouble(), p[1].GetDouble()))]))];
        return Factory.CreatePolygon(all[0], all[1..]);
    }
}
