namespace LaChan.Science.Sea;

/// <summary>How thick a cloud of particles lies: mass per area on an even grid, smoothed by a bell.</summary>
/// <remarks>
/// B. W. Silverman (1986), Density Estimation for Statistics and Data Analysis, Chapman and Hall, section 4.3: bandwidth s·n^(−1/6) on each
/// axis, here never finer than a cell. The masses are binned with linear weights and convolved with the bell, first along one axis, then the other.
/// </remarks>
public sealed class DensityField
{
    const int MostCells = 400;
    const double FinestM = 1, WidthsBeyond = 4, CellsPerWidth = 2;

    readonly double[] values;

    DensityField(double x0, double y0, double cellX, double cellY, int columns, int rows) =>
        (X0, Y0, CellX, CellY, Columns, Rows, values) = (x0, y0, cellX, cellY, columns, rows, new double[columns * rows]);

    /// <summary>Place of the first node, metres; its cell lies about it.</summary>
    public double X0 { get; }
    public double Y0 { get; }
    public double CellX { get; }
    public double CellY { get; }
    public int Columns { get; }
    public int Rows { get; }
    public double CellM2 => CellX * CellY;

    /// <summary>kg/m² at a node; 0 along the whole edge.</summary>
    public double this[int column, int row] => values[row * Columns + column];

    /// <summary>Of points with masses; null when there are none.</summary>
    public static DensityField? Of(ReadOnlySpan<(double X, double Y, double Kg)> points)
    {
        if (points.IsEmpty) return null;
        double minX = double.PositiveInfinity, minY = minX, maxX = double.NegativeInfinity, maxY = maxX, sumX = 0, sumY = 0, squareX = 0, squareY = 0;
        foreach (var (x, y, _) in points)
        {
            (minX, maxX, minY, maxY) = (Math.Min(minX, x), Math.Max(maxX, x), Math.Min(minY, y), Math.Max(maxY, y));
            (sumX, sumY) = (sumX + x - points[0].X, sumY + y - points[0].Y);
            (squareX, squareY) = (squareX + Math.Pow(x - points[0].X, 2), squareY + Math.Pow(y - points[0].Y, 2));
        }
        var (widthX, cellX, columns) = Axis(maxX - minX, sumX, squareX, points.Length);
        var (widthY, cellY, rows) = Axis(maxY - minY, sumY, squareY, points.Length);
        var field = new DensityField((minX + maxX) / 2 - cellX * (columns - 1) / 2, (minY + maxY) / 2 - cellY * (rows - 1) / 2, cellX, cellY, columns, rows);
        foreach (var (x, y, kg) in points) field.Bin(x, y, kg);
        field.Smooth(widthX / cellX, 1, columns, columns, rows);
        field.Smooth(widthY / cellY, columns, rows, 1, columns);
        return field;
    }

    /// <summary>The density above which a share of the mass lies, kg/m²: between two nodes, never at one.</summary>
    /// <param name="share">Between 0 and 1.</param>
    public double LevelOf(double share)
    {
        double[] falling = [.. values.OrderDescending()];
        var (wanted, sum) = (share * falling.Sum(), 0.0);
        for (var i = 0; i + 1 < falling.Length; i++)
        {
            sum += falling[i];
            if (sum >= wanted && falling[i + 1] < falling[i]) return (falling[i] + falling[i + 1]) / 2;
        }
        return 0;
    }

    static (double Width, double Cell, int Cells) Axis(double extent, double sum, double squares, int count)
    {
        var sd = Math.Sqrt(Math.Max(0, squares / count - sum / count * (sum / count)));
        var cell = Math.Max(Math.Max(FinestM, extent / (MostCells - 4 * WidthsBeyond * CellsPerWidth)), sd * Math.Pow(count, -1 / 6.0) / CellsPerWidth);
        var width = cell * CellsPerWidth;
        return (width, cell, (int)Math.Ceiling((extent + 2 * (WidthsBeyond + 1) * width) / cell) + 1);
    }

    void Bin(double x, double y, double kg)
    {
        double column = (x - X0) / CellX, row = (y - Y0) / CellY;
        var (i, j) = ((int)column, (int)row);
        double right = column - i, upper = row - j, density = kg / CellM2;
        values[j * Columns + i] += density * (1 - right) * (1 - upper);
        values[j * Columns + i + 1] += density * right * (1 - upper);
        values[(j + 1) * Columns + i] += density * (1 - right) * upper;
        values[(j + 1) * Columns + i + 1] += density * right * upper;
    }

    /// <summary>Convolves each line of the grid with a bell.</summary>
    /// <param name="width">Of the bell, cells.</param>
    void Smooth(double width, int step, int length, int lineStep, int lines)
    {
        var reach = (int)Math.Floor(WidthsBeyond * width);
        double[] bell = [.. Enumerable.Range(-reach, 2 * reach + 1).Select(i => Math.Exp(-i * i / (2 * width * width)))];
        var sum = bell.Sum();
        var line = new double[length];
        for (var l = 0; l < lines; l++)
        {
            for (var i = 0; i < length; i++) line[i] = values[l * lineStep + i * step];
            for (var i = 0; i < length; i++)
            {
                double value = 0;
                for (var k = Math.Max(0, i - reach); k <= Math.Min(length - 1, i + reach); k++) value += line[k] * bell[k - i + reach];
                values[l * lineStep + i * step] = value / sum;
            }
        }
    }
}
