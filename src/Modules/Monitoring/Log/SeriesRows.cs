namespace LaChan.Monitoring.Log;

/// <summary>The rows of the segment that is being written, for every series, sorted by time and, within a second, by order of acceptance.</summary>
internal sealed class SeriesRows
{
    Rows[] series = [];

    public int Count { get; private set; }
    public uint From { get; private set; } = uint.MaxValue;
    public uint To { get; private set; }

    public int SeriesCount => series.Length;

    public ReadOnlySpan<IndexRow> Of(int number) => number < series.Length ? series[number].Span : [];

    public void Add(in LogRow row)
    {
        if (row.Series >= series.Length) Array.Resize(ref series, Math.Max(row.Series + 1, series.Length * 2));
        series[row.Series].Add(new(row.Time, row.Status, row.Arrival, row.Value));
        Count++;
        if (row.Time < From) From = row.Time;
        if (row.Time > To) To = row.Time;
    }

    /// <summary>Forgets the rows and keeps the room for the next segment's.</summary>
    public void Clear()
    {
        foreach (ref var one in series.AsSpan()) one.Clear();
        (Count, From, To) = (0, uint.MaxValue, 0);
    }

    /// <summary>First place whose time is not before <paramref name="time"/>.</summary>
    public static int Place(ReadOnlySpan<IndexRow> rows, uint time)
    {
        int low = 0, high = rows.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (rows[middle].Time < time) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    struct Rows
    {
        IndexRow[]? all;
        int count;

        public readonly ReadOnlySpan<IndexRow> Span => all.AsSpan(0, count);

        public void Clear() => count = 0;

        public void Add(in IndexRow row)
        {
            if (all is null) all = new IndexRow[8];
            else if (count == all.Length) Array.Resize(ref all, count * 2);
            if (count == 0 || all[count - 1].Time <= row.Time)
            {
                all[count++] = row;
                return;
            }
            var place = Place(Span, row.Time + 1);
            Array.Copy(all, place, all, place + 1, count - place);
            all[place] = row;
            count++;
        }
    }
}
