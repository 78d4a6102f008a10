using LaChan.Kernel;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;

namespace LaChan.Reference.Units;

/// <summary>Geometry in degrees, with the few operations that the outlines need. Robust against nearly coincident edges.</summary>
public static class Geo
{
    public const double KmPerDegree = 111.195;
    public static readonly GeometryFactory Factory = new(new PrecisionModel(), 4326);

    /// <summary>A length as degrees of latitude. Along a parallel it comes out up to 8 % short in Viet Nam.</summary>
    public static double Degrees(double km) => km / KmPerDegree;

    public static Point Point(GeoPoint point) => Factory.CreatePoint(new Coordinate(point.Lon, point.Lat));
    public static GeoPoint Point(Coordinate point) => new(point.Y, point.X);

    public static Geometry And(Geometry a, Geometry b) => Areas(OverlayNGRobust.Overlay(a, b, SpatialFunction.Intersection));
    public static Geometry Minus(Geometry a, Geometry b) => Areas(OverlayNGRobust.Overlay(a, b, SpatialFunction.Difference));
    public static Geometry Or(IEnumerable<Geometry> parts) => Areas(OverlayNGRobust.Union(Factory.BuildGeometry([.. parts])));
    public static Geometry Valid(Geometry shape) => shape.IsValid ? shape : Areas(GeometryFixer.Fix(shape));
    public static Geometry Grown(Geometry shape, double km) => shape.Buffer(Degrees(km), 4);

    /// <summary>Closes cracks up to twice this wide between parts that should touch.</summary>
    public static Geometry Welded(Geometry shape, double km) => Grown(Grown(shape, km), -km);

    /// <summary>A circle of 32 corners, true on the ground.</summary>
    public static Geometry Circle(GeoPoint centre, double radiusKm)
    {
        var ring = Enumerable.Range(0, 32).Select(i => Corner(centre, radiusKm, i * Math.PI / 16)).ToList();
        return Factory.CreatePolygon([.. ring, ring[0].Copy()]);
    }

    /// <summary>Only the polygons of a mixed result: a touch along a line is not an area.</summary>
    public static Geometry Areas(Geometry shape) => shape switch
    {
        Polygon or MultiPolygon => shape,
        _ => Factory.BuildGeometry([.. PolygonExtracter.GetPolygons(shape)]) is { IsEmpty: false } areas ? areas : Factory.CreatePolygon(),
    };

    /// <summary>Area on the ground, km² (sphere, plate carrée at the middle latitude: good to 1 % for a province).</summary>
    public static double AreaKm2(Geometry shape) => shape.IsEmpty ? 0 : Polygons(shape).Sum(x => x.Area * Math.Cos(x.EnvelopeInternal.Centre.Y * Math.PI / 180)) * KmPerDegree * KmPerDegree;

    public static IEnumerable<Polygon> Polygons(Geometry shape) => PolygonExtracter.GetPolygons(shape).Cast<Polygon>();

    static Coordinate Corner(GeoPoint centre, double radiusKm, double angle)
    {
        var corner = centre.Offset(radiusKm * 1000 * Math.Cos(angle), radiusKm * 1000 * Math.Sin(angle));
        return new(corner.Lon, corner.Lat);
    }
}
