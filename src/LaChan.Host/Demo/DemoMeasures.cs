using System.Collections.Concurrent;
using LaChan.Contracts.Monitoring;
using LaChan.Platform;

namespace LaChan.Host.Demo;

/// <summary>Notes the real time at which entries reach the disk, so that <c>--check</c> can say how fast the product was.</summary>
sealed class DemoMeasures(News news)
{
    readonly ConcurrentQueue<(Entry Entry, DateTimeOffset At)> seen = [];

    public async Task Watch(CancellationToken ct)
    {
        await foreach (var entry in news.Listen(ct)) seen.Enqueue((entry, DateTimeOffset.UtcNow));
    }

    public IReadOnlyList<AlarmRaised> Alarms => [.. Bodies<AlarmRaised>()];

    public IEnumerable<T> Bodies<T>() => seen.Select(x => x.Entry.Body).OfType<T>();

    /// <summary>Real time at which an entry of this type first reached the disk, or null.</summary>
    public DateTimeOffset? At(Func<Entry, bool> which) => seen.Where(x => which(x.Entry)).Select(x => (DateTimeOffset?)x.At).FirstOrDefault();

    public IEnumerable<(Entry Entry, DateTimeOffset At)> All => seen;
}
