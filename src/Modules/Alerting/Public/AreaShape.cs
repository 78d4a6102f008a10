using LaChan.Alerting.Cap;
using NetTopologySuite.Geometries;

namespace LaChan.Alerting.Public;

/// <summary>What a page reads out of an area of a warning.</summary>
static class AreaShape
{
    /// <summary>Empty when the area has no ring.</summary>
    public static Geometry Of(CapArea area) => area.Polygons.Where(x => x.Count > 3).Select(Ring).Aggregate((Geometry)new Polygon(null), (all, ring) => all.Union(ring));

    /// <summary>The zone's name with what to do there: "Vùng nguy hiểm: ở trong nhà".</summary>
    public static string Name(CapArea area) => area.Description.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? area.Description[..end] : area.Description;

    /// <summary>The names of the places; empty when the description has none.</summary>
    public static string Places(CapArea area) => Name(area) is var name && name.Length < area.Description.Length ? area.Description[(name.Length + 2)..] : "";

    /// <summary>What to do there, alone: "Ở trong nhà"; null where the name does not say it.</summary>
    public static string? ToDo(CapArea area) => Name(area) is var name && name.IndexOf(": ", StringComparison.Ordinal) is > 0 and var at ? char.ToUpperInvariant(name[at + 2]) + name[(at + 3)..] : null;

    static Geometry Ring(IReadOnlyList<Kernel.GeoPoint> points)
    {
        var polygon = new Polygon(new LinearRing([.. points.Select(x => new Coordinate(x.Lon, x.Lat))]));
        return polygon.IsValid ? polygon : polygon.Buffer(0);
    }
}
