using System.Text.Json;
using NetTopologySuite.Geometries;

namespace LaChan.Forecast.Review;

/// <summary>The proposed zone of an entry's GeoJSON: that of the lowest level, which holds the others.</summary>
static class ProposedZone
{
    public static Geometry Of(string geoJson)
    {
        using var document = JsonDocument.Parse(geoJson);
        var proposed =
            from feature in document.RootElement.GetProperty("features").EnumerateArray()
            let properties = feature.GetProperty("properties")
            where properties.GetProperty("end").GetString() == "proposed"
            orderby properties.GetProperty("level").GetInt32()
            select feature.GetProperty("geometry").GetProperty("coordinates");
        return proposed.Select(ZonePolygons.Shape).FirstOrDefault() ?? Polygon.Empty;
    }

    /// <summary>How far the proposed zone of each level reaches, kilometres, level 3 first.</summary>
    public static IReadOnlyList<(int Level, double Km)> Lengths(string geoJson)
    {
        using var document = JsonDocument.Parse(geoJson);
        return
        [
            .. from feature in document.RootElement.GetProperty("features").EnumerateArray()
               let properties = feature.GetProperty("properties")
               where properties.GetProperty("end").GetString() == "proposed"
               orderby properties.GetProperty("level").GetInt32() descending
               select (properties.GetProperty("level").GetInt32(), properties.GetProperty("lengthKm").GetDouble()),
        ];
    }
}
