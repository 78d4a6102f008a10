using System.Text.Json;
using LaChan.Platform;

namespace LaChan.Incidents.Room;

/// <summary>One thing on a map.</summary>
public sealed record Feature(JsonElement? Geometry, Dictionary<string, object?> Properties)
{
    public string Type => "Feature";
}

/// <summary>Writes GeoJSON (RFC 7946): longitude, latitude, five decimals (1 m).</summary>
public static class GeoJson
{
    public static string Collection(IEnumerable<Feature> features) =>
        JsonSerializer.Serialize(new { type = "FeatureCollection", features = features.Where(x => x.Geometry is not null) }, EntryTypes.Json);

    public static JsonElement Point(Kernel.GeoPoint point) => Of("Point", Pair(point.Lon, point.Lat));

    public static JsonElement Line(IEnumerable<Kernel.GeoPoint> points) => Of("LineString", points.Select(x => Pair(x.Lon, x.Lat)));

    /// <summary>Only the zones laid before the officer, from all that a forecast drew.</summary>
    public static string Proposed(string zones) => Collection(FeaturesOf(zones).Where(x => x.Properties.TryGetValue("end", out var end) && end?.ToString() == "proposed"));

    public static IEnumerable<Feature> FeaturesOf(string collection)
    {
        using var json = JsonDocument.Parse(collection);
        foreach (var feature in json.RootElement.GetProperty("features").EnumerateArray())
            yield return new(
                feature.GetProperty("geometry").Clone(),
                feature.GetProperty("properties").EnumerateObject().ToDictionary(x => x.Name, x => (object?)x.Value.Clone()));
    }

    /// <summary>Distance to the farthest corner of the proposed zones and their band, kilometres.</summary>
    public static double FarthestKm(string zones, Kernel.GeoPoint from) => Corners(zones).Select(from.DistanceKm).DefaultIfEmpty(0).Max();

    /// <summary>Corners of the proposed zones, their band and the ring.</summary>
    public static IEnumerable<Kernel.GeoPoint> Corners(string zones) => FeaturesOf(zones)
        .Where(x => x.Properties.GetValueOrDefault("end")?.ToString() is "proposed" or "band" && x.Geometry is not null)
        .SelectMany(x => x.Geometry!.Value.GetProperty("coordinates").EnumerateArray().SelectMany(ring => ring.EnumerateArray()))
        .Select(x => new Kernel.GeoPoint(x[1].GetDouble(), x[0].GetDouble()));

    static double[] Pair(double lon, double lat) => [Math.Round(lon, 5), Math.Round(lat, 5)];

    static JsonElement Of(string type, object coordinates) => JsonSerializer.SerializeToElement(new { type, coordinates }, EntryTypes.Json);
}
