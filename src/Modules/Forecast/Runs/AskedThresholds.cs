using LaChan.Forecast.Air;
using LaChan.Kernel;

namespace LaChan.Forecast.Runs;

/// <summary>What the page of a run was asked to read its values against.</summary>
/// <param name="Set">What is shown: the usual set where what was asked for cannot be; null: the run has no concentrations in air.</param>
/// <param name="Missing">The set that was asked for and that the substance has no values of; null: it has.</param>
/// <param name="Refused">Why what was typed cannot be read; empty: it can.</param>
public sealed record AskedThresholds(ThresholdSet? Set, ThresholdSet? Missing, IReadOnlyList<Refusal> Refused)
{
    /// <summary>What the form asks; addresses of files and maps ask with the first alone.</summary>
    public static readonly IReadOnlyList<string> Names = [ThresholdChoice.Field, "own1", "own2", "own3", "unit"];

    /// <param name="asked">The page's questions by name.</param>
    public static AskedThresholds Of(Run run, RunThresholds thresholds, Func<string, string?> asked)
    {
        var usual = thresholds.Of(run, ThresholdChoice.Usual);
        if (asked(ThresholdChoice.Field) is not { Length: > 0 } typed) return new(usual, null, []);
        try
        {
            var set = thresholds.Of(run, typed == "own" ? Own(asked) : ThresholdChoice.Read(typed));
            return set is { Missing: not null, Choice.IsUsual: false } ? new(usual, set, []) : new(set, null, []);
        }
        catch (RefusedException no) // the page says what is wrong beside the field
        {
            return new(usual, null, no.Refusals);
        }
    }

    static ThresholdChoice Own(Func<string, string?> asked) => ThresholdChoice.OfOwn(
        [.. from name in Names.Skip(1).Take(ThresholdChoice.MostValues) let typed = asked(name)?.Trim() ?? "" where typed.Length > 0 select (name, typed.Replace(',', '.'))], asked("unit") ?? "");
}
