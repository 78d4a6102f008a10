namespace LaChan.Monitoring.Log;

/// <summary>What is known of every series: the newest value in memory, the rows of the present segment in memory, older rows in sorted segments. Tells duplicates, corrections and late values apart.</summary>
/// <remarks>Not safe by itself: the store holds a lock around every use.</remarks>
internal sealed class ObservationIndex : IDisposable
{
    readonly List<SortedSegment> sorted = [];
    readonly List<IndexRow> found = [];
    SeriesRows? frozen;
    SeriesRows? spare;
    SeriesRows open = new();
    Head[] heads = [];

    /// <summary>Newest second of all series; 0 when there is none.</summary>
    public uint Newest { get; private set; }

    /// <summary>How a row would enter: null when the very same is already there.</summary>
    public Arrival? Judge(in LogRow row)
    {
        if (row.Series >= heads.Length || !heads[row.Series].Any || row.Time > heads[row.Series].Time) return Arrival.New;
        found.Clear();
        ReadVersions(row.Series, row.Time, row.Time, found);
        foreach (ref readonly var version in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(found))
            if (version.SaysTheSame(row)) return null;
        return found.Count > 0 ? Arrival.Revision : Arrival.Late;
    }

    public void Add(in LogRow row)
    {
        open.Add(row);
        Advance(row.Series, new(row.Time, row.Status, row.Arrival, row.Value));
    }

    /// <summary>The newest version of the newest value.</summary>
    public Observation? Latest(int series) => series < heads.Length && heads[series] is { Any: true } head
        ? new Observation(series, head.Time, head.Value, head.Status, head.Arrival) : null;

    /// <summary>Every version between two seconds, oldest second first, within a second in order of acceptance.</summary>
    public void ReadVersions(int series, uint from, uint to, List<IndexRow> into)
    {
        var before = into.Count;
        foreach (var segment in sorted) segment.Read(series, from, to, into);
        if (frozen is not null) Read(frozen, series, from, to, into);
        Read(open, series, from, to, into);
        if (!InOrder(into, before)) SortByTime(into, before);
    }

    /// <summary>The present segment is full: its rows stay as they are until <see cref="Replace"/>.</summary>
    public SeriesRows Freeze()
    {
        frozen = open;
        (open, spare) = (spare ?? new(), null);
        return frozen;
    }

    /// <summary>The frozen rows now stand in a sorted segment.</summary>
    public void Replace(SortedSegment segment)
    {
        Include(segment);
        spare = frozen;
        spare?.Clear();
        frozen = null;
    }

    public void Include(SortedSegment segment)
    {
        sorted.Add(segment);
        for (var i = 0; i < segment.SeriesCount; i++)
            if (segment.Of(i) is { Length: > 0 } rows) Advance(i, rows[^1]);
    }

    /// <summary>Forgets the rows of the present segment, after a write that failed, so that they can be read from the file again.</summary>
    public void Reset()
    {
        open = new();
        (heads, Newest) = ([], 0);
        foreach (var segment in sorted.ToList()) { sorted.Remove(segment); Include(segment); }
        for (var i = 0; i < frozen?.SeriesCount; i++)
            if (frozen.Of(i) is { Length: > 0 } rows) Advance(i, rows[^1]);
    }

    public void Dispose()
    {
        foreach (var segment in sorted) segment.Dispose();
    }

    void Advance(int series, in IndexRow row)
    {
        if (series >= heads.Length) Array.Resize(ref heads, Math.Max(series + 1, heads.Length * 2));
        ref var head = ref heads[series];
        if (head.Any && row.Time < head.Time) return;
        head = new() { Any = true, Time = row.Time, Status = row.Status, Arrival = row.Arrival, Value = row.Value };
        if (row.Time > Newest) Newest = row.Time;
    }

    static void Read(SeriesRows rows, int series, uint from, uint to, List<IndexRow> into)
    {
        var all = rows.Of(series);
        all = all[SeriesRows.Place(all, from)..];
        into.AddRange(all[..SeriesRows.Place(all, to + 1)]);
    }

    static bool InOrder(List<IndexRow> rows, int start)
    {
        for (var i = start + 1; i < rows.Count; i++)
            if (rows[i].Time < rows[i - 1].Time) return false;
        return true;
    }

    static void SortByTime(List<IndexRow> rows, int start)
    {
        // A stable sort: within a second the order of acceptance must stay.
        var ordered = rows.Skip(start).OrderBy(x => x.Time).ToList();
        rows.RemoveRange(start, rows.Count - start);
        rows.AddRange(ordered);
    }

    struct Head
    {
        public double Value;
        public uint Time;
        public bool Any;
        public DeviceStatus Status;
        public Arrival Arrival;
    }
}
