using LaChan.Contracts.Access;

namespace LaChan.Contracts.Monitoring;

/// <summary>An alarm as the duty desk shows it: what was raised and what people have done with it.</summary>
/// <param name="State">new, acknowledged, verified, false, opened (an incident took it), closed.</param>
/// <param name="Trend">The newest values of the series, oldest first, for the sparkline.</param>
/// <param name="Version">Version of the alarm's stream; every door asks for it.</param>
public sealed record AlarmView(
    AlarmRaised Raised, AlarmSeverity Severity, double? Value, DateTimeOffset MeasuredAt, DateTimeOffset RaisedAt, string State, string? Owner, DateTimeOffset? OwnedAt,
    string? Reason, Guid? Incident, IReadOnlyList<double> Trend, long Version);

/// <summary>Alarms, read by other modules.</summary>
public interface IAlarms
{
    /// <summary>Alarms that someone must look at, and those that ended in the last hours; worst and newest first.</summary>
    Task<IReadOnlyList<AlarmView>> Desk(Sight sight, CancellationToken ct);

    Task<AlarmView?> Find(Guid id, CancellationToken ct);

    /// <summary>Stations by ministry: how many report in time, of how many.</summary>
    IReadOnlyList<(string Ministry, int InTime, int All)> Freshness();
}
