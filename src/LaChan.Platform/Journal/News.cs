using System.Collections.Concurrent;
using System.Threading.Channels;

namespace LaChan.Platform;

/// <summary>Tells those who wait that the journal has grown. It carries no promise: readers go by their own durable cursor, screens ask again.</summary>
public sealed class News
{
    readonly ConcurrentDictionary<Guid, Channel<Entry>> listeners = [];

    internal void Tell(IReadOnlyList<Entry> entries)
    {
        foreach (var listener in listeners.Values)
            foreach (var entry in entries) listener.Writer.TryWrite(entry);
    }

    /// <summary>Entries from now on, until cancelled. A slow listener loses the oldest.</summary>
    public async IAsyncEnumerable<Entry> Listen([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var id = Guid.NewGuid();
        var channel = listeners[id] = Channel.CreateBounded<Entry>(new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropOldest });
        try
        {
            await foreach (var entry in channel.Reader.ReadAllAsync(ct)) yield return entry;
        }
        finally
        {
            listeners.TryRemove(id, out _);
        }
    }
}
