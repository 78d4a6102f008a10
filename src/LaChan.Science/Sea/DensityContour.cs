namespace LaChan.Science.Sea;

/// <summary>The lines along which a field has one value, as closed rings that keep the higher side to the left.</summary>
/// <remarks>Marching squares (W. E. Lorensen, H. E. Cline 1987, Computer Graphics 21, 163–169, in two dimensions); at a saddle the mean of the corners decides.</remarks>
static class DensityContour
{
    const int Bottom = 0, Right = 1, Top = 2, Left = 3;

    /// <summary>From which side to which, for each pattern of corners inside (1 lower left, 2 lower right, 4 upper right, 8 upper left).</summary>
    static readonly (int From, int To)[][] Lines =
    [
        [], [(Bottom, Left)], [(Right, Bottom)], [(Right, Left)], [(Top, Right)], [(Bottom, Left), (Top, Right)], [(Top, Bottom)], [(Top, Left)],
        [(Left, Top)], [(Bottom, Top)], [(Right, Bottom), (Left, Top)], [(Right, Top)], [(Left, Right)], [(Bottom, Right)], [(Left, Bottom)], [],
    ];

    static readonly (int From, int To)[] JoinedFive = [(Bottom, Right), (Top, Left)], JoinedTen = [(Left, Bottom), (Right, Top)];

    public static List<IReadOnlyList<(double X, double Y)>> Rings(DensityField field, double level)
    {
        var next = new Dictionary<int, int>();
        for (var j = 0; j + 1 < field.Rows; j++)
            for (var i = 0; i + 1 < field.Columns; i++)
                foreach (var (from, to) in LinesOf(field, level, i, j)) next[Edge(field, i, j, from)] = Edge(field, i, j, to);
        var rings = new List<IReadOnlyList<(double X, double Y)>>();
        while (next.Count > 0)
        {
            var start = next.Keys.First();
            var ring = new List<(double X, double Y)> { Point(field, level, start) };
            for (var at = start; next.Remove(at, out var then); at = then) ring.Add(Point(field, level, then));
            if (ring.Count > 3) rings.Add(ring);
        }
        return rings;
    }

    static (int From, int To)[] LinesOf(DensityField f, double level, int i, int j)
    {
        double a = f[i, j], b = f[i + 1, j], c = f[i + 1, j + 1], d = f[i, j + 1];
        var pattern = (a >= level ? 1 : 0) | (b >= level ? 2 : 0) | (c >= level ? 4 : 0) | (d >= level ? 8 : 0);
        var joined = (a + b + c + d) / 4 >= level;
        return pattern == 5 && joined ? JoinedFive : pattern == 10 && joined ? JoinedTen : Lines[pattern];
    }

    /// <summary>Each edge between two nodes has a number: twice that of its left or lower node, one more if it goes up.</summary>
    static int Edge(DensityField f, int i, int j, int side) => side switch
    {
        Bottom => 2 * (j * f.Columns + i),
        Top => 2 * ((j + 1) * f.Columns + i),
        Left => 2 * (j * f.Columns + i) + 1,
        _ => 2 * (j * f.Columns + i + 1) + 1,
    };

    static (double X, double Y) Point(DensityField f, double level, int edge)
    {
        int i = edge / 2 % f.Columns, j = edge / 2 / f.Columns, up = edge % 2;
        double from = f[i, j], to = f[i + 1 - up, j + up], share = (level - from) / (to - from);
        return (f.X0 + f.CellX * (i + (1 - up) * share), f.Y0 + f.CellY * (j + up * share));
    }
}
