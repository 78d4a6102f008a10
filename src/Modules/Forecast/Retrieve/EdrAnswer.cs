using LaChan.Forecast.Air;
using LaChan.Kernel;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;

namespace LaChan.Forecast.Retrieve;

/// <summary>Values of a run at the places and moments that were asked, computed by the run's own models.</summary>
/// <param name="Places">Longitude, latitude; of an area its grid, row by row from the south, each from the west.</param>
/// <param name="Inside">Whether a place was asked: of a grid those within the polygon.</param>
/// <param name="Columns">Of the grid; 0: points, no grid.</param>
/// <param name="MgM3">By moment, then by place; NaN where a place was not asked.</param>
sealed record EdrAnswer(IReadOnlyList<Coordinate> Places, IReadOnlyList<bool> Inside, int Columns, IReadOnlyList<DateTimeOffset> Times, double[][] MgM3)
{
    const int MostNodes = 1_600, MostTimes = 60;
    const double FarthestKm = 100;

    /// <returns>Null: the run has no value in the time that was asked.</returns>
    /// <exception cref="RefusedException">A place lies too far from the source.</exception>
    public static EdrAnswer? Of(AirField field, EdrQuery query)
    {
        if (field is not { At: { } at, Place.Source: { } source }) throw new InvalidOperationException("a run without place or moment is no collection");
        var (places, inside, columns) = query.Shape.Dimension == Dimension.Point ? Points(query.Shape) : Grid(query.Shape);
        if (places.Where((_, i) => inside[i]).FirstOrDefault(p => source.DistanceKm(new(p.Y, p.X)) > FarthestKm) is { } far)
            throw new RefusedException("coords", FormattableString.Invariant($"{far.X:0.####} {far.Y:0.####} lies more than {FarthestKm} km from the source of the run"));
        int[] asked = [.. Enumerable.Range(0, places.Count).Where(i => inside[i])];
        double[][] receptors = [.. asked.Select(i => source.MetresTo(new(places[i].Y, places[i].X))).Select(p => new[] { p.EastM, p.NorthM, query.HeightM })];
        var end = field.Sample([receptors[0], receptors[^1]], "mean", field.AveragingS).TimesS[^1];
        var samples = field.Sample(receptors, "series", field.AveragingS, field.AveragingS * Math.Max(1, Math.Ceiling(end / field.AveragingS / MostTimes)));
        int[] moments = [.. Enumerable.Range(0, samples.TimesS.Length).Where(t => Within(query, at.AddSeconds(samples.TimesS[t]), field.AveragingS))];
        if (moments.Length == 0) return null;
        return new(places, inside, columns, [.. moments.Select(t => at.AddSeconds(samples.TimesS[t]))], [.. moments.Select(t => Spread(places.Count, asked, i => 1e6 * samples[i, t]))]);
    }

    /// <summary>A single moment takes the mean that it lies in.</summary>
    static bool Within(EdrQuery query, DateTimeOffset end, double averagingS) =>
        query.From is { } one && one == query.To ? one > end.AddSeconds(-averagingS) && one <= end : !(end < query.From) && !(end > query.To);

    static double[] Spread(int count, int[] asked, Func<int, double> value)
    {
        var all = new double[count];
        Array.Fill(all, double.NaN);
        for (var i = 0; i < asked.Length; i++) all[asked[i]] = value(i);
        return all;
    }

    static (IReadOnlyList<Coordinate>, IReadOnlyList<bool>, int) Points(Geometry points) => (points.Coordinates, [.. points.Coordinates.Select(_ => true)], 0);

    /// <summary>About square cells, so many that an answer stays small; a polygon too small for its grid has the point in its middle.</summary>
    static (IReadOnlyList<Coordinate>, IReadOnlyList<bool>, int) Grid(Geometry area)
    {
        var box = area.EnvelopeInternal;
        var width = box.Width * Math.Cos(box.Centre.Y * Math.PI / 180);
        var columns = (int)Math.Clamp(Math.Round(Math.Sqrt(MostNodes * width / box.Height)), 2, MostNodes / 2);
        var rows = Math.Max(2, MostNodes / columns);
        var locator = new IndexedPointInAreaLocator(area);
        List<Coordinate> places = [.. Enumerable.Range(0, rows * columns).Select(i => new Coordinate(box.MinX + (i % columns + 0.5) * box.Width / columns, box.MinY + (i / columns + 0.5) * box.Height / rows))];
        List<bool> inside = [.. places.Select(p => locator.Locate(p) != Location.Exterior)];
        return inside.Contains(true) ? (places, inside, columns) : ([area.InteriorPoint.Coordinate], [true], 1);
    }
}
