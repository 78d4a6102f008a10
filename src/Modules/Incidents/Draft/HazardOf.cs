using LaChan.Contracts.Monitoring;
using LaChan.Contracts.Reference;

namespace LaChan.Incidents.Draft;

/// <summary>What kind of incident a measured parameter can mean. Dust, oxygen demand and the like raise alarms, but no incident by themselves: a person decides.</summary>
public sealed record HazardOf(string Hazard, Substance? Substance)
{
    /// <summary>Null: the parameter names no hazardous substance in that medium.</summary>
    public static HazardOf? Alarm(AlarmRaised alarm, ISubstances substances) => (alarm.Medium, alarm.Parameter) switch
    {
        (_, "Oil") => new("oil", null),
        (_, "DoseRate") => new("radiation", null),
        ("air" or "stack", var parameter) when substances.Find(parameter) is { Aegl.Count: > 0 } substance => new("chemical", substance),
        _ => null,
    };

    /// <summary>The alarm is loud enough and nobody, no machine either, holds it for false.</summary>
    public static bool IsLoud(AlarmSeverity severity, string? judged) => judged is null && severity >= AlarmSeverity.Warning;
}
