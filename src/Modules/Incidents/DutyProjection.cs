using LaChan.Contracts.Alerting;
using LaChan.Contracts.Forces;
using LaChan.Contracts.Incidents;
using LaChan.Platform;

namespace LaChan.Incidents;

/// <summary>Writes tables <c>notices</c> and <c>clocks</c>: who was told what and when, and which duties run. What ends a clock follows from the entry that does the duty.</summary>
sealed class DutyProjection : Projection
{
    public override IReadOnlyList<string> Tables => ["notices", "clocks"];

    public DutyProjection()
    {
        On<NoticeSent>((entry, db) => db.Execute(
            """
            insert into notices (incident, recipient, level, sent_at) values (@Id, @Recipient, @Level, @At)
            on conflict (incident, recipient) do update set level = excluded.level, sent_at = excluded.sent_at, acknowledged_at = null, acknowledged_by = null
            """, new { entry.Body.Id, entry.Body.Recipient, Level = (int)entry.Body.Level, At = entry.RecordedAt }));
        On<NoticeAcknowledged>(Acknowledged);
        On<ClockStarted>((entry, db) => db.Execute(
            """
            insert into clocks (incident, key, owes, started_at, due_at, is_law, basis) values (@Id, @Key, @Owes, @At, @DueAt, @IsLaw, @Basis)
            on conflict (incident, key) do update set started_at = excluded.started_at, due_at = excluded.due_at, done_at = null, stopped_why = null
            """, new { entry.Body.Id, entry.Body.Key, entry.Body.Owes, entry.Body.DueAt, entry.Body.IsLaw, entry.Body.Basis, At = entry.RecordedAt }));
        On<ClockStopped>((entry, db) => db.Execute(
            "update clocks set done_at = @At, stopped_why = @Reason where incident = @Id and key = @Key and done_at is null",
            new { entry.Body.Id, entry.Body.Key, entry.Body.Reason, At = entry.RecordedAt }));
        On<IncidentVerified>((entry, db) => Done(db, entry.Of, Duties.Verify));
        On<LevelSigned>((entry, db) => Done(db, entry.Of, Duties.Level));
        On<AlertIssued>((entry, db) => Done(db, entry.Of, Duties.Warn));
        On<RoleNamed>((entry, db) => Done(db, entry.Of, entry.Body.Role == "commander" ? Duties.Commander : Duties.Spokesperson));
        On<ProtectionDone>((entry, db) => Done(db, entry.Of, Duties.ProtectOf(entry.Body.Commune.Value)));
        On<ForceOrdered>((entry, db) => Done(db, entry.Of, Duties.Forces));
        On<IncidentEnded>((entry, db) => db.Execute(
            "update clocks set done_at = @At, stopped_why = 'ended' where incident = @Id and done_at is null", new { entry.Body.Id, At = entry.RecordedAt }));
    }

    static async Task Acknowledged(Entry<NoticeAcknowledged> entry, Db db)
    {
        await db.Execute(
            "update notices set acknowledged_at = @At, acknowledged_by = @By where incident = @Id and recipient = @Recipient",
            new { entry.Body.Id, entry.Body.Recipient, entry.Body.By, At = entry.RecordedAt });
        await Done(db, entry.Of, Duties.AcknowledgeOf(entry.Body.Recipient));
    }

    static Task Done(Db db, Entry entry, string key) => db.Execute(
        "update clocks set done_at = @At where incident = @Id and key = @key and done_at is null", new { Id = entry.StreamId, key, At = entry.RecordedAt });
}
