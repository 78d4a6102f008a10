using System.Text.Json;
using LaChan.Kernel;
using NetTopologySuite.Geometries;

namespace LaChan.Incidents.Classify;

/// <summary>Reads an affected area from GeoJSON: Polygon or MultiPolygon, longitude before latitude, rings closed.</summary>
internal static class GeoJsonShape
{
    const int MostPoints = 200_000;
    static readonly GeometryFactory Wgs84 = new(new PrecisionModel(), 4326);

    /// <returns>Null when it was refused.</returns>
    public static Geometry? Read(JsonElement shape, Action<string, string> refuse)
    {
        try
        {
            var area = Shape(shape);
            if (area.NumPoints > MostPoints) throw new RefusedException("", $"{area.NumPoints} points: at most {MostPoints}");
            if (!area.IsValid) throw new RefusedException("", "its rings cross themselves or each other");
            return area;
        }
        catch (RefusedException refused)
        {
            foreach (var refusal in refused.Refusals) refuse(refusal.Field.Length > 0 ? refusal.Field + ": " : "", refusal.What);
            return null;
        }
    }

    static Geometry Shape(JsonElement shape)
    {
        if (shape.ValueKind != JsonValueKind.Object || !shape.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String)
            throw new RefusedException("", "a GeoJSON geometry is needed");
        return type.GetString() switch
        {
            "Polygon" => Polygon(Parts(shape)),
            "MultiPolygon" => Wgs84.CreateMultiPolygon([.. List(Parts(shape)).Select(Polygon)]),
            var other => throw new RefusedException("type", $"\"{other}\": Polygon or MultiPolygon"),
        };
    }

    static JsonElement Parts(JsonElement shape) => shape.TryGetProperty("coordinates", out var parts) ? parts : throw new RefusedException("coordinates", "missing");

    static Polygon Polygon(JsonElement rings)
    {
        var read = List(rings).Select(Ring).ToList();
        if (read.Count == 0) throw new RefusedException("coordinates", "a polygon without a ring");
        return Wgs84.CreatePolygon(read[0], [.. read.Skip(1)]);
    }

    static LinearRing Ring(JsonElement ring)
    {
        var points = List(ring).Select(Point).ToArray();
        if (points.Length < 4) throw new RefusedException("coordinates", $"a ring of {points.Length} points: at least 4, the last equal to the first");
        if (!points[0].Equals2D(points[^1])) throw new RefusedException("coordinates", "a ring that is not closed: the last point must equal the first");
        return Wgs84.CreateLinearRing(points);
    }

    static Coordinate Point(JsonElement point)
    {
        var numbers = List(point).ToList();
        if (numbers.Count < 2 || numbers.Any(x => x.ValueKind != JsonValueKind.Number)) throw new RefusedException("coordinates", $"{point.GetRawText()[..Math.Min(40, point.GetRawText().Length)]}: [longitude, latitude]");
        var (lon, lat) = (numbers[0].GetDouble(), numbers[1].GetDouble());
        if (lat is >= -90 and <= 90 && lon is >= -180 and <= 180) return new(lon, lat);
        throw new RefusedException("coordinates", $"[{lon}, {lat}]: longitude −180 to 180 first, then latitude −90 to 90");
    }

    static IEnumerable<JsonElement> List(JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : throw new RefusedException("coordinates", "a list is needed");
}
