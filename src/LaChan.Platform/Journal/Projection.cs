namespace LaChan.Platform;

/// <summary>Writes a module's tables from entries, in the transaction of each entry: live, on rebuild, and for entries of another node. Nothing else writes them.</summary>
/// <remarks>A projection is told of an entry by <see cref="On{T}"/> in its constructor. It may use only the entry and its own tables: no clock, no other module, so that a rebuild gives the same rows.</remarks>
public abstract class Projection
{
    readonly Dictionary<Type, Func<Entry, Db, Task>> handlers = [];

    /// <summary>The tables it owns; a rebuild empties them first.</summary>
    public abstract IReadOnlyList<string> Tables { get; }

    protected void On<T>(Func<Entry<T>, Db, Task> apply) where T : notnull =>
        handlers.Add(typeof(T), (entry, db) => apply(new Entry<T>(entry, (T)entry.Body), db));

    internal Task Apply(Entry entry, Db db) => handlers.TryGetValue(entry.Body.GetType(), out var apply) ? apply(entry, db) : Task.CompletedTask;
}
