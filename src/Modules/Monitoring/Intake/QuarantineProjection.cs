using LaChan.Contracts.Monitoring;
using LaChan.Platform;

namespace LaChan.Monitoring.Intake;

/// <summary>Writes <c>quarantine_closed</c>.</summary>
internal sealed class QuarantineProjection : Projection
{
    public override IReadOnlyList<string> Tables => ["quarantine_closed"];

    public QuarantineProjection()
    {
        On<QuarantineReleased>((entry, db) => Close(db, entry.Body.Id, entry.Body.Name, "released", "", entry.Body.Accepted, entry.RecordedAt, entry.Actor.Name));
        On<QuarantineDismissed>((entry, db) => Close(db, entry.Body.Id, entry.Body.Name, "dismissed", entry.Body.Reason, 0, entry.RecordedAt, entry.Actor.Name));
    }

    static Task Close(Db db, string id, string name, string how, string reason, int accepted, DateTimeOffset closedAt, string closedBy) => db.Execute(
        "insert into quarantine_closed (id, name, how, reason, accepted, closed_at, closed_by) values (@id, @name, @how, @reason, @accepted, @closedAt, @closedBy)",
        new { id, name, how, reason, accepted, closedAt, closedBy });
}
