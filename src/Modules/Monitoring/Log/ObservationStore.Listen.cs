using System.Buffers;
using System.Threading.Channels;

namespace LaChan.Monitoring.Log;

/// <summary>The way to the listeners: at start what the log holds, then every durable batch, each once in the normal case and once more only when a crash came between.</summary>
public sealed partial class ObservationStore
{
    /// <summary>From now on every durable batch is handed over; a listener that falls far behind slows the intake.</summary>
    internal ChannelReader<DurableBatch> Listen()
    {
        Open();
        listening = Channel.CreateBounded<DurableBatch>(64);
        return listening.Reader;
    }

    /// <summary>Goes through the newer part of the log in the order of acceptance.</summary>
    /// <param name="recall">What listeners had heard before.</param>
    /// <returns>What was durable but not heard when the process ended.</returns>
    internal IReadOnlyList<Observation> Recall(Action<ReadOnlySpan<Observation>> recall)
    {
        Open();
        var unheard = new List<Observation>();
        var (skip, number) = WhereToBegin();
        for (; number < segment!.Number; number++)
        {
            using var file = LogSegment.Open(realm.ObservationFolder, number);
            Recall(file, recall, unheard, ref skip);
        }
        Recall(segment, recall, unheard, ref skip);
        return unheard;
    }

    internal void HasHeard(in DurableBatch heardBatch)
    {
        heard?.Set(heardBatch.UpTo);
        ArrayPool<Observation>.Shared.Return(heardBatch.Rented);
    }

    internal void HasHeardAll() => heard?.Set(Count);

    (long Rows, int Number) WhereToBegin()
    {
        var since = index.Newest < RecallSeconds ? 0 : index.Newest - RecallSeconds;
        var old = closed.TakeWhile(x => x.To < since).ToList();
        return (old.Sum(x => (long)x.Rows), old.Count == closed.Count ? segment!.Number : closed[old.Count].Number);
    }

    void Recall(LogSegment file, Action<ReadOnlySpan<Observation>> recall, List<Observation> unheard, ref long row)
    {
        var at = row;
        var chunk = ArrayPool<Observation>.Shared.Rent(65_536);
        file.Scan(frame =>
        {
            while (frame.Length > 0)
            {
                var part = frame[..Math.Min(frame.Length, chunk.Length)];
                for (var i = 0; i < part.Length; i++) chunk[i] = part[i].Open();
                var old = (int)Math.Clamp(heard!.Rows - at, 0, part.Length);
                if (old > 0) recall(chunk.AsSpan(0, old));
                unheard.AddRange(chunk.AsSpan(old, part.Length - old));
                at += part.Length;
                frame = frame[part.Length..];
            }
        });
        row = at;
        ArrayPool<Observation>.Shared.Return(chunk);
    }
}

/// <summary>A batch that is on the disk.</summary>
/// <param name="Rented">From the shared pool; goes back after it was heard.</param>
/// <param name="UpTo">Rows of the log up to its end.</param>
internal readonly record struct DurableBatch(Observation[] Rented, int Count, long UpTo)
{
    public ReadOnlyMemory<Observation> Observations => Rented.AsMemory(0, Count);
}
