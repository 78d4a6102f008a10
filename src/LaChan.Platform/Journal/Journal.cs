using System.Security.Cryptography;
using System.Text;

namespace LaChan.Platform;

/// <summary>The append-only journal of one realm. Everything that people decide or learn goes through <see cref="Append(string, long, object, Actor, DateTimeOffset?, CancellationToken)"/>.</summary>
public sealed class Journal(Database database, EntryTypes types, IEnumerable<Projection> projections, Realm realm, News news)
{
    public const string FirstHash = "0000000000000000000000000000000000000000000000000000000000000000";

    readonly IReadOnlyList<Projection> projections = [.. projections];

    /// <summary>The realm's clock.</summary>
    public DateTimeOffset Now => realm.Clock.GetUtcNow();
    public DateOnly Today => Kernel.VietNamTime.Day(Now);

    /// <summary>Appends one entry and writes the projections, in one transaction.</summary>
    /// <param name="stream">See <see cref="Streams"/>.</param>
    /// <param name="version">Version of the stream that the decision was taken on; 0 for a new stream.</param>
    /// <param name="body">A registered entry type.</param>
    /// <param name="actor">Who.</param>
    /// <param name="happenedAt">When it was true; now when null.</param>
    /// <returns>False when the stream has moved on: nothing was written, show what changed.</returns>
    public Task<bool> Append(string stream, long version, object body, Actor actor, DateTimeOffset? happenedAt = null, CancellationToken ct = default) =>
        Append([new(stream, version, body)], actor, happenedAt, ct);

    /// <summary>Appends several entries, all or none.</summary>
    public async Task<bool> Append(IReadOnlyList<Draft> drafts, Actor actor, DateTimeOffset? happenedAt = null, CancellationToken ct = default)
    {
        var written = new List<Entry>(drafts.Count);
        var done = await database.Write(async db =>
        {
            var last = await db.One<Head>("select seq, hash from entries order by seq desc limit 1") ?? new Head();
            foreach (var draft in drafts)
            {
                var version = await VersionOf(db, draft.Stream);
                if (version != draft.Version) return false;
                var entry = Chain(last, draft, actor, happenedAt);
                await Insert(db, entry);
                foreach (var projection in projections) await projection.Apply(entry, db);
                last = new Head { Seq = entry.Seq, Hash = entry.Hash };
                written.Add(entry);
            }
            return true;
        }, ct);
        if (done) news.Tell(written);
        return done;
    }

    /// <summary>Appends on top of whatever version the stream has: for machine entries whose meaning no later entry can change.</summary>
    public async Task AppendNext(string stream, object body, Actor actor, DateTimeOffset? happenedAt = null, CancellationToken ct = default)
    {
        while (!await Append(stream, await Version(stream, ct), body, actor, happenedAt, ct)) { }
    }

    public Task<long> Version(string stream, CancellationToken ct = default) => database.Read(db => VersionOf(db, stream), ct);

    /// <summary>A stream's entries in order, as known at <paramref name="asKnownAt"/> (by the time of recording); all of them when null.</summary>
    public async Task<IReadOnlyList<Entry>> Read(string stream, DateTimeOffset? asKnownAt = null, CancellationToken ct = default)
    {
        var rows = await database.Read(db => db.Query<EntryRow>(
            "select * from entries where stream = @stream and recorded_at <= @until order by version",
            new { stream, until = asKnownAt?.ToUnixTimeMilliseconds() ?? long.MaxValue }), ct);
        return [.. rows.Select(Open)];
    }

    /// <summary>Folds a stream into a state, as known at a moment.</summary>
    public async Task<T> Fold<T>(string stream, T start, Func<T, Entry, T> step, DateTimeOffset? asKnownAt = null, CancellationToken ct = default) =>
        (await Read(stream, asKnownAt, ct)).Aggregate(start, step);

    /// <summary>Entries after a place in the journal, in order, at most so many.</summary>
    public async Task<IReadOnlyList<Entry>> After(long seq, int most, CancellationToken ct = default)
    {
        var rows = await database.Read(db => db.Query<EntryRow>("select * from entries where seq > @seq order by seq limit @most", new { seq, most }), ct);
        return [.. rows.Select(Open)];
    }

    /// <summary>Goes through the whole chain.</summary>
    public async Task<ChainVerdict> Verify(CancellationToken ct = default)
    {
        var last = new Head();
        while (await Page(last.Seq, ct) is { Count: > 0 } page)
        {
            foreach (var row in page)
            {
                if (row.Seq != last.Seq + 1 || row.Hash != HashOf(last.Hash, row)) return new(last.Seq, false, row.Seq, last.Hash);
                last = new Head { Seq = row.Seq, Hash = row.Hash };
            }
        }
        return new(last.Seq, true, null, last.Hash);
    }

