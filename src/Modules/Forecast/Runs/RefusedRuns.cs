using System.Collections.Concurrent;
using LaChan.Kernel;

namespace LaChan.Forecast.Runs;

/// <summary>What somebody typed and why it was refused, kept for a while so that the form shows it again and nothing typed is lost.</summary>
public sealed class RefusedRuns
{
    const int Most = 100;

    readonly ConcurrentDictionary<Guid, RefusedRun> kept = [];
    readonly ConcurrentQueue<Guid> order = [];

    public Guid Keep(RefusedRun refused)
    {
        var id = Guid.NewGuid();
        kept[id] = refused;
        order.Enqueue(id);
        while (order.Count > Most && order.TryDequeue(out var oldest)) kept.TryRemove(oldest, out _);
        return id;
    }

    public RefusedRun? Find(Guid? id) => id is { } known && kept.TryGetValue(known, out var refused) ? refused : null;
}

public sealed record RefusedRun(string Kind, string Title, string Input, IReadOnlyList<Refusal> Refusals);
