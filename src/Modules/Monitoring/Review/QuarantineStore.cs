using LaChan.Contracts.Access;
using LaChan.Kernel;
using LaChan.Monitoring.Intake;
using LaChan.Platform;

namespace LaChan.Monitoring.Review;

/// <summary>How a case was closed, by whom.</summary>
public sealed record ClosedCase
{
    public string Id { get; init; } = "";
    public string Name { get; init; } = "";

    /// <summary>released or dismissed.</summary>
    public string How { get; init; } = "";
    public string Reason { get; init; } = "";
    public long Accepted { get; init; }
    public DateTimeOffset ClosedAt { get; init; }
    public string ClosedBy { get; init; } = "";
}

/// <summary>The quarantine as people see it: what waits, what was closed.</summary>
internal sealed class QuarantineStore(Quarantine quarantine, Database database)
{
    public const int Most = 200;

    /// <summary>Cases that wait for a person, newest first, of the provinces the person may see. A file whose station is not known belongs to none: the country sees it.</summary>
    public async Task<(IReadOnlyList<QuarantinedFile> Open, int All)> Waiting(Sight sight, CancellationToken ct)
    {
        var closed = (await database.Read(db => db.Query<string>("select id from quarantine_closed"), ct)).ToHashSet();
        var ids = quarantine.Ids().Where(id => !closed.Contains(id)).ToList();
        var files = new List<QuarantinedFile>();
        foreach (var id in ids)
        {
            if (files.Count == Most) break;
            if (await quarantine.Find(id, ct) is { } file && Sees(sight, file)) files.Add(file);
        }
        return (files, files.Count < Most ? files.Count : ids.Count);
    }

    public Task<IReadOnlyList<ClosedCase>> Closed(CancellationToken ct) =>
        database.Read(db => db.Query<ClosedCase>("select * from quarantine_closed order by closed_at desc limit 50"), ct);

    public async Task<QuarantinedFile?> Find(string id, Sight sight, CancellationToken ct) =>
        await quarantine.Find(id, ct) is { } file && Sees(sight, file) ? file : null;

    public Task<ClosedCase?> ClosedCase(string id, CancellationToken ct) =>
        database.Read(db => db.One<ClosedCase>("select * from quarantine_closed where id = @id", new { id }), ct);

    static bool Sees(Sight sight, QuarantinedFile file) => sight.Includes(file.Province is null ? null : new UnitCode(file.Province));
}
