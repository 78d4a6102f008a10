using LaChan.Kernel;
using NetTopologySuite.Geometries;

namespace LaChan.Ui;

/// <summary>Something that a still map shows above its ground.</summary>
/// <param name="Layer">zone, share (of an ensemble, or of what is afloat), ring, station, facility, incident, alarm.</param>
/// <param name="Shape">Longitude, latitude, degrees: an area of a zone, share or ring, else a point.</param>
/// <param name="Level">The step of the scale, 0 to 4; of a share 1, the outermost, to 3.</param>
/// <param name="Open">Proposed or possible: a dashed line.</param>
public sealed record StillItem(string Layer, Geometry Shape, int Level = 0, string? Label = null, string? Href = null, bool Open = false)
{
    const int Corners = 72;

    /// <summary>A point as a shape.</summary>
    public static Point At(GeoPoint point) => new(point.Lon, point.Lat);

    /// <summary>A circle on the ground.</summary>
    public static Polygon Circle(GeoPoint centre, double km)
    {
        var corners = Enumerable.Range(0, Corners).Select(i => i * Math.Tau / Corners)
            .Select(angle => centre.Offset(km * 1000 * Math.Sin(angle), km * 1000 * Math.Cos(angle))).Select(x => new Coordinate(x.Lon, x.Lat)).ToList();
        return new(new LinearRing([.. corners, corners[0].Copy()]));
    }
}
