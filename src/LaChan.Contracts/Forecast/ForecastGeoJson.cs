using System.Text;
using System.Text.Json;
using NetTopologySuite.Geometries;

namespace LaChan.Contracts.Forecast;

/// <summary>A forecast as GeoJSON for maps and files: the proposed zones, the zones at both ends of the rate, the band.</summary>
public static class ForecastGeoJson
{
    /// <summary>Features carry <c>layer</c> (zone, band, ring), <c>end</c> (proposed, lower, upper), <c>level</c>, <c>thresholdMgM3</c>, <c>exposureMinutes</c>, <c>lengthKm</c>. Largest first, so that the smaller lie on top.</summary>
    public static string ZonesGeoJson(this FirstForecast forecast)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteStartArray("features");
            if (forecast.Kind == "plume") WriteFeature(json, forecast.Band, "band", "band", null);
            foreach (var (end, zones) in new[] { ("upper", forecast.Upper), ("proposed", forecast.Proposed), ("lower", forecast.Lower) })
                foreach (var zone in zones.Reverse()) WriteFeature(json, zone.Area, forecast.Kind == "ring" ? "ring" : "zone", end, zone);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    static void WriteFeature(Utf8JsonWriter json, Geometry area, string layer, string end, ThreatZone? zone)
    {
        if (area is not Polygon { IsEmpty: false } polygon) return;
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("properties");
        json.WriteString("layer", layer);
        json.WriteString("end", end);
        if (zone is not null)
        {
            json.WriteNumber("level", zone.Level);
            json.WriteNumber("thresholdMgM3", Math.Round(zone.ThresholdMgM3, 4));
            json.WriteNumber("exposureMinutes", zone.ExposureMinutes);
            json.WriteNumber("lengthKm", Math.Round(zone.LengthKm, 3));
        }
        json.WriteEndObject();
        WritePolygon(json, polygon);
        json.WriteEndObject();
    }

    static void WritePolygon(Utf8JsonWriter json, Polygon polygon)
    {
        json.WriteStartObject("geometry");
        json.WriteString("type", "Polygon");
        json.WriteStartArray("coordinates");
        json.WriteStartArray();
        foreach (var point in polygon.ExteriorRing.Coordinates)
        {
            json.WriteStartArray();
            json.WriteNumberValue(Math.Round(point.X, 6));
            json.WriteNumberValue(Math.Round(point.Y, 6));
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
