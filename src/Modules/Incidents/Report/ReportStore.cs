using LaChan.Contracts.Access;
using LaChan.Platform;

namespace LaChan.Incidents.Report;

/// <summary>A row of the reports.</summary>
public sealed record ReportRow
{
    public Guid Id { get; init; }
    public string Receipt { get; init; } = "";
    public string Origin { get; init; } = "";
    public string Hazard { get; init; } = "";
    public string What { get; init; } = "";
    public string Place { get; init; } = "";
    public Kernel.UnitCode? Province { get; init; }
    public DateTimeOffset HappenedAt { get; init; }
    public DateTimeOffset ReceivedAt { get; init; }
    public Guid? Incident { get; init; }
    public long Version { get; init; }
}

/// <summary>Reads reports.</summary>
sealed class ReportStore(Database database, Journal journal, IncidentStore incidents)
{
    public Task<ReportRow?> Find(string receipt, CancellationToken ct) =>
        database.Read(db => db.One<ReportRow>("select * from reports where receipt = @receipt", new { receipt }), ct);

    /// <summary>Reports that belong to no incident yet: nobody could say where they are.</summary>
    public async Task<IReadOnlyList<ReportRow>> Waiting(Sight sight, CancellationToken ct) =>
        [.. (await database.Read(db => db.Query<ReportRow>("select * from reports where incident is null order by received_at desc limit 100"), ct)).Where(x => sight.Includes(x.Province))];

    /// <summary>The pictures of a report, if the asker may see the report or the incident that it tells of.</summary>
    public async Task<IReadOnlyList<Photo>> Photos(Guid id, Sight sight, CancellationToken ct)
    {
        var stream = (await journal.Read(ReportStream.Of(id), ct: ct)).Select(x => x.Body).ToList();
        if (stream.OfType<ReportReceived>().FirstOrDefault() is not { } report) return [];
        var seen = sight.Includes(report.Province) || stream.OfType<ReportLinked>().LastOrDefault() is { } link && await incidents.Find(link.Incident, sight, ct) is not null;
        return seen ? All(stream) : [];
    }

    /// <summary>All pictures of a report: those that came with it, then those that came later.</summary>
    public async Task<IReadOnlyList<Photo>> Photos(Guid id, CancellationToken ct) => All((await journal.Read(ReportStream.Of(id), ct: ct)).Select(x => x.Body));

    static IReadOnlyList<Photo> All(IEnumerable<object> stream) =>
        [.. stream.SelectMany(x => x switch { ReportReceived report => report.Photos, PhotosAdded more => more.Photos, _ => [] }).DistinctBy(x => x.Hash)];
}
