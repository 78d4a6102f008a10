using LaChan.Forecast.Grids;
using LaChan.Kernel;
using LaChan.Science.Sea;

namespace LaChan.Forecast.Weather;

/// <summary>One flow of a plain file, read where and when it is asked for.</summary>
sealed class PlainGrid : IDisposable
{
    readonly GridFile file;
    readonly GridVariable u, v;
    readonly double[] times, lats, lons;

    /// <exception cref="GridFault">The file is gone or broken.</exception>
    public PlainGrid(string path, string what)
    {
        if (!File.Exists(path)) throw new GridFault("its file is gone");
        file = GridFile.Open(path);
        (u, v) = (Named($"u_{what}"), Named($"v_{what}"));
        (times, lats, lons) = (file.ReadAll(Named($"time_{what}")), file.ReadAll(Named($"lat_{what}")), file.ReadAll(Named($"lon_{what}")));
    }

    /// <summary>Bilinear in space, linear in time.</summary>
    /// <returns>m/s to the east and to the north; null outside, and where any node about is missing.</returns>
    public (double EastMs, double NorthMs)? At(GeoPoint point, DateTimeOffset at)
    {
        var t = at.ToUnixTimeMilliseconds() / 1000.0;
        if (t < times[0] || t > times[^1] || Place(lats, point.Lat) is not { } y || Place(lons, point.Lon) is not { } x) return null;
        var after = Math.Max(0, Array.FindIndex(times, s => s >= t));
        var before = times[after] == t ? after : after - 1;
        var share = before == after ? 0 : (t - times[before]) / (times[after] - times[before]);
        var (first, second) = (Plane(before, x, y), Plane(after, x, y));
        (double East, double North) flow = (first.U + share * (second.U - first.U), first.V + share * (second.V - first.V));
        return double.IsNaN(flow.East + flow.North) ? null : flow;
    }

    /// <summary>For a run about a place.</summary>
    /// <param name="at">Where the run counts 0 seconds.</param>
    /// <param name="turnDeg">By which the flow is turned, clockwise.</param>
    /// <param name="ends">After the last step nothing flows; else the last step is held.</param>
    public FlowGrid Flow(GeoPoint place, DateTimeOffset at, double untilS, double turnDeg, bool ends)
    {
        var zero = at.ToUnixTimeMilliseconds() / 1000.0;
        int first = Math.Max(0, Array.FindLastIndex(times, s => s <= zero)), last = Array.FindIndex(times, s => s >= zero + untilS);
        if (last < 0) last = times.Length - 1;
        var (sin, cos) = Math.SinCos(turnDeg * Math.PI / 180);
        List<double> moments = [.. times[first..(last + 1)].Select(x => x - zero)];
        List<float[]> frames = [.. Enumerable.Range(first, last - first + 1).Select(step => Frame(step, sin, cos))];
        if (ends && moments[^1] < untilS)
        {
            moments.Add(moments[^1] + 1);
            frames.Add(new float[frames[0].Length]);
        }
        GeoPoint corner = new(lats[0], lons[0]), opposite = new(lats[^1], lons[^1]);
        // About the place a degree of longitude is as long as at the place.
        var perLat = Math.PI / 180 * 6_371_008.8;
        var perLon = perLat * Math.Cos(place.Lat * Math.PI / 180);
        var geometry = new FlowGridGeometry((corner.Lon - place.Lon) * perLon, (corner.Lat - place.Lat) * perLat, (opposite.Lon - corner.Lon) / (lons.Length - 1) * perLon, (opposite.Lat - corner.Lat) / (lats.Length - 1) * perLat, lons.Length, lats.Length);
        return new(geometry, [.. moments], [.. frames]);
    }

    public void Dispose() => file.Dispose();

    float[] Frame(int step, double sin, double cos)
    {
        var (east, north) = (file.Read(u, step, 1), file.Read(v, step, 1));
        var frame = new float[2 * east.Length];
        for (var i = 0; i < east.Length; i++)
        {
            var (a, b) = (Known(east[i]), Known(north[i]));
            if (double.IsNaN(a + b)) continue; // land: still
            (frame[2 * i], frame[2 * i + 1]) = ((float)(a * cos + b * sin), (float)(b * cos - a * sin));
        }
        return frame;
    }

    (double U, double V) Plane(int step, (int At, double Share) x, (int At, double Share) y)
    {
        var (east, north) = (file.Read(u, step, 1), file.Read(v, step, 1));
        double Between(double[] values)
        {
            double Row(int row) => Mixed(Known(values[row * lons.Length + x.At]), x.Share == 0 ? 0 : Known(values[row * lons.Length + x.At + 1]), x.Share);
            return Mixed(Row(y.At), y.Share == 0 ? 0 : Row(y.At + 1), y.Share);
        }
        return (Between(east), Between(north));
    }

    static double Mixed(double a, double b, double share) => share == 0 ? a : a + share * (b - a);

    static double Known(double stored) => stored == PlainGridWriter.Missing ? double.NaN : stored;

    /// <summary>The node before a place on an axis and how far on to the next; null outside.</summary>
    static (int At, double Share)? Place(double[] axis, double value)
    {
        if (value < axis[0] || value > axis[^1]) return null;
        var at = (value - axis[0]) / (axis[^1] - axis[0]) * (axis.Length - 1);
        var before = Math.Min((int)at, axis.Length - 1);
        var share = at - before;
        return (before, share < 1e-9 ? 0 : share);
    }

    GridVariable Named(string name) => file.Find(name) ?? throw new GridFault($"holds no \"{name}\"");
}
