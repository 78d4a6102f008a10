using LaChan.Kernel;
using LaChan.Science.Air;
using NetTopologySuite.Geometries;

namespace LaChan.Forecast.First;

/// <summary>Outlines in metres turned into closed, simple polygons of at most 100 points in longitude and latitude.</summary>
static class ZoneShapes
{
    const double NearestPointsM = 2; // closer points would fall together when a warning writes five decimals
    const int RingPoints = 72, ArcPoints = 20;

    static readonly GeometryFactory Factory = new(new PrecisionModel(), 4326);

    public static readonly Polygon Nothing = Factory.CreatePolygon();

    /// <summary>The wind that makes the map's frame the plume's own: east is along, north is to the left.</summary>
    public const double AlongEast = 270;

    /// <param name="alongLeft">Outline in the plume's own frame.</param>
    public static Polygon Turned(IReadOnlyList<(double EastM, double NorthM)> alongLeft, double windFromDeg, GeoPoint source)
    {
        var frame = new DownwindFrame(windFromDeg);
        return Polygon(alongLeft.Select(p => frame.ToMap(p.EastM, p.NorthM)), source);
    }

    public static Polygon Ring(GeoPoint around, double radiusM) => Polygon(
        Enumerable.Range(0, RingPoints).Select(i => Math.SinCos(2 * Math.PI * i / RingPoints)).Select(p => (radiusM * p.Cos, radiusM * p.Sin)), around);

    /// <summary>
    /// Everything that a zone sweeps over when it is turned by an angle to both sides: its left side turned left, an arc through its
    /// farthest point, its right side turned right. In the plume's own frame. What lies upwind of the source, in light wind, is not turned.
    /// </summary>
    public static IReadOnlyList<(double AlongM, double LeftM)> Swept(IReadOnlyList<(double EastM, double NorthM)> zone, double halfAngleDeg)
    {
        if (zone.Count == 0) return [];
        var half = halfAngleDeg * Math.PI / 180;
        var side = zone.Where(p => p is { NorthM: > 0, EastM: > 0 }).Select(p => new Polar(Math.Sqrt(p.EastM * p.EastM + p.NorthM * p.NorthM), Math.Atan2(p.NorthM, p.EastM) + half)).OrderBy(p => p.Radius).ToList();
        if (side.Count == 0) return [];
        // A zone wider than long turns back on itself near its end: there the side keeps the widest angle of what lies farther out.
        for (var i = side.Count - 2; i >= 0; i--) side[i] = side[i] with { Angle = Math.Max(side[i].Angle, side[i + 1].Angle) };
        var tip = zone.Max(p => Math.Sqrt(p.EastM * p.EastM + p.NorthM * p.NorthM));
        var end = side[^1].Angle;
        var left = Thinned(side).Prepend(new(Math.Max(0, zone[0].EastM), half)).ToList();
        var right = left.Select(p => p with { Angle = -p.Angle });
        var arc = Enumerable.Range(0, ArcPoints).Select(i => new Polar(tip, end * (2.0 * i / (ArcPoints - 1) - 1)));
        return [.. right.Concat(arc).Concat(left.AsEnumerable().Reverse()).Select(p => (p.Radius * Math.Cos(p.Angle), p.Radius * Math.Sin(p.Angle)))];
    }

    readonly record struct Polar(double Radius, double Angle);

    static IEnumerable<T> Thinned<T>(IReadOnlyList<T> points)
    {
        const int most = 34;
        var step = Math.Max(1, (points.Count + most - 1) / most);
        for (var i = 0; i < points.Count; i += step) yield return points[i];
    }

    static Polygon Polygon(IEnumerable<(double EastM, double NorthM)> outline, GeoPoint origin)
    {
        var kept = new List<(double EastM, double NorthM)>();
        foreach (var point in outline)
            if (kept.Count == 0 || Far(point, kept[^1])) kept.Add(point);
        while (kept.Count > 1 && !Far(kept[^1], kept[0])) kept.RemoveAt(kept.Count - 1);
        if (kept.Count < 3) return Nothing;
        kept.Add(kept[0]);
        return Factory.CreatePolygon([.. kept.Select(p => origin.Offset(p.EastM, p.NorthM)).Select(p => new Coordinate(Math.Round(p.Lon, 6), Math.Round(p.Lat, 6)))]);
    }

    static bool Far((double EastM, double NorthM) a, (double EastM, double NorthM) b) =>
        Math.Abs(a.EastM - b.EastM) > NearestPointsM || Math.Abs(a.NorthM - b.NorthM) > NearestPointsM;
}
