namespace LaChan.Platform;

/// <summary>A row of table <c>entries</c> as it lies on disk: the body still as text. What can be read of an entry without knowing its kind.</summary>
public sealed record EntryRow
{
    public long Seq { get; init; }
    public string Stream { get; init; } = "";
    public long Version { get; init; }
    public string Type { get; init; } = "";
    public DateTimeOffset HappenedAt { get; init; }
    public DateTimeOffset RecordedAt { get; init; }
    public string Node { get; init; } = "";
    public string ActorId { get; init; } = "";
    public string ActorName { get; init; } = "";
    public string ActorRole { get; init; } = "";
    public string Body { get; init; } = "";
    public string Hash { get; init; } = "";

    /// <summary>The first part of the stream: what kind of thing it is about.</summary>
    public string Kind => Stream.Split('/', 2)[0];

    /// <summary>The second part: which one.</summary>
    public string Key => Stream.Split('/', 2)[^1];

    /// <summary>The key as a person reads it: of an identifier its end, which differs even between neighbours in time.</summary>
    public string ShortKey => Guid.TryParse(Key, out _) ? "…" + Key[^6..] : Key;
}
