using System.Buffers;
using LaChan.Kernel;
using Microsoft.Extensions.Logging;

namespace LaChan.Monitoring.Log;

/// <summary>The one writer: gathers what waits, judges it against what is known, makes it durable by one flush, acknowledges, hands it to the listeners.</summary>
public sealed partial class ObservationStore
{
    async Task Write()
    {
        var senders = new List<Pending>();
        while (await pending.Reader.WaitToReadAsync())
        {
            senders.Clear();
            for (var rows = 0; rows < BatchRows && pending.Reader.TryRead(out var sender); rows += sender.Rows.Length) senders.Add(sender);
            var accepted = Commit(senders);
            if (accepted > 0) await Hand(accepted);
            if (segment!.Rows >= SegmentRows) await Roll();
        }
    }

    /// <returns>How many rows of <see cref="batch"/> are now durable.</returns>
    int Commit(List<Pending> senders)
    {
        var accepted = 0;
        var tallies = senders.ConvertAll(sender => Judge(sender, ref accepted));
        try
        {
            if (broken) throw new IOException("an earlier flush failed");
            if (accepted > 0) segment!.Append(batch.AsSpan(0, accepted), realm.Clock.GetUtcNow());
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Refuse(senders, failure);
            return 0;
        }
        Count += accepted;
        for (var i = 0; i < senders.Count; i++) senders[i].Durable.SetResult(tallies[i]);
        return accepted;
    }

    Tally[] Judge(Pending sender, ref int accepted)
    {
        var tallies = new Tally[sender.Ends.Count];
        if (batch.Length < accepted + sender.Rows.Length) Array.Resize(ref batch, Math.Max(accepted + sender.Rows.Length, batch.Length * 2));
        var rows = sender.Rows.Span;
        lock (gate)
        {
            for (var (part, row) = (0, 0); part < tallies.Length; part++)
            {
                int revised = 0, late = 0, duplicate = 0, start = row;
                for (; row < sender.Ends[part]; row++)
                {
                    if (index.Judge(rows[row]) is not { } arrival) { duplicate++; continue; }
                    if (arrival == Arrival.Revision) revised++;
                    else if (arrival == Arrival.Late) late++;
                    ref var kept = ref batch[accepted++];
                    kept = rows[row] with { Arrival = arrival };
                    index.Add(kept);
                }
                tallies[part] = new(row - start - duplicate, revised, late, duplicate);
            }
        }
        return tallies;
    }

    void Refuse(List<Pending> senders, Exception failure)
    {
        WriteFailed(failure);
        broken |= failure is FlushFailedException;
        lock (gate)
        {
            index.Reset();
            ReadOpenSegment(segment!);
        }
        if (!broken) TryCutTail();
        foreach (var sender in senders) sender.Durable.SetException(new RefusedException("disk", $"đĩa không ghi được, chưa nhận gì · the disk takes no more, nothing was taken: {failure.Message}"));
    }

    void TryCutTail()
    {
        // A full disk may refuse even this; the next frame is then written over the same place.
        try { segment!.CutTail(); }
        catch (IOException failure) { WriteFailed(failure); }
    }

    async Task Hand(int count)
    {
        if (listening is null) return;
        var observations = ArrayPool<Observation>.Shared.Rent(count);
        for (var i = 0; i < count; i++) observations[i] = batch[i].Open();
        await listening.Writer.WriteAsync(new(observations, count, Count));
    }

    /// <summary>Closes the segment and begins the next; the full one is sorted meanwhile.</summary>
    async Task Roll()
    {
        await sorting;
        var full = segment!;
        SeriesRows rows;
        lock (gate)
        {
            rows = index.Freeze();
            closed.Add((full.Number, full.Rows, rows.To));
        }
        segment = LogSegment.Open(realm.ObservationFolder, full.Number + 1);
        sorting = Task.Run(() => Sort(full, rows));
    }

    void Sort(LogSegment full, SeriesRows rows)
    {
        using (full)
        {
            var path = SortedSegment.PathOf(full);
            try
            {
                SortedSegment.Write(path, rows);
            }
            catch (IOException failure)
            {
                // The rows stay in memory; the next start tries again.
                WriteFailed(failure);
                return;
            }
            if (SortedSegment.Open(path) is { } sorted)
                lock (gate) index.Replace(sorted);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The observation log could not be written")]
    partial void WriteFailed(Exception failure);

    /// <summary>What one sender handed over, waiting for the flush.</summary>
    sealed record Pending(ReadOnlyMemory<LogRow> Rows, IReadOnlyList<int> Ends)
    {
        public TaskCompletionSource<IReadOnlyList<Tally>> Durable { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
