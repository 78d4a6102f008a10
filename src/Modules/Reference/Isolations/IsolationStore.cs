using LaChan.Platform;

namespace LaChan.Reference.Isolations;

/// <summary>Reads the rows that were issued.</summary>
/// <remarks>SQLite answers on the calling thread, so nothing waits for another. Rows are read once and kept until the journal has grown.</remarks>
public sealed class IsolationStore(Database database, News news)
{
    // One reference, so that another thread sees both or neither.
    Kept? kept;

    public IReadOnlyList<IssuedIsolation> Of(string symbol)
    {
        // Asked before the rows are read: an entry told meanwhile makes them stale, never the other way round.
        var newest = news.Newest;
        if (kept is not { } held || held.Newest != newest) kept = held = new(newest, Read());
        return [.. held.Rows[symbol]];
    }

    ILookup<string, IssuedIsolation> Read() =>
        database.Read(db => db.Query<IssuedIsolation>("select * from isolations order by substance, version")).GetAwaiter().GetResult().ToLookup(x => x.Substance);

    sealed record Kept(long Newest, ILookup<string, IssuedIsolation> Rows);
}
