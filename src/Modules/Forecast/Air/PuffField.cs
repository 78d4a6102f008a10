using LaChan.Science.Air;

namespace LaChan.Forecast.Air;

/// <summary>The largest means of a puff at the ground on a grid along the wind.</summary>
sealed class PuffField(double[] values, int columns, WindRectangle rectangle)
{
    readonly int rows = values.Length / columns;

    double ColumnStep => rectangle.LengthM / (columns - 1);
    double RowStep => rectangle.WidthM / (rows - 1);

    public static PuffField Of(AirCase air, DownwindFrame frame, WindRectangle rectangle, int columns, int rows, double averagingS)
    {
        var grid = air with { Output = "max", AveragingS = averagingS, Receptors = [.. Places(air, frame, rectangle, columns, rows)] };
        var places = new AirPlaces(grid);
        return new(PuffValues.All(grid, AirTimes.Of(grid, PuffValues.EndS(grid, places)), places), columns, rectangle);
    }

    /// <summary>The nodes as receptors at the ground, row by row.</summary>
    public static IEnumerable<double[]> Places(AirCase air, DownwindFrame frame, WindRectangle rectangle, int columns, int rows)
    {
        return Enumerable.Range(0, columns * rows).Select(Place);

        double[] Place(int i)
        {
            var (east, north) = frame.ToMap(rectangle.BehindM + i % columns * rectangle.LengthM / (columns - 1), rectangle.RightM + i / columns * rectangle.WidthM / (rows - 1));
            return [air.XM + east, air.YM + north, 0];
        }
    }

    public List<List<(double EastM, double NorthM)>> Rings(double threshold) =>
        new ContourRings(values, columns, rectangle.BehindM, rectangle.RightM, ColumnStep, RowStep).Above(threshold);

    /// <summary>Whether the largest value lies in the last third, so that larger ones may lie beyond.</summary>
    public bool RisesAhead => Array.IndexOf(values, values.Max()) % columns > columns * 2 / 3;

    /// <summary>Which borders something above the threshold reaches.</summary>
    public (bool Front, bool Back, bool Sides) Touches(double threshold)
    {
        bool Any(Func<int, bool> where) => Enumerable.Range(0, values.Length).Any(i => values[i] > threshold && where(i));
        return (Any(i => i % columns == columns - 1), Any(i => i % columns == 0), Any(i => i < columns || i >= values.Length - columns));
    }

    /// <summary>The rectangle about what is above the threshold, and a little more.</summary>
    public WindRectangle Holding(double threshold)
    {
        int[] above = [.. Enumerable.Range(0, values.Length).Where(i => values[i] > threshold)];
        if (above.Length == 0) return new(-ColumnStep, -RowStep, 3 * ColumnStep, 2 * RowStep); // perhaps something right at the source
        int back = above.Min(i => i % columns), front = above.Max(i => i % columns), right = above.Min(i => i / columns), left = above.Max(i => i / columns);
        return new(rectangle.BehindM + (back - 1.5) * ColumnStep, rectangle.RightM + (right - 1.5) * RowStep, (front - back + 3) * ColumnStep, (left - right + 3) * RowStep);
    }
}
