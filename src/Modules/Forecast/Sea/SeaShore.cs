using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Science.Sea;

namespace LaChan.Forecast.Sea;

/// <summary>Reads the shore of a case: <c>[ { "ring": [[x, y], …] } ]</c>, land inside; degrees (longitude, latitude) when the release lies in degrees, else metres.</summary>
static class SeaShore
{
    const int MostPoints = 200_000;
    const double FarthestM = 1e8;

    public static ShoreLine? Read(StrictObject root, GeoPoint? place, double x, double y)
    {
        var form = place is null ? "[x east m, y north m]" : "[longitude, latitude]";
        var rings = new List<IReadOnlyList<(double X, double Y)>>();
        foreach (var item in root.Objects("shore"))
        {
            var points = item.Rows("ring", 2, form);
            var (most, second) = place is null ? (FarthestM, FarthestM) : (360.0, 90.0);
            if (points.FirstOrDefault(p => Math.Abs(p[0]) > most || Math.Abs(p[1]) > second) is { } beyond)
            {
                item.Refuse("ring", "forecast.refused.shore-point", $"[{beyond[0]}, {beyond[1]}]: lies beyond {most}, {second}: must be {form}");
                points = [];
            }
            else if (points.Count < 3) item.Refuse("ring", "forecast.refused.shore-ring", $"needs at least three points");
            item.NoOthers();
            if (points.Count >= 3) rings.Add([.. points.Select(p => Metres(place, p))]);
        }
        if (rings.Sum(r => r.Count) > MostPoints) root.Refuse("shore", "forecast.refused.shore-points", $"holds {rings.Sum(r => r.Count)} points, at most {MostPoints}");
        else if (rings.Count > 0) return Checked(root, new ShoreLine(rings), x, y);
        return null;
    }

    static (double X, double Y) Metres(GeoPoint? place, double[] point) =>
        place is { } origin ? origin.MetresTo(new(point[1], point[0])) : (point[0], point[1]);

    static ShoreLine Checked(StrictObject root, ShoreLine shore, double x, double y)
    {
        if (shore.Holds(x, y)) root.Refuse("release", "forecast.refused.on-land", $"lies on land, inside a ring of shore");
        return shore;
    }
}
