using System.Text;
using System.Text.Json;
using LaChan.Science.Air;

namespace LaChan.Forecast.Air;

/// <summary>Zones at the ground as GeoJSON: longitude and latitude when the source lies on the globe, else local metres with <c>"crs": "local-m"</c>.</summary>
static class GroundZoneGeoJson
{
    /// <param name="zones">Each with what it says of itself beside its size; those without an outline are passed over.</param>
    public static string Of(ZonePlace place, IEnumerable<(GroundZone Zone, Action<Utf8JsonWriter> Own)> zones)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            if (place.Source is null) json.WriteString("crs", "local-m");
            json.WriteStartArray("features");
            foreach (var (zone, own) in zones.Where(x => x.Zone.Outline.Count > 0)) Feature(json, place, zone, own);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    static void Feature(Utf8JsonWriter json, ZonePlace place, GroundZone zone, Action<Utf8JsonWriter> own)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("properties");
        json.WriteString("layer", "zone");
        json.WriteString("substance", place.Substance);
        own(json);
        json.WriteNumber("lengthM", Math.Round(zone.LengthM, 1));
        json.WriteNumber("areaM2", Math.Round(zone.AreaM2, 1));
        json.WriteBoolean("cut", zone.Capped);
        json.WriteEndObject();
        Geometry(json, place, zone);
        json.WriteEndObject();
    }

    static void Geometry(Utf8JsonWriter json, ZonePlace place, GroundZone zone)
    {
        json.WriteStartObject("geometry");
        json.WriteString("type", "Polygon");
        json.WriteStartArray("coordinates");
        json.WriteStartArray();
        foreach (var (east, north) in zone.Outline) Position(json, place, east, north);
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Position(Utf8JsonWriter json, ZonePlace place, double east, double north)
    {
        var (x, y) = place.Source is { } source
            ? (Math.Round(source.Offset(east, north).Lon, 7), Math.Round(source.Offset(east, north).Lat, 7))
            : (Math.Round(place.XM + east, 2), Math.Round(place.YM + north, 2));
        json.WriteStartArray();
        json.WriteNumberValue(x);
        json.WriteNumberValue(y);
        json.WriteEndArray();
    }
}
