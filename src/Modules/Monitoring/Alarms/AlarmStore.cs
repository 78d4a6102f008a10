using LaChan.Platform;

namespace LaChan.Monitoring.Alarms;

/// <summary>Reads the table of alarms.</summary>
internal sealed class AlarmStore(Database database)
{
    public Task<AlarmRow?> Find(Guid id, CancellationToken ct) => database.Read(db => db.One<AlarmRow>("select * from alarms where id = @id", new { id }), ct);

    public Task<string?> StateOf(Guid id, CancellationToken ct) => database.Read(db => db.One<string>("select state from alarms where id = @id", new { id }), ct);

    /// <summary>Open ones, and those that ended since; worst and newest first, the open before the ended.</summary>
    public Task<IReadOnlyList<AlarmRow>> Desk(DateTimeOffset endedSince, CancellationToken ct) => database.Read(db => db.Query<AlarmRow>(
        "select * from alarms where ended_at is null or ended_at >= @endedSince order by case when ended_at is null then 0 else 1 end, severity desc, raised_at desc", new { endedSince }), ct);

    /// <summary>Open ones, and those whose first measurement is not older.</summary>
    public Task<IReadOnlyList<AlarmRow>> OpenOrSince(DateTimeOffset measuredSince, CancellationToken ct) => database.Read(db => db.Query<AlarmRow>(
        "select * from alarms where ended_at is null or first_measured_at >= @measuredSince order by raised_at", new { measuredSince }), ct);

    /// <summary>Alarms of one station, the newest first. Alarms of several stations stand under the first of them.</summary>
    public Task<IReadOnlyList<AlarmRow>> OfStation(string station, DateTimeOffset since, CancellationToken ct) => database.Read(db => db.Query<AlarmRow>(
        "select * from alarms where station = @station and raised_at >= @since order by raised_at desc limit 100", new { station, since }), ct);

    public async Task<int> RaisedSince(DateTimeOffset since, CancellationToken ct) =>
        (int)(await database.Read(db => db.One<long>("select count(*) from alarms where raised_at >= @since", new { since }), ct));
}
