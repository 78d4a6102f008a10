using System.Threading.Channels;
using LaChan.Kernel;
using LaChan.Platform;
using Microsoft.Extensions.Logging;

namespace LaChan.Monitoring.Log;

/// <summary>The observations of one realm: an append-only log on disk and what is known of each series. Many may append at once; what waits together is made durable by one flush, and nothing is acknowledged before.</summary>
/// <remarks>Safe to use from several threads. Opened by the first use; one process at a time may hold a folder.</remarks>
public sealed partial class ObservationStore : IAsyncDisposable
{
    /// <summary>Rows after which a segment is closed and sorted: about 20 MB.</summary>
    internal int SegmentRows { get; init; } = 1_000_000;

    /// <summary>How many rows one flush takes at most, beyond the first sender's.</summary>
    const int BatchRows = 100_000;

    /// <summary>Listeners are told again, at start, of segments that reach this far back from the newest value.</summary>
    const uint RecallSeconds = 8 * 86_400;

    readonly Realm realm;
    readonly ILogger<ObservationStore> log;
    readonly Lock gate = new();
    readonly Lock opening = new();
    readonly ObservationIndex index = new();
    readonly List<(int Number, int Rows, uint To)> closed = [];
    readonly Channel<Pending> pending = Channel.CreateBounded<Pending>(1000);
    LogRow[] batch = new LogRow[16_384];
    LogSegment? segment;
    FileStream? folderLock;
    Task writing = Task.CompletedTask;
    Task sorting = Task.CompletedTask;
    HeardCursor? heard;
    Channel<DurableBatch>? listening;
    bool broken;
    volatile bool isOpen;

    public ObservationStore(Realm realm, ILogger<ObservationStore> log) => (this.realm, this.log) = (realm, log);

    /// <summary>Rows in the log.</summary>
    public long Count { get; private set; }

    /// <summary>Opens the folder: cuts off what a crash left half written, builds what is known of each series.</summary>
    /// <exception cref="RefusedException">Another process holds the folder.</exception>
    public void Open()
    {
        if (isOpen) return;
        lock (opening)
        {
            if (isOpen) return;
            Directory.CreateDirectory(realm.ObservationFolder);
            folderLock = TakeFolder(Path.Combine(realm.ObservationFolder, "lock"));
            var numbers = Directory.GetFiles(realm.ObservationFolder, "*.log").Select(x => int.Parse(Path.GetFileNameWithoutExtension(x))).Order().ToList();
            foreach (var number in numbers.SkipLast(1)) OpenClosed(number);
            OpenLast(numbers.LastOrDefault(1));
            heard = HeardCursor.Open(realm.ObservationFolder, Count);
            writing = Task.Run(Write);
            isOpen = true;
        }
    }

    /// <summary>Makes the rows durable. When the task ends they are on the disk, exactly once.</summary>
    /// <param name="rows">In the order of the sender; <see cref="LogRow.Arrival"/> is not looked at.</param>
    /// <param name="ends">Ends of the parts (files) that want a tally of their own; the last is the number of rows.</param>
    /// <exception cref="RefusedException">The disk takes no more; nothing was acknowledged.</exception>
    public async Task<IReadOnlyList<Tally>> Append(ReadOnlyMemory<LogRow> rows, IReadOnlyList<int> ends, CancellationToken ct = default)
    {
        Open();
        var sender = new Pending(rows, ends);
        await pending.Writer.WriteAsync(sender, ct);
        return await sender.Durable.Task;
    }

    /// <summary>The newest value of a series.</summary>
    public Observation? Latest(int series)
    {
        Open();
        lock (gate) return index.Latest(series);
    }

    /// <summary>The newest values of many series at one moment, in the order asked; series without any are left out.</summary>
    public IReadOnlyList<Observation> Latest(IReadOnlyList<int> series)
    {
        Open();
        var latest = new List<Observation>(series.Count);
        lock (gate)
            for (var i = 0; i < series.Count; i++)
                if (index.Latest(series[i]) is { } observation) latest.Add(observation);
        return latest;
    }

