using LaChan.Kernel;

namespace LaChan.Contracts.Monitoring;

/// <summary>How loud an alarm is. Silent: no data arrives. The order is that of the scale of steps.</summary>
public enum AlarmSeverity { Silent, Attention, Warning, Emergency }

/// <summary>Entry <c>alarm-raised</c>: a machine judged that something is abnormal. Stream <c>alarm/{id}</c>, actor: the node.</summary>
/// <param name="Kind">exceedance, below, signal-lost, radiation.</param>
/// <param name="Stations">Codes: one, or all that fell silent together.</param>
/// <param name="MeasuredAt">Time of the measurement that raised it.</param>
/// <param name="Limit">The limit broken, its averaging time, its basis; null for lost signals.</param>
/// <param name="Neighbours">What the nearest stations of the same parameter said at that time.</param>
/// <param name="Confidence">high, medium, low, with the reason in <paramref name="ConfidenceWhy"/>.</param>
/// <param name="Judged">Null, or why the machine holds it for false (rain at a gamma station); such an alarm is at most Attention.</param>
/// <param name="Late">The measurement arrived long after its time: what it tells is past, so the alarm is at most Attention.</param>
/// <param name="ConfidenceWhyEn"><paramref name="ConfidenceWhy"/> in English.</param>
/// <param name="JudgedEn"><paramref name="Judged"/> in English.</param>
/// <param name="IsMean">The value is the mean over the limit's averaging time, up to <paramref name="MeasuredAt"/>; false: a single value.</param>
public sealed record AlarmRaised(
    Guid Id, string Kind, AlarmSeverity Severity, IReadOnlyList<string> Stations, string StationName, string Parameter, string Medium,
    GeoPoint Point, string Ministry, UnitCode? Province, double? Value, string? Unit, DateTimeOffset MeasuredAt,
    double? Limit, string? Averaging, string? Basis, bool LimitIsPolicy,
    IReadOnlyList<NeighbourReading> Neighbours, string Confidence, string ConfidenceWhy, string? Judged,
    bool Late = false, string ConfidenceWhyEn = "", string? JudgedEn = null, bool IsMean = false);

/// <summary>A neighbouring station's value at the time of an alarm.</summary>
public sealed record NeighbourReading(string Station, string Name, GeoPoint Point, double DistanceKm, double Value, string Unit, DateTimeOffset At, bool Rising);

/// <summary>Entry <c>alarm-changed</c>: a later measurement made it worse or confirmed it.</summary>
public sealed record AlarmChanged(Guid Id, AlarmSeverity Severity, double Value, DateTimeOffset MeasuredAt);

/// <summary>Entry <c>alarm-acknowledged</c>: a person took it.</summary>
public sealed record AlarmAcknowledged(Guid Id);

/// <summary>Entry <c>alarm-verified</c>: a person checked it with someone on the spot.</summary>
public sealed record AlarmVerified(Guid Id, string With, string Note);

/// <summary>Entry <c>alarm-false</c>: a person judged it false, with the reason.</summary>
public sealed record AlarmFalse(Guid Id, string Reason);

/// <summary>Entry <c>alarm-closed</c>: values came back below the closing threshold (hysteresis), or an incident took it over.</summary>
public sealed record AlarmClosed(Guid Id, string Why, DateTimeOffset At);

/// <summary>Entry <c>alarm-linked</c>: the incident that an alarm belongs to.</summary>
public sealed record AlarmLinked(Guid Id, Guid Incident);
