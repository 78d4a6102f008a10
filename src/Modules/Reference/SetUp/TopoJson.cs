using System.Text.Json;
using LaChan.Kernel;
using LaChan.Reference.Units;
using NetTopologySuite.Geometries;

namespace LaChan.Reference.SetUp;

/// <summary>A TopoJSON topology: shapes share their edges (arcs), which are quantised and delta-coded. Indices that point nowhere are refused by name.</summary>
sealed class TopoJson
{
    readonly Coordinate[][] arcs;
    readonly JsonElement objects;

    public TopoJson(JsonElement root)
    {
        if (!root.TryGetProperty("arcs", out var raw) || raw.ValueKind != JsonValueKind.Array) throw new RefusedException("arcs", "is missing: not a TopoJSON topology");
        if (!root.TryGetProperty("objects", out objects) || objects.ValueKind != JsonValueKind.Object) throw new RefusedException("objects", "is missing: not a TopoJSON topology");
        var (scale, move) = root.TryGetProperty("transform", out var transform) ? (Pair(transform, "scale"), Pair(transform, "translate")) : ((1.0, 1.0), (0.0, 0.0));
        var deltas = root.TryGetProperty("transform", out _);
        arcs = [.. raw.EnumerateArray().Select((arc, i) => Arc(arc, i, deltas, scale, move))];
    }

    public IEnumerable<string> Layers => objects.EnumerateObject().Select(x => x.Name);

    /// <summary>The shapes of a layer with their properties; a shape without area has an empty geometry.</summary>
    public IEnumerable<(JsonElement Properties, Geometry Shape)> Shapes(string layer)
    {
        if (!objects.TryGetProperty(layer, out var collection)) throw new RefusedException($"objects.{layer}", $"is missing; there are: {string.Join(", ", Layers)}");
        if (!collection.TryGetProperty("geometries", out var geometries) || geometries.ValueKind != JsonValueKind.Array) throw new RefusedException($"objects.{layer}.geometries", "is missing");
        var i = 0;
        foreach (var geometry in geometries.EnumerateArray())
        {
            var at = $"objects.{layer}.geometries[{i++}]";
            yield return (geometry.TryGetProperty("properties", out var properties) ? properties : default, Shape(geometry, at));
        }
    }

    Geometry Shape(JsonElement geometry, string at)
    {
        var type = geometry.TryGetProperty("type", out var name) ? name.GetString() : null;
        var given = geometry.TryGetProperty("arcs", out var parts) && parts.ValueKind == JsonValueKind.Array;
        return type switch
        {
            "Polygon" when given => Polygon(parts, at),
            "MultiPolygon" when given => Geo.Factory.BuildGeometry([.. parts.EnumerateArray().Select((part, i) => Polygon(part, $"{at}.arcs[{i}]")).Where(x => !x.IsEmpty)]),
            null or "" => Geo.Factory.CreatePolygon(),
            _ => throw new RefusedException(at, $"type '{type}' is not a Polygon or MultiPolygon with arcs"),
        };
    }

    Polygon Polygon(JsonElement rings, string at)
    {
        var read = rings.EnumerateArray().Select((ring, i) => Ring(ring, $"{at}.arcs[{i}]")).ToList();
        return read.Count == 0 || read[0].IsEmpty ? Geo.Factory.CreatePolygon() : Geo.Factory.CreatePolygon(read[0], [.. read.Skip(1).Where(x => !x.IsEmpty)]);
    }

    LinearRing Ring(JsonElement indices, string at)
    {
        var points = new List<Coordinate>();
        foreach (var index in indices.EnumerateArray())
        {
            if (!index.TryGetInt32(out var i) || (i < 0 ? ~i : i) >= arcs.Length) throw new RefusedException(at, $"arc {index} does not exist; there are {arcs.Length}");
            var arc = i < 0 ? arcs[~i].Reverse() : arcs[i];
            points.AddRange(points.Count > 0 ? arc.Skip(1) : arc);
        }
        if (points.Count > 0 && !points[0].Equals2D(points[^1])) throw new RefusedException(at, "the ring does not close");
        return points.Count < 4 ? Geo.Factory.CreateLinearRing() : Geo.Factory.CreateLinearRing([.. points.Select(x => x.Copy())]);
    }

    static Coordinate[] Arc(JsonElement arc, int number, bool deltas, (double X, double Y) scale, (double X, double Y) move)
    {
        if (arc.ValueKind != JsonValueKind.Array) throw new RefusedException($"arcs[{number}]", "is not a list of positions");
        var points = new Coordinate[arc.GetArrayLength()];
        var (x, y, at) = (0.0, 0.0, 0);
        foreach (var position in arc.EnumerateArray())
        {
            if (position.ValueKind != JsonValueKind.Array || position.GetArrayLength() < 2 || !Number(position[0], out var px) || !Number(position[1], out var py))
                throw new RefusedException($"arcs[{number}][{at}]", "is not a pair of numbers");
            (x, y) = deltas ? (x + px, y + py) : (px, py);
            points[at++] = new(x * scale.X + move.X, y * scale.Y + move.Y);
        }
        return points;
    }

    static bool Number(JsonElement value, out double number)
    {
        number = 0;
        return value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out number) && double.IsFinite(number);
    }

    static (double X, double Y) Pair(JsonElement transform, string name) =>
        transform.TryGetProperty(name, out var pair) && pair.ValueKind == JsonValueKind.Array && pair.GetArrayLength() == 2 && Number(pair[0], out var x) && Number(pair[1], out var y)
            ? (x, y)
            : throw new RefusedException($"transform.{name}", "is not a pair of numbers");
}
