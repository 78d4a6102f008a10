using LaChan.Alerting.Cap;
using LaChan.Platform;

namespace LaChan.Alerting;

/// <summary>An alert that went out.</summary>
public sealed record IssuedAlert
{
    public required string Identifier { get; init; }
    public Guid Incident { get; init; }
    public string Number { get; init; } = "";
    public string MsgType { get; init; } = "";
    public string HeadlineVi { get; init; } = "";
    public string HeadlineEn { get; init; } = "";
    public double People { get; init; }
    public double OverAlertShare { get; init; }
    public DateTimeOffset SentAt { get; init; }
    public DateTimeOffset ExpiresAt { get; init; }
    public string SignedBy { get; init; } = "";
    public string CapXml { get; init; } = "";
    public long Seq { get; init; }

    public bool IsAllClear => MsgType == "Cancel";

    /// <summary>Nobody has ended it and its time has not run out.</summary>
    public bool HoldsAt(DateTimeOffset now) => !IsAllClear && now < ExpiresAt;

    public CapAlert Read() => CapReader.Read(CapXml);
}

/// <summary>Reads the alerts that went out.</summary>
public sealed class AlertStore(Database database)
{
    /// <summary>All alerts of an incident, newest first.</summary>
    public Task<IReadOnlyList<IssuedAlert>> OfIncident(Guid incident, CancellationToken ct) =>
        database.Read(db => db.Query<IssuedAlert>("select * from alerts where incident = @incident order by seq desc", new { incident }), ct);

    /// <summary>All alerts of an incident by its number, newest first.</summary>
    public Task<IReadOnlyList<IssuedAlert>> OfNumber(string number, CancellationToken ct) =>
        database.Read(db => db.Query<IssuedAlert>("select * from alerts where number = @number order by seq desc", new { number }), ct);

    public Task<IssuedAlert?> Find(string identifier, CancellationToken ct) =>
        database.Read(db => db.One<IssuedAlert>("select * from alerts where identifier = @identifier", new { identifier }), ct);

    /// <summary>The newest alerts of all incidents, newest first.</summary>
    public Task<IReadOnlyList<IssuedAlert>> Newest(int most, CancellationToken ct) =>
        database.Read(db => db.Query<IssuedAlert>("select * from alerts order by seq desc limit @most", new { most }), ct);

    /// <summary>The newest alert of each incident, newest first.</summary>
    public Task<IReadOnlyList<IssuedAlert>> Latest(int most, CancellationToken ct) =>
        database.Read(db => db.Query<IssuedAlert>("select * from alerts a where seq = (select max(b.seq) from alerts b where b.incident = a.incident) order by seq desc limit @most", new { most }), ct);
}