    /// <summary>A series between two moments, both included, oldest first; of several versions the last accepted.</summary>
    public IReadOnlyList<Observation> Read(int series, DateTimeOffset from, DateTimeOffset to)
    {
        var rows = ReadVersions(series, from, to);
        var last = new List<Observation>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
            if (i + 1 == rows.Count || rows[i + 1].UnixSeconds != rows[i].UnixSeconds) last.Add(rows[i]);
        return last;
    }

    /// <summary>The same with every version: within a second in the order of acceptance.</summary>
    public IReadOnlyList<Observation> ReadVersions(int series, DateTimeOffset from, DateTimeOffset to)
    {
        Open();
        var rows = new List<IndexRow>();
        lock (gate) index.ReadVersions(series, Seconds(from), Seconds(to), rows);
        return [.. rows.Select(x => new Observation(series, x.Time, x.Value, x.Status, x.Arrival))];
    }

    /// <summary>Means of each hour over many series, of what devices measured; hours are counted from the epoch.</summary>
    /// <returns>Hour, series, mean, count; series in the order asked, hours ascending.</returns>
    public IReadOnlyList<HourlyMean> Hourly(IReadOnlyList<int> series, DateTimeOffset from, DateTimeOffset to)
    {
        Open();
        var means = new List<HourlyMean>(series.Count * 24);
        var rows = new List<IndexRow>();
        foreach (var number in series)
        {
            rows.Clear();
            lock (gate) index.ReadVersions(number, Seconds(from), Seconds(to), rows);
            HourlyMean.Add(number, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(rows), means);
        }
        return means;
    }

    /// <summary>Ends when listeners have heard everything that was durable when it was asked.</summary>
    public async Task Heard(CancellationToken ct = default)
    {
        var target = Count;
        while (listening is not null && heard is { } cursor && cursor.Rows < target) await Task.Delay(5, ct);
    }

    public async ValueTask DisposeAsync()
    {
        await Close();
        heard?.Dispose();
        segment?.Dispose();
        index.Dispose();
        if (folderLock is not null) await folderLock.DisposeAsync();
    }

    /// <summary>Takes no more; what was handed over is made durable first.</summary>
    internal async Task Close()
    {
        pending.Writer.TryComplete();
        await writing;
        await sorting;
        listening?.Writer.TryComplete();
    }

    static FileStream TakeFolder(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new RefusedException("--data", $"một tiến trình khác đang dùng · another process uses {Path.GetDirectoryName(path)}");
        }
    }

    void OpenClosed(int number)
    {
        using var old = LogSegment.Open(realm.ObservationFolder, number);
        var path = SortedSegment.PathOf(old);
        if (SortedSegment.Open(path) is not { } sorted)
        {
            SortedSegment.Write(path, RowsOf(old));
            sorted = SortedSegment.Open(path) ?? throw new IOException($"{path} cannot be read back");
        }
        index.Include(sorted);
        closed.Add((number, sorted.Rows, sorted.To));
        Count += sorted.Rows;
    }

    SeriesRows RowsOf(LogSegment file)
    {
        var rows = new SeriesRows();
        file.Scan(frame => { foreach (ref readonly var row in frame) rows.Add(row); });
        if (file.TornBytes > 0) Damaged(file.Path, file.Length, file.TornBytes);
        return rows;
    }

    void OpenLast(int number)
    {
        segment = LogSegment.Open(realm.ObservationFolder, number);
        ReadOpenSegment(segment);
        if (segment.TornBytes > 0) TornTail(segment.Path, segment.TornBytes);
        segment.CutTail();
        Count += segment.Rows;
    }

    void ReadOpenSegment(LogSegment file) => file.Scan(frame => { foreach (ref readonly var row in frame) index.Add(row); });

    static uint Seconds(DateTimeOffset moment) => (uint)Math.Clamp(moment.ToUnixTimeSeconds(), 0, uint.MaxValue - 1);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Path}: {Bytes} bytes of an unfinished write at the end were cut off and kept beside it")]
    partial void TornTail(string path, long bytes);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Path}: damaged at byte {At}: {Bytes} bytes cannot be read")]
    partial void Damaged(string path, long at, long bytes);
}
