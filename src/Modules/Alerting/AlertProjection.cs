using LaChan.Contracts.Alerting;
using LaChan.Platform;

namespace LaChan.Alerting;

/// <summary>Writes table <c>alerts</c>.</summary>
internal sealed class AlertProjection : Projection
{
    public override IReadOnlyList<string> Tables => ["alerts"];

    public AlertProjection() => On<AlertIssued>((entry, db) => db.Execute(
        """
        insert into alerts (identifier, incident, number, msg_type, headline_vi, headline_en, people, over_alert_share, sent_at, expires_at, signed_by, cap_xml, seq)
        values (@Identifier, @Incident, @Number, @MsgType, @HeadlineVi, @HeadlineEn, @People, @OverAlertShare, @SentAt, @ExpiresAt, @SignedBy, @CapXml, @Seq)
        """,
        new
        {
            entry.Body.Identifier, entry.Body.Incident, entry.Body.Number, entry.Body.MsgType, entry.Body.HeadlineVi, entry.Body.HeadlineEn, entry.Body.People,
            entry.Body.OverAlertShare, entry.Body.SentAt, entry.Body.ExpiresAt, SignedBy = entry.Actor.Name, entry.Body.CapXml, entry.Seq,
        }));
}
