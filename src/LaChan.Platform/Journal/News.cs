using System.Collections.Concurrent;
using System.Threading.Channels;

namespace LaChan.Platform;

/// <summary>Tells those who wait that the journal has grown. It carries no promise: readers go by their own durable cursor, screens ask again.</summary>
public sealed class News
{
    readonly ConcurrentDictionary<Guid, Channel<Entry>> listeners = [];
    long newest;

    /// <summary>Sequence of the newest entry told since the start; what was made at an older one may lack something.</summary>
    public long Newest => Interlocked.Read(ref newest);

    internal void Tell(IReadOnlyList<Entry> entries)
    {
        Interlocked.Exchange(ref newest, entries[^1].Seq);
        foreach (var listener in listeners.Values)
            foreach (var entry in entries) listener.Writer.TryWrite(entry);
    }

    /// <summary>Entries from this call on, until cancelled. A slow listener loses the oldest.</summary>
    public IAsyncEnumerable<Entry> Listen(CancellationToken ct)
    {
        var id = Guid.NewGuid();
        var channel = listeners[id] = Channel.CreateBounded<Entry>(new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropOldest });
        ct.Register(() => listeners.TryRemove(id, out _));
        return channel.Reader.ReadAllAsync(ct);
    }
}
