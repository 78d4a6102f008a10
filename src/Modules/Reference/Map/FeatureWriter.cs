using System.Text.Json;
using LaChan.Kernel;
using LaChan.Platform;
using NetTopologySuite.Geometries;

namespace LaChan.Reference.Map;

/// <summary>Writes a GeoJSON feature collection (RFC 7946) with few digits: light enough to send.</summary>
sealed class FeatureWriter : IDisposable
{
    readonly MemoryStream buffer = new();
    readonly Utf8JsonWriter json;
    readonly int decimals;

    /// <param name="decimals">Digits of a degree: 3 is 100 m, 4 is 10 m.</param>
    /// <param name="members">Further members of the collection, such as the attribution.</param>
    public FeatureWriter(int decimals, params IEnumerable<(string Name, object Value)> members)
    {
        (this.decimals, json) = (decimals, new(buffer, new JsonWriterOptions { Encoder = EntryTypes.Json.Encoder }));
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        foreach (var (name, value) in members) Member(name, value);
        json.WriteStartArray("features");
    }

    /// <summary>Adds a feature; a shape that is empty after rounding is left out.</summary>
    public FeatureWriter Add(Geometry shape, params ReadOnlySpan<(string Name, object? Value)> properties)
    {
        if (shape.IsEmpty) return this;
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("properties");
        foreach (var (name, value) in properties)
            if (value is not null) Member(name, value);
        json.WriteEndObject();
        json.WritePropertyName("geometry");
        Shape(shape);
        json.WriteEndObject();
        return this;
    }

    public FeatureWriter Add(GeoPoint point, params ReadOnlySpan<(string Name, object? Value)> properties) => Add(Units.Geo.Point(point), properties);

    public byte[] Done()
    {
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return buffer.ToArray();
    }

    public void Dispose() => json.Dispose();

    void Member(string name, object value)
    {
        json.WritePropertyName(name);
        JsonSerializer.Serialize(json, value, EntryTypes.Json);
    }

    void Shape(Geometry shape)
    {
        json.WriteStartObject();
        json.WriteString("type", shape.GeometryType);
        json.WritePropertyName("coordinates");
        Coordinates(shape);
        json.WriteEndObject();
    }

    void Coordinates(Geometry shape)
    {
        switch (shape)
        {
            case Point point: Position(point.Coordinate); break;
            case LineString line: Line(line); break;
            case Polygon polygon:
                json.WriteStartArray();
                Line(polygon.ExteriorRing);
                foreach (var hole in polygon.InteriorRings) Line(hole);
                json.WriteEndArray();
                break;
            default:
                json.WriteStartArray();
                for (var i = 0; i < shape.NumGeometries; i++) Coordinates(shape.GetGeometryN(i));
                json.WriteEndArray();
                break;
        }
    }

    /// <summary>A ring keeps at least four positions, so that it stays one.</summary>
    void Line(LineString line)
    {
        json.WriteStartArray();
        (double, double)? before = null;
        foreach (var at in line.Coordinates)
        {
            var rounded = (Math.Round(at.X, decimals), Math.Round(at.Y, decimals));
            if (rounded != before || line.NumPoints <= 5) Position(at);
            before = rounded;
        }
        json.WriteEndArray();
    }

    void Position(Coordinate at)
    {
        json.WriteStartArray();
        json.WriteNumberValue((decimal)Math.Round(at.X, decimals));
        json.WriteNumberValue((decimal)Math.Round(at.Y, decimals));
        json.WriteEndArray();
    }
}
