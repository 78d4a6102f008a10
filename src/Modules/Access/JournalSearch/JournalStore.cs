using LaChan.Platform;

namespace LaChan.Access.JournalSearch;

/// <summary>One line of the journal as the search shows it.</summary>
public sealed record JournalLine
{
    public long Seq { get; init; }
    public string Stream { get; init; } = "";
    public long Version { get; init; }
    public string Type { get; init; } = "";
    public DateTimeOffset HappenedAt { get; init; }
    public DateTimeOffset RecordedAt { get; init; }
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

/// <summary>Searches the journal: newest first, page by page.</summary>
public sealed class JournalStore(Database database)
{
    /// <param name="text">Part of a stream, type, name or body; empty for all.</param>
    /// <param name="before">Only entries before this place; null for the newest.</param>
    public Task<IReadOnlyList<JournalLine>> Search(string text, long? before, int most, CancellationToken ct = default) => database.Read(db => db.Query<JournalLine>(
        """
        select seq, stream, version, type, happened_at, recorded_at, actor_name, actor_role, body, hash from entries
        where seq < @before and (@text = '' or stream like @like or type like @like or actor_name like @like or body like @like)
        order by seq desc limit @most
        """, new { text, like = $"%{text}%", before = before ?? long.MaxValue, most }), ct);

    public Task<long> Count(CancellationToken ct = default) => database.Read(db => db.One<long>("select count(*) from entries"), ct);
}
