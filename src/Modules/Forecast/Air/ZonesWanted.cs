using LaChan.Kernel;

namespace LaChan.Forecast.Air;

/// <summary>That zones are to be drawn, and for which thresholds.</summary>
/// <param name="Today">The day of a case that names none.</param>
public sealed record ZonesWanted(ThresholdTable Table, ThresholdChoice Choice, DateOnly Today)
{
    /// <summary>Values in mg/m³ mean the same of every substance.</summary>
    public bool Nameless => Choice is { Own.Count: > 0, Unit: "mg/m3" };

    /// <exception cref="RefusedException">Another set than the usual was asked for, and the substance has no such values.</exception>
    public IReadOnlyList<AirThreshold> Levels(string? substance, DateTimeOffset? at)
    {
        var day = at?.Day() ?? Today;
        var set = Table.Of(Choice, substance, day);
        return set.Missing is null || Choice.IsUsual ? set.Levels : throw new RefusedException([Table.Refusal(set, substance, day)]);
    }
}
