using System.Collections.Concurrent;

namespace LaChan.Ui;

/// <summary>Keeps the newest refused forms, with what was typed and why it was refused, for the page that shows them again, so that no words are lost. In memory: after a restart the form is empty.</summary>
/// <typeparam name="T">What was typed, and the reasons.</typeparam>
public sealed class Refused<T> where T : class
{
    const int Most = 100;

    readonly ConcurrentDictionary<Guid, (string Officer, T Form)> byKey = [];
    readonly ConcurrentQueue<Guid> order = [];

    /// <param name="officer">Id of the person who typed it.</param>
    public Guid Keep(string officer, T form)
    {
        var key = Guid.NewGuid();
        byKey[key] = (officer, form);
        order.Enqueue(key);
        while (order.Count > Most && order.TryDequeue(out var oldest)) byKey.TryRemove(oldest, out _);
        return key;
    }

    /// <summary>Only for the person who typed it; null for others, and when it was too long ago.</summary>
    public T? Find(Guid? key, string officer) => key is { } known && byKey.TryGetValue(known, out var found) && found.Officer == officer ? found.Form : null;
}
