using LaChan.Science.Air;

namespace LaChan.Forecast.Air;

/// <summary>A grid at the ground along the wind of the release, about what is above a threshold.</summary>
sealed class AirGrid(AirField field, WindRectangle rectangle, int columns, int rows)
{
    const double FarthestM = 50_000;
    const int LookColumns = 48, LookRows = 31;

    readonly DownwindFrame frame = new(field.WindFromDeg);

    double ColumnStep => rectangle.LengthM / (columns - 1);
    double RowStep => rectangle.WidthM / (rows - 1);

    public WindRectangle Rectangle => rectangle;
    public int Nodes => columns * rows;

    /// <summary>East and north of the case's origin, at the ground; row by row from the right of the wind.</summary>
    public IReadOnlyList<double[]> Receptors => [.. Enumerable.Range(0, Nodes).Select(Place)];

    /// <summary>The grid that just holds the largest values above a threshold: looked for in ever larger ones.</summary>
    /// <param name="threshold">kg/m³.</param>
    /// <returns>Null: nothing is above it.</returns>
    public static AirGrid? Holding(AirField field, double threshold, double averagingS, int columns, int rows)
    {
        double ahead = 400, behind = 80, aside = 120;
        while (true)
        {
            var look = new AirGrid(field, new(-behind, -aside, ahead + behind, 2 * aside), LookColumns, LookRows);
            var values = field.Sample(look.Receptors, "max", averagingS).Values;
            int[] above = [.. Enumerable.Range(0, values.Length).Where(i => values[i] > threshold)];
            bool front = above.Any(i => i % LookColumns == LookColumns - 1), back = above.Any(i => i % LookColumns == 0), side = above.Any(i => i < LookColumns || i >= values.Length - LookColumns);
            if (Math.Max(ahead, aside) < FarthestM && (front || back || side))
            {
                if (front) ahead *= 2;
                if (back) behind *= 2;
                if (side) aside *= 2;
                continue;
            }
            return above.Length == 0 && ahead > 400 ? null : new(field, above.Length == 0 ? look.Rectangle : look.About(above), columns, rows);
        }
    }

    /// <summary>The same case on a rectangle grown by shares of its length to each side, as when the wind may turn.</summary>
    public AirGrid Grown(double ahead, double aside) => new(field,
        new(rectangle.BehindM - 0.1 * rectangle.LengthM, rectangle.RightM - aside * rectangle.LengthM, (1.1 + ahead) * rectangle.LengthM, rectangle.WidthM + 2 * aside * rectangle.LengthM), columns, rows);

    /// <summary>Outer rings about what is above a level, east and north of the source.</summary>
    /// <param name="values">In the order of the receptors.</param>
    public IEnumerable<IReadOnlyList<(double EastM, double NorthM)>> Rings(double[] values, double level) =>
        new ContourRings(values, columns, rectangle.BehindM, rectangle.RightM, ColumnStep, RowStep).Above(level)
            .Where(PuffZones.IsOuter).Select(ring => ring.Select(p => frame.ToMap(p.EastM, p.NorthM)).ToList());

    /// <summary>Whether something above a level lies on the edge.</summary>
    public bool Cuts(double[] values, double level) =>
        Enumerable.Range(0, values.Length).Any(i => values[i] > level && (i % columns == 0 || i % columns == columns - 1 || i < columns || i >= values.Length - columns));

    double[] Place(int i)
    {
        var (east, north) = frame.ToMap(rectangle.BehindM + i % columns * ColumnStep, rectangle.RightM + i / columns * RowStep);
        return [field.Place.XM + east, field.Place.YM + north, 0];
    }

    WindRectangle About(int[] above)
    {
        int back = above.Min(i => i % columns), front = above.Max(i => i % columns), right = above.Min(i => i / columns), left = above.Max(i => i / columns);
        return new(rectangle.BehindM + (back - 1.5) * ColumnStep, rectangle.RightM + (right - 1.5) * RowStep, (front - back + 3) * ColumnStep, (left - right + 3) * RowStep);
    }
}
