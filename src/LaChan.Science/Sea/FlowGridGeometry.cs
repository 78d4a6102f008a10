namespace LaChan.Science.Sea;

/// <summary>Where the nodes of an even grid lie: metres east and north.</summary>
public sealed record FlowGridGeometry
{
    const int Most = 20_000;

    /// <param name="columns">Nodes from west to east, 2 to 20,000.</param>
    /// <param name="rows">Nodes from south to north, 2 to 20,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">Too few or too many nodes, or no even step.</exception>
    public FlowGridGeometry(double x0, double y0, double stepX, double stepY, int columns, int rows)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Math.Min(columns, rows), 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Max(columns, rows), Most);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(stepX);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(stepY);
        (X0, Y0, StepX, StepY, Columns, Rows) = (x0, y0, stepX, stepY, columns, rows);
    }

    public double X0 { get; }
    public double Y0 { get; }
    public double StepX { get; }
    public double StepY { get; }
    public int Columns { get; }
    public int Rows { get; }
    public int Nodes => Columns * Rows;

    public bool Holds(double x, double y) => x >= X0 && y >= Y0 && x <= X0 + StepX * (Columns - 1) && y <= Y0 + StepY * (Rows - 1);
}
