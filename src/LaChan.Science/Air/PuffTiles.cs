namespace LaChan.Science.Air;

/// <summary>Receptors sorted into square tiles of one height, so that a puff touches only those it reaches, and the sums over time at each.</summary>
public sealed class PuffTiles : IPuffSums
{
    const int PerTile = 96, MostSide = 256;

    readonly int[] order, firstOfTile, heightOfLayer;
    readonly float[] east, north;
    readonly float[]?[] sums;   // null: nothing fell into that span of time
    readonly double west, south, sizeM;
    readonly int columns, rows;

    /// <param name="heightIndex">Of each receptor: which of the table's heights it has.</param>
    /// <param name="bins">Spans of time that are summed apart.</param>
    public PuffTiles(ReadOnlySpan<double> eastM, ReadOnlySpan<double> northM, ReadOnlySpan<int> heightIndex, int bins)
    {
        var heights = heightIndex.ToArray();
        heightOfLayer = [.. heights.Distinct().Order()];
        (west, south, sizeM, columns, rows) = Layout(eastM, northM, heightOfLayer.Length);
        int[] tile = new int[eastM.Length];
        for (var i = 0; i < tile.Length; i++)
            tile[i] = (Array.BinarySearch(heightOfLayer, heights[i]) * rows + Row(northM[i])) * columns + Column(eastM[i]);
        order = [.. Enumerable.Range(0, tile.Length).OrderBy(i => tile[i])];
        firstOfTile = new int[heightOfLayer.Length * rows * columns + 1];
        foreach (var t in tile) firstOfTile[t + 1]++;
        for (var t = 1; t < firstOfTile.Length; t++) firstOfTile[t] += firstOfTile[t - 1];
        (east, north) = (new float[tile.Length], new float[tile.Length]);
        for (var i = 0; i < order.Length; i++) (east[i], north[i]) = ((float)eastM[order[i]], (float)northM[order[i]]);
        sums = new float[]?[bins];
    }

    PuffTiles(PuffTiles layout, int bins)
    {
        (order, firstOfTile, heightOfLayer, east, north) = (layout.order, layout.firstOfTile, layout.heightOfLayer, layout.east, layout.north);
        (west, south, sizeM, columns, rows) = (layout.west, layout.south, layout.sizeM, layout.columns, layout.rows);
        sums = new float[]?[bins];
    }

    /// <summary>Empty sums over the same receptors.</summary>
    public PuffTiles Emptied(int bins) => new(this, bins);

    static (double West, double South, double SizeM, int Columns, int Rows) Layout(ReadOnlySpan<double> eastM, ReadOnlySpan<double> northM, int layers)
    {
        double west = double.PositiveInfinity, south = west, eastmost = double.NegativeInfinity, northmost = eastmost;
        foreach (var x in eastM) (west, eastmost) = (Math.Min(west, x), Math.Max(eastmost, x));
        foreach (var y in northM) (south, northmost) = (Math.Min(south, y), Math.Max(northmost, y));
        var wanted = Math.Max(1, eastM.Length / (PerTile * layers));
        double width = Math.Max(1, eastmost - west), height = Math.Max(1, northmost - south);
        var size = Math.Max(Math.Sqrt(width * height / wanted), Math.Max(width, height) / MostSide);
        return (west, south, size, 1 + (int)(width / size), 1 + (int)(height / size));
    }

    int Column(double eastM) => Math.Clamp((int)Math.Floor((eastM - west) / sizeM), 0, columns - 1);
    int Row(double northM) => Math.Clamp((int)Math.Floor((northM - south) / sizeM), 0, rows - 1);

    public bool Reaches(in PuffMoment puff) =>
        puff.EastM + puff.ReachEastM >= west && puff.EastM - puff.ReachEastM <= west + columns * sizeM
        && puff.NorthM + puff.ReachNorthM >= south && puff.NorthM - puff.ReachNorthM <= south + rows * sizeM;

    /// <remarks>A band of tiles is one thread's: its sums grow in the order of the puffs, whoever does it.</remarks>
    public void Add(ReadOnlyMemory<PuffMoment> puffs, ReadOnlyMemory<float> amounts, int heights, int? threads)
    {
        foreach (var puff in puffs.Span) sums[puff.Bin] ??= new float[order.Length];
        var bands = heightOfLayer.Length * rows;
        if (threads == 1)
            for (var band = 0; band < bands; band++) Add(band, puffs.Span, amounts.Span, heights);
        else
            Parallel.For(0, bands, new ParallelOptions { MaxDegreeOfParallelism = threads ?? -1 }, band => Add(band, puffs.Span, amounts.Span, heights));
    }

    void Add(int band, ReadOnlySpan<PuffMoment> puffs, ReadOnlySpan<float> amounts, int heights)
    {
        var (layer, row) = (band / rows, band % rows);
        for (var p = heightOfLayer[layer]; p < puffs.Length; p += heights)
        {
            ref readonly var puff = ref puffs[p];
            if (row < Row(puff.NorthM - puff.ReachNorthM) || row > Row(puff.NorthM + puff.ReachNorthM)) continue;
            var first = firstOfTile[band * columns + Column(puff.EastM - puff.ReachEastM)];
            var length = firstOfTile[band * columns + Column(puff.EastM + puff.ReachEastM) + 1] - first;
            if (length > 0 && sums[puff.Bin] is { } of)
                PuffKernel.Add(east.AsSpan(first, length), north.AsSpan(first, length), of.AsSpan(first, length), puff, amounts[p]);
        }
    }

    /// <summary>Adds the sum over a span of time at each receptor, in the order in which they were given: ∫C dt, kg·s/m³.</summary>
    /// <returns>False when nothing fell into that span.</returns>
    public bool AddSums(int bin, Span<double> into)
    {
        if (sums[bin] is not { } of) return false;
        for (var i = 0; i < of.Length; i++) into[order[i]] += of[i];
        return true;
    }
}
