using LaChan.Science.Sea;

namespace LaChan.Host.Bench;

/// <summary>A flow at the nodes of the grid of case B2 (200 × 200, 2 km apart, each hour), and its interpolation as one would write it first.</summary>
sealed class PlainGrid
{
    const int Side = 200, Hours = 25;
    const double SpacingM = 2000, WestM = -200_000, HourS = 3600;

    static readonly FlowGridGeometry Geometry = new(WestM, WestM, SpacingM, SpacingM, Side, Side);

    readonly double[,,] u = new double[Hours, Side, Side], v = new double[Hours, Side, Side];

    PlainGrid(DriftVelocity flow)
    {
        var frames = new float[Hours][];
        for (var hour = 0; hour < Hours; hour++)
        {
            frames[hour] = new float[Geometry.Nodes * 2];
            for (var n = 0; n < Geometry.Nodes; n++)
            {
                var (row, column) = (n / Side, n % Side);
                (u[hour, row, column], v[hour, row, column]) = flow.At(WestM + column * SpacingM, WestM + row * SpacingM, hour * HourS);
                (frames[hour][2 * n], frames[hour][2 * n + 1]) = ((float)u[hour, row, column], (float)v[hour, row, column]);
            }
        }
        Flow = new(Geometry, [.. Enumerable.Range(0, Hours).Select(x => x * HourS)], frames);
    }

    public static PlainGrid Of(DriftVelocity flow) => new(flow);

    public FlowGrid Flow { get; }

    public (double U, double V) At(double x, double y, double t)
    {
        double column = (x - WestM) / SpacingM, row = (y - WestM) / SpacingM, hour = t / HourS;
        var (i, j, h) = ((int)column, (int)row, (int)hour);
        return (Between(u, column - i, row - j, hour - h, i, j, h), Between(v, column - i, row - j, hour - h, i, j, h));
    }

    static double Between(double[,,] of, double right, double up, double on, int i, int j, int h)
    {
        double Flat(int hour) => (1 - up) * ((1 - right) * of[hour, j, i] + right * of[hour, j, i + 1]) + up * ((1 - right) * of[hour, j + 1, i] + right * of[hour, j + 1, i + 1]);
        return (1 - on) * Flat(h) + on * Flat(h + 1);
    }
}
