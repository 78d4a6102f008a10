using System.Globalization;
using System.Text;
using NetTopologySuite.Geometries;

namespace LaChan.Ui;

/// <summary>From degrees to the pixels of a still map: Mercator, the asked box whole and in the middle.</summary>
public sealed class StillFrame
{
    /// <summary>Corners nearer than this to the one before are left out, pixels.</summary>
    const double Finest = 0.6;

    readonly double scale, left, up;

    /// <param name="box">Longitude and latitude that must be seen, degrees.</param>
    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    public StillFrame(Envelope box, double width, double height)
    {
        (Width, Height) = (width, height);
        var (top, bottom) = (Mercator(box.MaxY), Mercator(box.MinY));
        scale = Math.Min(width / box.Width, height / (top - bottom));
        left = box.Centre.X - width / 2 / scale;
        up = (top + bottom) / 2 + height / 2 / scale;
        Window = new(left, left + width / scale, Latitude(up - height / scale), Latitude(up));
        PixelsPerKm = scale / (111.195 * Math.Cos(Window.Centre.Y * Math.PI / 180));
    }

    public double Width { get; }
    public double Height { get; }

    /// <summary>All that the picture shows, degrees.</summary>
    public Envelope Window { get; }
    public double PixelsPerKm { get; }

    public double X(double lon) => (lon - left) * scale;
    public double Y(double lat) => (up - Mercator(lat)) * scale;

    /// <summary>The data of an SVG path; empty for a point.</summary>
    public string Path(Geometry shape)
    {
        var path = new StringBuilder();
        Add(path, shape);
        return path.ToString();
    }

    public static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    void Add(StringBuilder path, Geometry shape)
    {
        switch (shape)
        {
            case LineString line: Line(path, line); break;
            case Polygon polygon:
                Line(path, polygon.ExteriorRing);
                foreach (var hole in polygon.InteriorRings) Line(path, hole);
                break;
            case GeometryCollection parts:
                foreach (var part in parts.Geometries) Add(path, part);
                break;
        }
    }

    void Line(StringBuilder path, LineString line)
    {
        if (line.IsEmpty) return;
        var (step, lastX, lastY) = ('M', double.NaN, double.NaN);
        foreach (var at in line.Coordinates)
        {
            var (x, y) = (X(at.X), Y(at.Y));
            if (Math.Abs(x - lastX) < Finest && Math.Abs(y - lastY) < Finest) continue;
            path.Append(step).Append(Number(x)).Append(' ').Append(Number(y));
            (step, lastX, lastY) = ('L', x, y);
        }
        if (line is LinearRing) path.Append('Z');
    }

    static double Mercator(double lat) => 180 / Math.PI * Math.Log(Math.Tan(Math.PI / 4 + lat * Math.PI / 360));
    static double Latitude(double mercator) => 360 / Math.PI * Math.Atan(Math.Exp(mercator * Math.PI / 180)) - 90;
}
