using LaChan.Platform;

namespace LaChan.Incidents.Room;

/// <summary>The one next step of this person in this incident. Words: <c>incidents.next.{Key}</c> and <c>incidents.next.{Key}.detail</c>.</summary>
/// <param name="Key">acknowledge, verify, open, sign, warn, order, name, run, or wait.</param>
/// <param name="WaitsFor">For wait: what somebody else must do.</param>
/// <param name="Clock">The duty that ends with it.</param>
public sealed record NextAct(string Key, string? WaitsFor, string? Clock)
{
    public static NextAct Of(IncidentFile file, Officer officer)
    {
        var steps = Steps(file).ToList();
        if (steps.Count == 0) return new(file.EndedAt is null ? "run" : "ended", null, null);
        return steps.FirstOrDefault(x => officer.May(x.Right)) is { Key: not null } mine ? new(mine.Key, null, mine.Clock) : new("wait", steps[0].Key, steps[0].Clock);
    }

    static IEnumerable<(string Key, string Right, string? Clock)> Steps(IncidentFile file)
    {
        if (file.EndedAt is not null) yield break;
        if (file.VerifiedAt is null) yield return ("verify", "incidents.verify", Duties.Verify);
        if (file.OpenedAt is null) yield return ("open", "incidents.open", null);
        if (file.OpenedAt is not null && (file.Signed is null || file.Signed.Level < file.Finding?.Finding.Level.Proposed)) yield return ("sign", "incidents.classify", Duties.Level);
        if (file.Notices.Any(x => x is { Recipient: "NACCET", AcknowledgedAt: null })) yield return ("acknowledge", "incidents.acknowledge", Duties.AcknowledgeOf("NACCET"));
        if (file.Signed is not null && file.WarnedAt is null) yield return ("warn", "alerts.issue", Duties.Warn);
        if (file.Signed is not null && file.OrderedAt is null && file.Forces.Count > 0) yield return ("order", "forces.order", null);
        if (file.OpenedAt is not null && (file.Commander is null || file.Spokesperson is null)) yield return ("name", "incidents.open", Duties.Spokesperson);
    }
}
