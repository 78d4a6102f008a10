using System.Collections.Concurrent;

namespace LaChan.Incidents.Report;

/// <summary>How many reports one address may send, so that a machine cannot drown the duty desk. A person is never near it.</summary>
public sealed class ReportGate(TimeProvider clock)
{
    public const int MostFromOne = 10;
    public const int MostFromAll = 600;
    static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    readonly ConcurrentDictionary<string, Queue<DateTimeOffset>> seen = [];

    /// <summary>Counts an attempt; false: too many in ten minutes.</summary>
    public bool Pass(string address) => Count("all", MostFromAll) && Count(address, MostFromOne);

    bool Count(string key, int most)
    {
        // A crowd of addresses must not fill the memory.
        if (seen.Count > 50_000) seen.Clear();
        var times = seen.GetOrAdd(key, _ => new());
        var now = clock.GetUtcNow();
        lock (times)
        {
            while (times.TryPeek(out var oldest) && oldest <= now - Window) times.Dequeue();
            if (times.Count >= most) return false;
            times.Enqueue(now);
            return true;
        }
    }
}
