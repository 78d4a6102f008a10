using LaChan.Kernel;
using NetTopologySuite.Geometries;

namespace LaChan.Reference.Units;

/// <summary>Distances on the ground from a place to a shape in degrees: the degrees east are shortened by the cosine of the place's latitude, good to 0.5 % below 100 km.</summary>
static class Shoreline
{
    /// <summary>Kilometres to the nearest edge; 0 inside is not looked for: ask the outline first.</summary>
    public static double Km(Geometry shape, GeoPoint from)
    {
        var lines = new Nearest(from);
        shape.Apply(lines);
        return Math.Sqrt(lines.Squared);
    }

    sealed class Nearest(GeoPoint from) : IGeometryComponentFilter
    {
        readonly double east = Geo.KmPerDegree * Math.Cos(from.Lat * Math.PI / 180);

        public double Squared { get; private set; } = double.PositiveInfinity;

        public void Filter(Geometry part)
        {
            if (part is not LineString line) return;
            var points = line.CoordinateSequence;
            for (var i = 1; i < points.Count; i++) Segment(points.GetX(i - 1), points.GetY(i - 1), points.GetX(i), points.GetY(i));
        }

        void Segment(double lonA, double latA, double lonB, double latB)
        {
            var (ax, ay) = ((lonA - from.Lon) * east, (latA - from.Lat) * Geo.KmPerDegree);
            var (dx, dy) = ((lonB - lonA) * east, (latB - latA) * Geo.KmPerDegree);
            var length = dx * dx + dy * dy;
            var t = length == 0 ? 0 : Math.Clamp(-(ax * dx + ay * dy) / length, 0, 1);
            var (x, y) = (ax + t * dx, ay + t * dy);
            Squared = Math.Min(Squared, x * x + y * y);
        }
    }
}
