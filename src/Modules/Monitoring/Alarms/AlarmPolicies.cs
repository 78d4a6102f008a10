using LaChan.Contracts.Reference;
using LaChan.Monitoring.Limits;

namespace LaChan.Monitoring.Alarms;

/// <summary>The policy rows that the judge goes by, as of a day.</summary>
internal sealed class AlarmPolicies(IPolicies policies)
{
    (DateOnly Day, AlarmRules? Rules) kept;

    public AlarmRules On(DateOnly day)
    {
        if (kept.Rules is { } rules && kept.Day == day) return rules;
        var read = Read(day);
        kept = (day, read);
        return read;
    }

    AlarmRules Read(DateOnly day)
    {
        double Of(string key) => policies.Of(key, day).Value;
        return new()
        {
            Opening = new((int)Of("alarm.open-after"), Of("alarm.open-at-once-factor"), (int)Of("alarm.close-after"), Of("alarm.close-below") / 100, Of("alarm.critical-factor")),
            NeighbourKm = Of("alarm.neighbour-distance"),
            LateMinutes = Of("alarm.gap-warning"),
            LostMinutes = Of("alarm.gap-alarm"),
            TogetherStations = (int)Of("alarm.outage-stations"),
            GammaRise = Of("radiation.rise-above-background"),
            WashoutFactor = Of("radiation.washout-factor"),
            DryHours = Of("radiation.dry-hours"),
            GammaBasis = policies.Of("radiation.rise-above-background", day).Basis,
        };
    }
}

/// <summary>Figures of one day.</summary>
internal sealed record AlarmRules
{
    public OpeningRule Opening { get; init; }
    public double NeighbourKm { get; init; }

    /// <summary>Minutes beyond the period: the station is late, then its signal is lost.</summary>
    public double LateMinutes { get; init; }
    public double LostMinutes { get; init; }
    public int TogetherStations { get; init; }

    /// <summary>µSv/h above the own background.</summary>
    public double GammaRise { get; init; }
    public double WashoutFactor { get; init; }
    public double DryHours { get; init; }
    public string GammaBasis { get; init; } = "";
}