    /// <summary>Empties every projection's tables and writes them anew from the entries, in one transaction.</summary>
    /// <returns>How many entries were applied.</returns>
    public async Task<long> Rebuild(CancellationToken ct = default)
    {
        long applied = 0;
        await database.Write(async db =>
        {
            foreach (var table in projections.SelectMany(x => x.Tables).Reverse()) await db.Execute($"delete from {table}");
            while (await db.Query<EntryRow>("select * from entries where seq > @applied order by seq limit 1000", new { applied }) is { Count: > 0 } page)
            {
                foreach (var entry in page.Select(Open))
                {
                    foreach (var projection in projections) await projection.Apply(entry, db);
                    applied = entry.Seq;
                }
            }
            return true;
        }, ct);
        return applied;
    }

    /// <summary>A hash over all rows of all projections, to prove that a rebuild gives the same tables.</summary>
    public Task<string> Fingerprint(CancellationToken ct = default) => database.Read(async db =>
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var table in projections.SelectMany(x => x.Tables).Order(StringComparer.Ordinal))
        {
            var rows = await db.Query<dynamic>($"select * from {table}");
            var lines = rows.Select(row => string.Join('|', ((IDictionary<string, object?>)row).Select(cell => $"{cell.Key}={cell.Value}"))).Order(StringComparer.Ordinal);
            foreach (var line in lines) hash.AppendData(Encoding.UTF8.GetBytes(table + ':' + line + '\n'));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }, ct);

    Task<IReadOnlyList<EntryRow>> Page(long after, CancellationToken ct) =>
        database.Read(db => db.Query<EntryRow>("select * from entries where seq > @after order by seq limit 1000", new { after }), ct);

    static async Task<long> VersionOf(Db db, string stream) =>
        await db.One<long?>("select max(version) from entries where stream = @stream", new { stream }) ?? 0;

    Entry Chain(Head last, Draft draft, Actor actor, DateTimeOffset? happenedAt)
    {
        // Moments are kept to the millisecond, as the table holds them: the hash must be the same when read back.
        var now = DateTimeOffset.FromUnixTimeMilliseconds(Now.ToUnixTimeMilliseconds());
        var happened = DateTimeOffset.FromUnixTimeMilliseconds((happenedAt ?? now).ToUnixTimeMilliseconds());
        var entry = new Entry(last.Seq + 1, draft.Stream, draft.Version + 1, types.NameOf(draft.Body), happened, now, realm.Node, actor, draft.Body, "");
        return entry with { Hash = HashOf(last.Hash, RowOf(entry)) };
    }

    Task Insert(Db db, Entry entry) => db.Execute(
        """
        insert into entries (seq, stream, version, type, happened_at, recorded_at, node, actor_id, actor_name, actor_role, body, hash)
        values (@Seq, @Stream, @Version, @Type, @HappenedAt, @RecordedAt, @Node, @ActorId, @ActorName, @ActorRole, @Body, @Hash)
        """, RowOf(entry));

    Entry Open(EntryRow row) => new(
        row.Seq, row.Stream, row.Version, row.Type, row.HappenedAt, row.RecordedAt, row.Node,
        new(row.ActorId, row.ActorName, row.ActorRole), types.Read(row.Type, row.Body), row.Hash);

    EntryRow RowOf(Entry entry) => new()
    {
        Seq = entry.Seq, Stream = entry.Stream, Version = entry.Version, Type = entry.Type, HappenedAt = entry.HappenedAt, RecordedAt = entry.RecordedAt,
        Node = entry.Node, ActorId = entry.Actor.Id, ActorName = entry.Actor.Name, ActorRole = entry.Actor.Role, Body = types.Write(entry.Body), Hash = entry.Hash,
    };

    static string HashOf(string before, EntryRow row) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n',
        before, row.Seq, row.Stream, row.Version, row.Type, row.HappenedAt.ToUnixTimeMilliseconds(), row.RecordedAt.ToUnixTimeMilliseconds(),
        row.Node, row.ActorId, row.ActorName, row.ActorRole, row.Body))));

    sealed record Head
    {
        public long Seq { get; init; }
        public string Hash { get; init; } = FirstHash;
    }
}

/// <summary>An entry to be: the stream, the version the decision was taken on, the body.</summary>
public sealed record Draft(string Stream, long Version, object Body);

/// <summary>What a walk through the chain found.</summary>
public sealed record ChainVerdict(long Entries, bool Valid, long? FirstBad, string Head);
