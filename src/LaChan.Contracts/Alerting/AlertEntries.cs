namespace LaChan.Contracts.Alerting;

/// <summary>Entry <c>alert-issued</c>: a warning went out, signed by a person. Stream <c>incident/{id}</c>.</summary>
/// <param name="MsgType">Alert, Cancel (the all-clear), or Update.</param>
/// <param name="People">People inside the polygons of the warning.</param>
/// <param name="CapXml">The whole alert as CAP 1.2.</param>
public sealed record AlertIssued(Guid Incident, string Identifier, string MsgType, string HeadlineVi, string HeadlineEn, double People, string CapXml)
{
    /// <summary>Number of the incident, for the public address.</summary>
    public string Number { get; init; } = "";

    /// <summary>Share of <see cref="People"/> who are inside the polygons but outside the zone, 0 to 1.</summary>
    public double OverAlertShare { get; init; }

    public DateTimeOffset SentAt { get; init; }
    public DateTimeOffset ExpiresAt { get; init; }
}
