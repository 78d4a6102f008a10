using System.Text;
using System.Text.Json;
using LaChan.Science.Air;

namespace LaChan.Forecast.Air;

/// <summary>Zones as GeoJSON: longitude and latitude when the source lies on the globe, else local metres with <c>"crs": "local-m"</c>.</summary>
public static class AirZoneGeoJson
{
    public static string Of(AirCase air, IEnumerable<AirZone> zones) => Of(new ZonePlace(air.Substance, air.Source, air.XM, air.YM), zones);

    public static string Of(ZonePlace air, IEnumerable<AirZone> zones)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            if (air.Source is null) json.WriteString("crs", "local-m");
            json.WriteStartArray("features");
            foreach (var zone in zones.Where(x => x.Zone.Outline.Count > 0)) Feature(json, air, zone);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    static void Feature(Utf8JsonWriter json, ZonePlace air, AirZone zone)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("properties");
        json.WriteString("layer", "zone");
        json.WriteString("substance", air.Substance);
        json.WriteNumber("level", zone.Level);
        json.WriteNumber("thresholdMgM3", Math.Round(zone.ThresholdMgM3, 4));
        json.WriteNumber("exposureMinutes", zone.ExposureMinutes);
        json.WriteNumber("weatherTimeS", zone.WeatherTimeS);
        json.WriteNumber("lengthM", Math.Round(zone.Zone.LengthM, 1));
        json.WriteNumber("areaM2", Math.Round(zone.Zone.AreaM2, 1));
        json.WriteBoolean("cut", zone.Zone.Capped);
        json.WriteEndObject();
        Geometry(json, air, zone.Zone);
        json.WriteEndObject();
    }

    /// <summary>The outline as the feature's polygon.</summary>
    internal static void Geometry(Utf8JsonWriter json, ZonePlace air, GroundZone zone)
    {
        json.WriteStartObject("geometry");
        json.WriteString("type", "Polygon");
        json.WriteStartArray("coordinates");
        json.WriteStartArray();
        foreach (var (east, north) in zone.Outline) Position(json, air, east, north);
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Position(Utf8JsonWriter json, ZonePlace air, double east, double north)
    {
        var (x, y) = air.Source is { } source
            ? (Math.Round(source.Offset(east, north).Lon, 7), Math.Round(source.Offset(east, north).Lat, 7))
            : (Math.Round(air.XM + east, 2), Math.Round(air.YM + north, 2));
        json.WriteStartArray();
        json.WriteNumberValue(x);
        json.WriteNumberValue(y);
        json.WriteEndArray();
    }
}
