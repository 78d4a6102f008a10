using System.Text.Json;
using LaChan.Contracts.Monitoring;
using LaChan.Platform;

namespace LaChan.Monitoring.Alarms;

/// <summary>A row of <c>alarms</c>.</summary>
internal sealed record AlarmRow
{
    public Guid Id { get; init; }
    public string Kind { get; init; } = "";
    public string Station { get; init; } = "";
    public string Parameter { get; init; } = "";
    public string? Province { get; init; }
    public long Severity { get; init; }
    public double? Value { get; init; }
    public DateTimeOffset MeasuredAt { get; init; }
    public DateTimeOffset FirstMeasuredAt { get; init; }
    public DateTimeOffset RaisedAt { get; init; }
    public string State { get; init; } = "";
    public string? Owner { get; init; }
    public DateTimeOffset? OwnedAt { get; init; }
    public string? Reason { get; init; }
    public Guid? Incident { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public long Version { get; init; }
    public string Body { get; init; } = "";

    public AlarmRaised Raised => JsonSerializer.Deserialize<AlarmRaised>(Body, EntryTypes.Json) ?? throw new InvalidOperationException($"alarm {Id} has no body");

    public AlarmView View(IReadOnlyList<double> trend, string language) => new(
        InLanguage(Raised, language), (AlarmSeverity)Severity, Value, MeasuredAt, RaisedAt, State, Owner, OwnedAt, Reason, Incident, trend, Version);

    static AlarmRaised InLanguage(AlarmRaised raised, string language) => language == "vi" || raised.ConfidenceWhyEn.Length == 0
        ? raised : raised with { ConfidenceWhy = raised.ConfidenceWhyEn, Judged = raised.JudgedEn ?? raised.Judged };
}
