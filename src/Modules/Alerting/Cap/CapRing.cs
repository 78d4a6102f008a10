using System.Globalization;
using LaChan.Kernel;
using NetTopologySuite.Geometries;
using NetTopologySuite.Simplify;

namespace LaChan.Alerting.Cap;

/// <summary>Rings of an alert: latitude before longitude, closed, simple, at most 100 points.</summary>
public static class CapRing
{
    /// <summary>Larger polygons break receivers (design: response, complaint 14).</summary>
    public const int MostPoints = 100;

    /// <summary>Degrees, about 55 m: the first step by which an area is simplified; doubled until it fits.</summary>
    const double FirstStep = 0.0005;

    /// <summary>A widened corner is drawn with so few segments that rings stay short.</summary>
    const int CornerSegments = 2;

    /// <summary>The rings that cover an area, one for each part. Each part is widened by as much as it is simplified, so that nobody inside is left out.</summary>
    public static IReadOnlyList<IReadOnlyList<GeoPoint>> Around(Geometry area) =>
        [.. Enumerable.Range(0, area.NumGeometries).Select(area.GetGeometryN).OfType<Polygon>().Where(part => !part.IsEmpty).Select(Around)];

    static IReadOnlyList<GeoPoint> Around(Polygon part)
    {
        for (var step = FirstStep; step < 1; step *= 2)
            if (DouglasPeuckerSimplifier.Simplify(part.Buffer(step, CornerSegments), step) is Polygon { IsEmpty: false } simple && Rounded(simple) is { IsValid: true, NumPoints: <= MostPoints } ring && ring.Covers(part))
                return Points(ring);
        return Points(Rounded((Polygon)part.ConvexHull().Buffer(FirstStep).Envelope));
    }

    static Polygon Rounded(Polygon polygon) => new(new LinearRing([.. polygon.ExteriorRing.Coordinates.Select(x => new Coordinate(Math.Round(x.X, 5), Math.Round(x.Y, 5)))]));

    static IReadOnlyList<GeoPoint> Points(Polygon polygon) => [.. polygon.ExteriorRing.Coordinates.Select(x => new GeoPoint(x.Y, x.X))];

    /// <summary>The points of a ring's text; null when it is not "lat,lon lat,lon …".</summary>
    public static IReadOnlyList<GeoPoint>? Parse(string text)
    {
        var points = new List<GeoPoint>();
        foreach (var pair in text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (pair.Split(',') is not [var lat, var lon] || !Number(lat, out var y) || !Number(lon, out var x)) return null;
            points.Add(new(y, x));
        }
        return points;
    }

    /// <summary>What is wrong with a ring's text, or nothing.</summary>
    public static IEnumerable<string> Faults(string text)
    {
        if (Parse(text) is not { } points)
        {
            yield return "points must be written latitude,longitude with a blank between points";
            yield break;
        }
        if (points.Count < 4) yield return $"{points.Count} points: at least 4, the last equal to the first";
        if (points.Count > MostPoints) yield return $"{points.Count} points: at most {MostPoints}";
        if (points.Any(x => x.Lat is < -90 or > 90 || x.Lon is < -180 or > 180)) yield return "a point off the earth: latitude −90 to 90 comes first, then longitude −180 to 180";
        else if (points.Count >= 4 && points[0] != points[^1]) yield return "the ring is not closed: the last point must equal the first";
        else if (points.Count is >= 4 and <= 10_000 && !Polygon(points).IsValid) yield return "the ring crosses or touches itself";
    }

    public static Polygon Polygon(IReadOnlyList<GeoPoint> ring) => new(new LinearRing([.. ring.Select(x => new Coordinate(x.Lon, x.Lat))]));

    static bool Number(string text, out double number) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
}
