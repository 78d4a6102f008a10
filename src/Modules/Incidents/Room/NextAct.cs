using LaChan.Contracts.Incidents;
using LaChan.Incidents.Protect;

namespace LaChan.Incidents.Room;

/// <summary>The one next step of this person in this incident. Words: <c>incidents.next.{Key}</c> and <c>incidents.next.{Key}.detail</c>.</summary>
/// <param name="Key">A key of the table, run when nothing is owed, wait when somebody else must act, or ended.</param>
/// <param name="WaitsFor">For wait: what somebody else must do.</param>
/// <param name="Clock">The duty that ends with it.</param>
public sealed record NextAct(string Key, string? WaitsFor, string? Clock)
{
    /// <summary>So long before a warning runs out it wants a decision: renew it or give the all-clear.</summary>
    static readonly TimeSpan BeforeExpiry = TimeSpan.FromMinutes(30);

    /// <summary>So long before it is due a report wants to be written.</summary>
    static readonly TimeSpan BeforeReport = TimeSpan.FromMinutes(15);

    /// <summary>One row: who may do it, the duty it ends, and when it is owed. Most urgent first.</summary>
    sealed record Row(string Key, string Right, string? Clock, Func<IncidentFile, DateTimeOffset, bool> IsOwed);

    static readonly IReadOnlyList<Row> Table =
    [
        new("verify", "incidents.verify", Duties.Verify, (x, _) => x.VerifiedAt is null),
        new("open", "incidents.open", null, (x, _) => x.OpenedAt is null),
        new("sign", "incidents.classify", Duties.Level, (x, _) => x.OpenedAt is not null && ProposalIsNews(x)),
        new("acknowledge", "incidents.acknowledge", Duties.AcknowledgeOf("NACCET"), (x, _) => x.Notices.Any(n => n is { Recipient: "NACCET", AcknowledgedAt: null })),
        new("warn", "alerts.issue", Duties.Warn, (x, _) => x is { Signed: not null, WarnedAt: null } && x.ConcernsPublic(x.LevelInForce)),
        new("protect", "alerts.issue", null, (x, now) => x.Signed is not null && Protection.Owed(x, now).Count > 0),
        new("renew", "alerts.issue", null, (x, now) => x.Alert is { MsgType: not "Cancel" } alert && alert.ExpiresAt - now < BeforeExpiry),
        new("order", "forces.order", null, (x, _) => x.LevelInForce > IncidentLevel.Facility && x.OrderedAt is null && x.Forces.Count > 0),
        new("report", "incidents.open", Duties.Situation, (x, now) => x.Clocks.Any(c => c is { Key: Duties.Situation, DoneAt: null } && c.DueAt - now < BeforeReport)),
        // Who names them follows from the level (LEP art. 125(4)): before it is signed the step belongs to nobody.
        new("name", "incidents.open", Duties.Commander, (x, _) => x is { Signed: not null, Commander: null, Spokesperson: null }),
        new("name-commander", "incidents.open", Duties.Commander, (x, _) => x is { Signed: not null, Commander: null, Spokesperson: not null }),
        new("name-spokesperson", "incidents.open", Duties.Spokesperson, (x, _) => x is { Signed: not null, Commander: not null, Spokesperson: null }),
    ];

    /// <param name="may">Whether the person has a right.</param>
    public static NextAct Of(IncidentFile file, Func<string, bool> may, DateTimeOffset now)
    {
        if (file.EndedAt is not null) return new("ended", null, null);
        var owed = Table.Where(x => x.IsOwed(file, now)).ToList();
        if (owed.Count == 0) return new("run", null, null);
        return owed.FirstOrDefault(x => may(x.Right)) is { } mine ? new(mine.Key, null, mine.Clock) : new("wait", owed[0].Key, owed[0].Clock);
    }

    /// <summary>A level is proposed that nobody has signed, or a higher one than lay before whoever signed: a level that was kept on purpose is not asked for again.</summary>
    static bool ProposalIsNews(IncidentFile file) =>
        file.Finding is { Finding.Level.Proposed: > IncidentLevel.None and var proposed } && (file.Signed is not { } signed || proposed > signed.Level && proposed > signed.Proposed);
}
