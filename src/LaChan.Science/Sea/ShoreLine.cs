namespace LaChan.Science.Sea;

/// <summary>
/// The shore as rings of points; what lies inside an odd number of rings is land (so a ring within a ring is a lake or a lagoon). Answers
/// whether a particle's step meets the shore, and where; far from the shore one look at a coarse grid is enough.
/// </summary>
public sealed class ShoreLine
{
    const int MostCells = 512;

    readonly double[] edges; // x, y of the start, then of the end
    readonly int[] cellStart;
    readonly int[] cellEdges;
    readonly byte[] clear;
    readonly double x0, y0, width, height;
    readonly int columns, rows;

    /// <param name="rings">Each at least three points, metres; closed whether or not the first is repeated.</param>
    /// <exception cref="ArgumentException">A ring of fewer than three points.</exception>
    public ShoreLine(IReadOnlyList<IReadOnlyList<(double X, double Y)>> rings)
    {
        if (rings.Count == 0 || rings.Any(x => x.Count < 3)) throw new ArgumentException("a ring needs three points", nameof(rings));
        edges = [.. rings.SelectMany(ring => ring.Select((from, i) => (from, to: ring[(i + 1) % ring.Count]))).SelectMany(x => new[] { x.from.X, x.from.Y, x.to.X, x.to.Y })];
        var points = rings.SelectMany(x => x).ToList();
        (x0, y0) = (points.Min(x => x.X), points.Min(x => x.Y));
        columns = rows = Math.Clamp((int)Math.Sqrt(Edges * 16.0), 8, MostCells);
        width = Math.Max(1e-6, (points.Max(x => x.X) - x0) / columns * 1.000001);
        height = Math.Max(1e-6, (points.Max(x => x.Y) - y0) / rows * 1.000001);
        (cellStart, cellEdges) = Sort();
        clear = Clearance();
    }

    int Edges => edges.Length / 4;

    /// <summary>Whether a place is on land.</summary>
    public bool Holds(double x, double y)
    {
        var inside = false;
        for (var e = 0; e < edges.Length; e += 4)
            if (edges[e + 1] > y != edges[e + 3] > y && x < (edges[e + 2] - edges[e]) * (y - edges[e + 1]) / (edges[e + 3] - edges[e + 1]) + edges[e]) inside = !inside;
        return inside;
    }

    /// <summary>Where on a step, as a share of it from 0 to 1, the shore is met first; null if it is not.</summary>
    public double? Met(double fromX, double fromY, double toX, double toY)
    {
        var length = Math.Max(Math.Abs(toX - fromX), Math.Abs(toY - fromY));
        int column = (int)Math.Floor((fromX - x0) / width), row = (int)Math.Floor((fromY - y0) / height);
        if (column >= 0 && row >= 0 && column < columns && row < rows && length < (clear[row * columns + column] - 1) * Math.Min(width, height)) return null;
        int left = Column(Math.Min(fromX, toX)), right = Column(Math.Max(fromX, toX)), lower = Row(Math.Min(fromY, toY)), upper = Row(Math.Max(fromY, toY));
        var first = double.PositiveInfinity;
        for (var j = Math.Max(0, lower); j <= Math.Min(rows - 1, upper); j++)
            for (var i = Math.Max(0, left); i <= Math.Min(columns - 1, right); i++)
                first = Math.Min(first, MetIn(j * columns + i, fromX, fromY, toX, toY));
        return first <= 1 ? first : null;
    }

    double MetIn(int cell, double fromX, double fromY, double toX, double toY)
    {
        var first = double.PositiveInfinity;
        for (var k = cellStart[cell]; k < cellStart[cell + 1]; k++)
        {
            var e = cellEdges[k] * 4;
            double alongX = edges[e + 2] - edges[e], alongY = edges[e + 3] - edges[e + 1];
            var across = (toX - fromX) * alongY - (toY - fromY) * alongX;
            if (across == 0) continue;
            var share = ((edges[e] - fromX) * alongY - (edges[e + 1] - fromY) * alongX) / across;
            var at = ((edges[e] - fromX) * (toY - fromY) - (edges[e + 1] - fromY) * (toX - fromX)) / across;
            if (share is >= 0 and <= 1 && at is >= 0 and <= 1) first = Math.Min(first, share);
        }
        return first;
    }

    int Column(double x) => (int)Math.Clamp(Math.Floor((x - x0) / width), -1, columns);
    int Row(double y) => (int)Math.Clamp(Math.Floor((y - y0) / height), -1, rows);

    /// <summary>For each cell the edges whose box touches it.</summary>
    (int[] Start, int[] Edges) Sort()
    {
        var cells = new List<int>[columns * rows];
        for (var e = 0; e < Edges; e++)
        {
            var (ax, ay, bx, by) = (edges[e * 4], edges[e * 4 + 1], edges[e * 4 + 2], edges[e * 4 + 3]);
            for (var j = Math.Max(0, Row(Math.Min(ay, by))); j <= Math.Min(rows - 1, Row(Math.Max(ay, by))); j++)
                for (var i = Math.Max(0, Column(Math.Min(ax, bx))); i <= Math.Min(columns - 1, Column(Math.Max(ax, bx))); i++)
                    (cells[j * columns + i] ??= []).Add(e);
        }
        var start = new int[cells.Length + 1];
        for (var c = 0; c < cells.Length; c++) start[c + 1] = start[c] + (cells[c]?.Count ?? 0);
        return (start, [.. cells.SelectMany(x => x ?? [])]);
    }

    /// <summary>For each cell how many cells away the nearest edge is, at most 255; two passes over the grid.</summary>
    byte[] Clearance()
    {
        var far = new byte[columns * rows];
        for (var c = 0; c < far.Length; c++) far[c] = cellStart[c + 1] > cellStart[c] ? (byte)0 : byte.MaxValue;
        for (var j = 0; j < rows; j++)
            for (var i = 0; i < columns; i++) Lower(i, j, -1);
        for (var j = rows - 1; j >= 0; j--)
            for (var i = columns - 1; i >= 0; i--) Lower(i, j, 1);
        return far;

        void Lower(int i, int j, int side)
        {
            var best = (int)far[j * columns + i];
            foreach (var (di, dj) in ((int, int)[])[(side, 0), (-1, side), (0, side), (1, side)])
                if (i + di >= 0 && i + di < columns && j + dj >= 0 && j + dj < rows) best = Math.Min(best, far[(j + dj) * columns + i + di] + 1);
            far[j * columns + i] = (byte)best;
        }
    }
}
