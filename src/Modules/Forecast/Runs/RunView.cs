using System.Globalization;

namespace LaChan.Forecast.Runs;

/// <summary>What of a run is looked at: the whole, one moment, or the probability of one level.</summary>
/// <param name="TimeS">Seconds from the start of the run.</param>
/// <param name="Likely">Level 1 to 3.</param>
public sealed record RunView(double? TimeS, int? Likely)
{
    public static readonly RunView Whole = new(null, null);

    /// <summary>From an address; what cannot be read is the whole.</summary>
    public static RunView Of(string? time, string? likely) =>
        int.TryParse(likely, out var level) && level is >= 1 and <= 3 ? new(null, level)
        : double.TryParse(time, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && double.IsFinite(seconds) ? new(seconds, null) : Whole;

    /// <summary>As an address asks it.</summary>
    public string Query => Likely is { } level ? $"?likely={level}" : TimeS is { } time ? string.Create(CultureInfo.InvariantCulture, $"?t={time:0}") : "";
}
