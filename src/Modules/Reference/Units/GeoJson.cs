using System.Text.Json;
using LaChan.Kernel;
using NetTopologySuite.Geometries;

namespace LaChan.Reference.Units;

/// <summary>Reads areas from GeoJSON (RFC 7946): longitude, latitude, closed rings. What is wrong is refused with its path in the document.</summary>
public static class GeoJson
{
    /// <summary>More corners than this in one document are refused: no zone and no pack has as many.</summary>
    const int MostPositions = 4_000_000;

    /// <summary>Parses a document; a syntax error is refused with its line.</summary>
    public static JsonDocument Parse(ReadOnlyMemory<byte> text)
    {
        try
        {
            return JsonDocument.Parse(Unmarked(text), new() { MaxDepth = 32 });
        }
        catch (JsonException wrong)
        {
            throw new RefusedException("json", wrong.Message.Split(" Path:")[0].Split(" LineNumber:")[0], (int?)(wrong.LineNumber + 1));
        }
    }

    /// <summary>The areas of a geometry, a feature or a collection, as one shape.</summary>
    public static Geometry Zone(JsonElement root)
    {
        var areas = Features(root).Select(x => x.Shape).Where(x => !x.IsEmpty).ToList();
        return areas.Count == 0 ? throw new RefusedException("geometry", "holds no Polygon or MultiPolygon") : areas.Count == 1 ? areas[0] : Geo.Or(areas.Select(Geo.Valid));
    }

    /// <summary>Every feature with its properties; one without area has an empty shape.</summary>
    public static IEnumerable<(JsonElement Properties, Geometry Shape)> Features(JsonElement root)
    {
        var count = 0;
        switch (Type(root, "type"))
        {
            case "FeatureCollection":
                var i = 0;
                foreach (var feature in Array(root, "features", "features").EnumerateArray()) yield return Feature(feature, $"features[{i++}]", ref count);
                break;
            case "Feature":
                yield return Feature(root, "feature", ref count);
                break;
            default:
                yield return (default, Shape(root, "geometry", ref count));
                break;
        }
    }

    static (JsonElement, Geometry) Feature(JsonElement feature, string at, ref int count)
    {
        if (Type(feature, at) != "Feature") throw new RefusedException(at, "is not a Feature");
        var geometry = feature.TryGetProperty("geometry", out var given) ? given : throw new RefusedException(at, "has no geometry");
        return (feature.TryGetProperty("properties", out var properties) ? properties : default,
            geometry.ValueKind == JsonValueKind.Null ? Geo.Factory.CreatePolygon() : Shape(geometry, $"{at}.geometry", ref count));
    }

    static Geometry Shape(JsonElement geometry, string at, ref int count)
    {
        switch (Type(geometry, at))
        {
            case "Polygon": return Polygon(Array(geometry, "coordinates", at), $"{at}.coordinates", ref count);
            case "MultiPolygon": return Parts(Array(geometry, "coordinates", at), $"{at}.coordinates", ref count, Polygon);
            case "GeometryCollection": return Parts(Array(geometry, "geometries", at), $"{at}.geometries", ref count, Shape);
            case "Point" or "MultiPoint" or "LineString" or "MultiLineString": return Geo.Factory.CreatePolygon();
            case var other: throw new RefusedException($"{at}.type", $"'{other}' is not a GeoJSON geometry; Polygon or MultiPolygon is wanted");
        }
    }

    delegate Geometry Part(JsonElement part, string at, ref int count);

    static Geometry Parts(JsonElement list, string at, ref int count, Part read)
    {
        var (polygons, i) = (new List<Geometry>(), 0);
        foreach (var part in list.EnumerateArray()) polygons.AddRange(Geo.Polygons(read(part, $"{at}[{i++}]", ref count)));
        return polygons.Count == 1 ? polygons[0] : Geo.Factory.CreateMultiPolygon([.. polygons.Cast<Polygon>()]);
    }

    static Geometry Polygon(JsonElement rings, string at, ref int count)
    {
        if (rings.ValueKind != JsonValueKind.Array || rings.GetArrayLength() == 0) throw new RefusedException(at, "has no ring");
        var (read, i) = (new List<LinearRing>(), 0);
        foreach (var ring in rings.EnumerateArray()) read.Add(Ring(ring, $"{at}[{i++}]", ref count));
        return Geo.Factory.CreatePolygon(read[0], [.. read.Skip(1)]);
    }

    static LinearRing Ring(JsonElement ring, string at, ref int count)
    {
        if (ring.ValueKind != JsonValueKind.Array || ring.GetArrayLength() < 4) throw new RefusedException(at, "is not a ring of at least four positions");
        if ((count += ring.GetArrayLength()) > MostPositions) throw new RefusedException(at, $"more than {MostPositions} positions in one document");
        var points = ring.EnumerateArray().Select((x, i) => Position(x, $"{at}[{i}]")).ToArray();
        if (!points[0].Equals2D(points[^1])) throw new RefusedException(at, "the ring does not close: its last position must equal its first");
        return Geo.Factory.CreateLinearRing(points);
    }

    static Coordinate Position(JsonElement position, string at)
    {
        if (position.ValueKind != JsonValueKind.Array || position.GetArrayLength() is < 2 or > 4) throw new RefusedException(at, "is not [longitude, latitude]");
        var (lon, lat) = (Degrees(position[0], at), Degrees(position[1], at));
        return Math.Abs(lon) <= 180 && Math.Abs(lat) <= 90 ? new(lon, lat) : throw new RefusedException(at, $"[{lon}, {lat}] is not longitude, latitude in degrees (WGS84)");
    }

    static double Degrees(JsonElement value, string at) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number) ? number : throw new RefusedException(at, $"'{value}' is not a number");

    static string? Type(JsonElement value, string at) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String
            ? type.GetString() : throw new RefusedException(at, "is not a GeoJSON object with a type");

    static JsonElement Array(JsonElement value, string name, string at) =>
        value.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list : throw new RefusedException(at == name ? at : $"{at}.{name}", "is missing or not a list");

    static ReadOnlyMemory<byte> Unmarked(ReadOnlyMemory<byte> text) => text.Span.StartsWith("\uFEFF"u8) ? text[3..] : text;
}
