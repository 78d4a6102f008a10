using System.Text;
using System.Text.Json;
using LaChan.Forecast.Air;

namespace LaChan.Forecast.Radiation;

/// <summary>Zones of dose as GeoJSON: longitude and latitude when the source lies on the globe, else local metres with <c>"crs": "local-m"</c>.</summary>
static class DoseZoneGeoJson
{
    public static string Of(ZonePlace place, IEnumerable<DoseZone> zones)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            if (place.Source is null) json.WriteString("crs", "local-m");
            json.WriteStartArray("features");
            foreach (var zone in zones.Where(x => x.Zone.Outline.Count > 0)) Feature(json, place, zone);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    static void Feature(Utf8JsonWriter json, ZonePlace place, DoseZone zone)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("properties");
        json.WriteString("layer", "zone");
        json.WriteString("substance", place.Substance);
        json.WriteNumber("level", zone.Level.Shade);
        json.WriteString("dose", zone.Level.Key);
        json.WriteString("criterion", zone.Level.Limit.Parameter);
        json.WriteString("action", zone.Level.Limit.NameVi);
        json.WriteNumber("threshold", zone.Level.Threshold);
        json.WriteString("unit", zone.Level.Limit.Unit);
        json.WriteString("basis", zone.Level.Limit.Basis);
        json.WriteBoolean("default", zone.Level.Limit.IsPolicy);
        json.WriteNumber("lengthM", Math.Round(zone.Zone.LengthM, 1));
        json.WriteNumber("areaM2", Math.Round(zone.Zone.AreaM2, 1));
        json.WriteBoolean("cut", zone.Zone.Capped);
        json.WriteEndObject();
        AirZoneGeoJson.Geometry(json, place, zone.Zone);
        json.WriteEndObject();
    }
}
