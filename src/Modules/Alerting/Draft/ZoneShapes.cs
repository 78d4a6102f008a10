using System.Text.Json;
using LaChan.Contracts.Incidents;
using LaChan.Kernel;
using NetTopologySuite.Geometries;

namespace LaChan.Alerting.Draft;

/// <summary>The areas of a warning, from the incident's newest zones: where it is dangerous now, and where it may reach.</summary>
/// <param name="Danger">Zones of level 2 and 3; the only zone where there is one.</param>
/// <param name="Possible">The zone of level 1 without the danger zone; empty when there is none.</param>
/// <param name="IsCircle">No zone is known: a circle around the place stands in for it.</param>
public sealed record ZoneShapes(Geometry Danger, Geometry Possible, bool IsCircle)
{
    /// <summary>Radius of the circle while no zone is known, metres (policy).</summary>
    const double CircleM = 1000;
    const int CircleCorners = 48;

    public Geometry Whole => Danger.Union(Possible);

    public static ZoneShapes Of(IncidentBrief incident)
    {
        var zones = incident.ZonesGeoJson is { } json ? Zones(json) : [];
        if (zones.Count == 0) return new(Circle(incident.Point), Nothing, true);
        var danger = Union(zones.Where(zone => zone.Level >= 2));
        var all = Union(zones);
        return danger.IsEmpty ? new(all, Nothing, false) : new(danger, all.Difference(danger), false);
    }

    static Geometry Nothing => new Polygon(null);

    static Geometry Union(IEnumerable<(int Level, Geometry Area)> zones) => zones.Aggregate(Nothing, (all, zone) => all.Union(zone.Area));

    static Polygon Circle(GeoPoint centre)
    {
        var corners = Enumerable.Range(0, CircleCorners).Select(i => i * Math.Tau / CircleCorners)
            .Select(angle => centre.Offset(CircleM * Math.Sin(angle), CircleM * Math.Cos(angle))).Select(x => new Coordinate(x.Lon, x.Lat)).ToList();
        return new(new LinearRing([.. corners, corners[0]]));
    }

    /// <summary>Features of layer zone or ring that are proposed (or say nothing of it), valid polygons only.</summary>
    static List<(int Level, Geometry Area)> Zones(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.GetProperty("features").EnumerateArray().Where(IsProposedZone).SelectMany(Areas)];
    }

    static bool IsProposedZone(JsonElement feature) =>
        feature.TryGetProperty("properties", out var properties)
        && (!properties.TryGetProperty("layer", out var layer) || layer.GetString() is "zone" or "ring")
        && (!properties.TryGetProperty("end", out var end) || end.GetString() is "proposed");

    static IEnumerable<(int Level, Geometry Area)> Areas(JsonElement feature)
    {
        var level = feature.GetProperty("properties").TryGetProperty("level", out var given) && given.TryGetInt32(out var number) ? number : 1;
        var shape = feature.GetProperty("geometry");
        var parts = shape.GetProperty("coordinates");
        var polygons = shape.GetProperty("type").GetString() == "MultiPolygon" ? parts.EnumerateArray().Select(Polygon) : [Polygon(parts)];
        return polygons.Select(polygon => polygon.IsValid ? polygon : polygon.Buffer(0)).Where(area => !area.IsEmpty).Select(area => (level, area));
    }

    static Geometry Polygon(JsonElement rings) => new Polygon(new LinearRing([.. rings[0].EnumerateArray().Select(x => new Coordinate(x[0].GetDouble(), x[1].GetDouble()))]));
}
