using System.Text.Json;
using LaChan.Contracts.Monitoring;
using LaChan.Platform;

namespace LaChan.Monitoring.Alarms;

/// <summary>Writes <c>alarms</c>.</summary>
internal sealed class AlarmProjection : Projection
{
    public override IReadOnlyList<string> Tables => ["alarms"];

    public AlarmProjection()
    {
        On<AlarmRaised>(Raise);
        On<AlarmChanged>((entry, db) => db.Execute(
            "update alarms set severity = @severity, value = @Value, measured_at = @MeasuredAt, version = @Version where id = @Id",
            new { entry.Body.Id, severity = (int)entry.Body.Severity, entry.Body.Value, entry.Body.MeasuredAt, entry.Version }));
        On<AlarmAcknowledged>((entry, db) => Own(entry.Body.Id, entry.Of, "acknowledged", null, db));
        On<AlarmVerified>((entry, db) => Own(entry.Body.Id, entry.Of, "verified", $"{entry.Body.With}: {entry.Body.Note}", db));
        On<AlarmFalse>(async (entry, db) =>
        {
            await Own(entry.Body.Id, entry.Of, "false", entry.Body.Reason, db);
            await db.Execute("update alarms set ended_at = @RecordedAt where id = @Id", new { entry.Body.Id, entry.RecordedAt });
        });
        On<AlarmLinked>((entry, db) => db.Execute(
            "update alarms set state = 'opened', incident = @Incident, version = @Version where id = @Id", new { entry.Body.Id, entry.Body.Incident, entry.Version }));
        On<AlarmClosed>((entry, db) => db.Execute(
            "update alarms set state = 'closed', reason = coalesce(@Why, reason), ended_at = @RecordedAt, version = @Version where id = @Id",
            new { entry.Body.Id, entry.Body.Why, entry.RecordedAt, entry.Version }));
    }

    static Task Raise(Entry<AlarmRaised> entry, Db db)
    {
        var body = entry.Body;
        return db.Execute(
            """
            insert into alarms (id, kind, station, parameter, province, severity, value, measured_at, first_measured_at, raised_at, state, version, body)
            values (@Id, @Kind, @station, @Parameter, @Province, @severity, @Value, @MeasuredAt, @MeasuredAt, @RecordedAt, 'new', @Version, @json)
            """,
            new
            {
                body.Id, body.Kind, station = body.Stations[0], body.Parameter, Province = body.Province?.Value, severity = (int)body.Severity, body.Value, body.MeasuredAt,
                entry.RecordedAt, entry.Version, json = JsonSerializer.Serialize(body, EntryTypes.Json),
            });
    }

    static Task<int> Own(Guid id, Entry entry, string state, string? reason, Db db) => db.Execute(
        "update alarms set state = case when @state = 'acknowledged' and state = 'opened' then state else @state end, owner = @Name, owned_at = @RecordedAt, reason = coalesce(@reason, reason), version = @Version where id = @id",
        new { id, state, entry.Actor.Name, entry.RecordedAt, reason, entry.Version });
}
