namespace LaChan.Science.Air;

/// <summary>Rings around what is above a threshold on a grid of positive values.</summary>
/// <remarks>
/// Marching squares (W. E. Lorensen and H. E. Cline 1987, Computer Graphics 21, 163–169, in two dimensions); between two nodes the logarithm is taken as
/// straight, as concentrations fall like powers or bells. A saddle is cut apart. Outside the grid everything is below.
/// </remarks>
/// <param name="values">Row by row from the south, each from the west.</param>
/// <param name="columns">Nodes in a row.</param>
/// <param name="westM">Of the first column.</param>
/// <param name="southM">Of the first row.</param>
/// <param name="columnStepM">From column to column.</param>
/// <param name="rowStepM">From row to row.</param>
public sealed class ContourRings(double[] values, int columns, double westM, double southM, double columnStepM, double rowStepM)
{
    readonly int rows = values.Length / columns;

    /// <returns>Closed rings, the longest first: the last point is the first; outer rings counter-clockwise, holes clockwise.</returns>
    public List<List<(double EastM, double NorthM)>> Above(double threshold)
    {
        var next = Segments(threshold);
        var rings = new List<List<(double, double)>>();
        while (next.Count > 0)
        {
            var ring = new List<(double EastM, double NorthM)>();
            var start = next.Keys.First();
            for (var edge = start; next.Remove(edge, out var following); edge = following) ring.Add(Crossing(edge, threshold));
            ring.Add(ring[0]);
            if (ring.Count > 3) rings.Add(ring);
        }
        return [.. rings.OrderByDescending(x => x.Count)];
    }

    /// <summary>An edge of the grid, padded by one node: from a node to its neighbour east (0) or north (1).</summary>
    readonly record struct Edge(int Column, int Row, int Up);

    /// <summary>From each crossed edge to the next one, with what is above on the left.</summary>
    Dictionary<Edge, Edge> Segments(double threshold)
    {
        var next = new Dictionary<Edge, Edge>();
        for (var row = -1; row < rows; row++)
            for (var column = -1; column < columns; column++)
            {
                Edge south = new(column, row, 0), north = new(column, row + 1, 0), west = new(column, row, 1), east = new(column + 1, row, 1);
                var code = (Is(column, row) ? 1 : 0) | (Is(column + 1, row) ? 2 : 0) | (Is(column + 1, row + 1) ? 4 : 0) | (Is(column, row + 1) ? 8 : 0);
                foreach (var (from, to) in Cuts[code]) next[Of(from)] = Of(to);
                Edge Of(char side) => side switch { 's' => south, 'n' => north, 'w' => west, _ => east };
            }
        return next;
        bool Is(int column, int row) => At(column, row) > threshold;
    }

    // Corners south-west 1, south-east 2, north-east 4, north-west 8; from edge to edge with the inside on the left.
    static readonly (char From, char To)[][] Cuts =
    [
        [], [('s', 'w')], [('e', 's')], [('e', 'w')], [('n', 'e')], [('s', 'w'), ('n', 'e')], [('n', 's')], [('n', 'w')],
        [('w', 'n')], [('s', 'n')], [('e', 's'), ('w', 'n')], [('e', 'n')], [('w', 'e')], [('s', 'e')], [('w', 's')], [],
    ];

    double At(int column, int row) => column < 0 || row < 0 || column >= columns || row >= rows ? 0 : values[row * columns + column];

    (double EastM, double NorthM) Crossing(Edge edge, double threshold)
    {
        double here = At(edge.Column, edge.Row), there = At(edge.Column + 1 - edge.Up, edge.Row + edge.Up);
        var share = here > 0 && there > 0 ? Math.Log(threshold / here) / Math.Log(there / here) : here > 0 ? 0.01 : 0.99;
        return (westM + columnStepM * (edge.Column + (edge.Up == 0 ? share : 0)), southM + rowStepM * (edge.Row + (edge.Up == 1 ? share : 0)));
    }
}
