using System.Collections.Concurrent;
using LaChan.Alerting.Draft;
using LaChan.Kernel;

namespace LaChan.Alerting.Issue;

/// <summary>A warning that was not issued: what the officer had written, and why it was refused.</summary>
/// <param name="SeenVersion">Version of the incident that the officer had looked at, where it has moved on since; else null.</param>
public sealed record RefusedWarning(Guid Incident, string Officer, bool AllClear, WarningTexts Texts, IReadOnlyList<Refusal> Faults, long? SeenVersion);

/// <summary>Keeps the newest refused warnings for the page that shows them again, so that no words are lost. In memory: after a restart the draft is made anew.</summary>
internal sealed class RefusedWarnings
{
    const int Most = 100;

    readonly ConcurrentDictionary<Guid, RefusedWarning> byKey = [];
    readonly ConcurrentQueue<Guid> order = [];

    public Guid Keep(RefusedWarning refused)
    {
        var key = Guid.NewGuid();
        byKey[key] = refused;
        order.Enqueue(key);
        while (order.Count > Most && order.TryDequeue(out var oldest)) byKey.TryRemove(oldest, out _);
        return key;
    }

    /// <summary>Only for the officer who wrote it, on the incident it was written for.</summary>
    public RefusedWarning? Find(Guid key, Guid incident, string officer) =>
        byKey.TryGetValue(key, out var found) && found.Incident == incident && found.Officer == officer ? found : null;
}
