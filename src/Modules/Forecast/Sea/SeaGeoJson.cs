using System.Text;
using System.Text.Json;

namespace LaChan.Forecast.Sea;

/// <summary>Density zones as GeoJSON: longitude and latitude when the release lies on the globe, else local metres with <c>"crs": "local-m"</c>.</summary>
public static class SeaGeoJson
{
    static readonly double[] Shares = [0.99, 0.9, 0.5];

    public static string Of(SeaRun run)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            if (run.Case.Place is null) json.WriteString("crs", "local-m");
            json.WriteStartArray("features");
            foreach (var share in Shares)
                if (run.Zone(share) is { } zone) Zone(json, run.Case, zone, run.TimeS);
            if (run.Ashore() is { Count: > 0 } ashore) Ashore(json, run.Case, ashore, run.TimeS);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    static void Zone(Utf8JsonWriter json, SeaCase sea, SeaZone zone, double timeS)
    {
        Begin(json, "zone");
        json.WriteNumber("share", zone.Share);
        json.WriteNumber("edgeKgM2", zone.KgM2);
        json.WriteNumber("massKg", zone.MassKg);
        json.WriteNumber("areaM2", Math.Round(zone.Parts.Sum(x => x.AreaM2)));
        json.WriteNumber("timeS", timeS);
        json.WriteEndObject();
        json.WriteStartObject("geometry");
        json.WriteString("type", "MultiPolygon");
        json.WriteStartArray("coordinates");
        foreach (var part in zone.Parts)
        {
            json.WriteStartArray();
            foreach (var ring in part.Holes.Prepend(part.Outer))
            {
                json.WriteStartArray();
                foreach (var (x, y) in ring) Position(json, sea, x, y);
                json.WriteEndArray();
            }
            json.WriteEndArray();
        }
        End(json);
    }

    static void Ashore(Utf8JsonWriter json, SeaCase sea, IReadOnlyList<(double X, double Y, double Kg)> ashore, double timeS)
    {
        Begin(json, "ashore");
        json.WriteNumber("massKg", ashore.Sum(x => x.Kg));
        json.WriteStartArray("pointsKg");
        foreach (var point in ashore) json.WriteNumberValue(point.Kg);
        json.WriteEndArray();
        json.WriteNumber("timeS", timeS);
        json.WriteEndObject();
        json.WriteStartObject("geometry");
        json.WriteString("type", "MultiPoint");
        json.WriteStartArray("coordinates");
        foreach (var (x, y, _) in ashore) Position(json, sea, x, y);
        End(json);
    }

    static void Begin(Utf8JsonWriter json, string layer)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("properties");
        json.WriteString("layer", layer);
    }

    static void End(Utf8JsonWriter json)
    {
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void Position(Utf8JsonWriter json, SeaCase sea, double x, double y)
    {
        var (first, second) = sea.Place is { } place
            ? (Math.Round(place.Offset(x, y).Lon, 7), Math.Round(place.Offset(x, y).Lat, 7))
            : (Math.Round(x, 2), Math.Round(y, 2));
        json.WriteStartArray();
        json.WriteNumberValue(first);
        json.WriteNumberValue(second);
        json.WriteEndArray();
    }
}
