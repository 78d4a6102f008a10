using LaChan.Platform;

namespace LaChan.Access.JournalSearch;

/// <summary>Searches the journal: newest first, page by page.</summary>
public sealed class JournalStore(Database database)
{
    /// <param name="text">Part of a stream, type, name or body; empty for all.</param>
    /// <param name="before">Only entries before this place; null for the newest.</param>
    public Task<IReadOnlyList<EntryRow>> Search(string text, long? before, int most, CancellationToken ct = default) => database.Read(db => db.Query<EntryRow>(
        """
        select * from entries
        where seq < @before and (@text = '' or stream like @like or type like @like or actor_name like @like or body like @like)
        order by seq desc limit @most
        """, new { text, like = $"%{text}%", before = before ?? long.MaxValue, most }), ct);

    public Task<long> Count(CancellationToken ct = default) => database.Read(db => db.One<long>("select count(*) from entries"), ct);
}
