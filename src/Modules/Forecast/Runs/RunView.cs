using System.Globalization;
using LaChan.Forecast.Air;

namespace LaChan.Forecast.Runs;

/// <summary>What of a run is looked at: the whole, one moment, or the probability of one level.</summary>
/// <param name="TimeS">Seconds from the start of the run.</param>
/// <param name="Likely">Level 1 to 3.</param>
/// <param name="Set">What its zones are for; null: the run has no concentrations in air.</param>
public sealed record RunView(double? TimeS, int? Likely, ThresholdSet? Set)
{
    /// <summary>From an address; what cannot be read is the whole.</summary>
    public static RunView Of(string? time, string? likely, ThresholdSet? set) =>
        int.TryParse(likely, out var level) && level is >= 1 and <= 3 ? new(null, level, set)
        : double.TryParse(time, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && double.IsFinite(seconds) ? new(seconds, null, set) : new(null, null, set);

    public RunView Whole => this with { TimeS = null, Likely = null };

    /// <summary>As an address asks it.</summary>
    public string Query
    {
        get
        {
            var asked = new[]
            {
                Likely is { } level ? $"likely={level}" : TimeS is { } time ? string.Create(CultureInfo.InvariantCulture, $"t={time:0}") : "",
                Set is { Choice: { IsUsual: false } choice } ? $"{ThresholdChoice.Field}={Uri.EscapeDataString(choice.Key)}" : "",
            }.Where(x => x.Length > 0).ToList();
            return asked.Count > 0 ? "?" + string.Join('&', asked) : "";
        }
    }
}
