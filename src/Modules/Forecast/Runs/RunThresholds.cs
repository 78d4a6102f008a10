using LaChan.Contracts.Reference;
using LaChan.Forecast.Air;
using LaChan.Kernel;
using LaChan.Platform;

namespace LaChan.Forecast.Runs;

/// <summary>What the values of a run in air are read against: the set that is asked for, of the run's substance on the run's day.</summary>
public sealed class RunThresholds(ISubstances substances, ILimits limits)
{
    const double UsualAveragingS = 600;

    readonly ThresholdTable table = new(substances, limits);

    /// <summary>Null: the run has no concentrations in air.</summary>
    public ThresholdSet? Of(Run run, ThresholdChoice choice) => RunPoint.Can(run) ? table.Of(choice, Substance(run), Day(run)) : null;

    /// <summary>Every set of the tables, also those that the substance has no values of.</summary>
    public IReadOnlyList<ThresholdSet> All(Run run) => table.All(Substance(run), Day(run));

    /// <summary>What an address asks for, to be drawn.</summary>
    /// <param name="typed">As <see cref="ThresholdChoice.Key"/>; null: the usual.</param>
    /// <exception cref="RefusedException">It cannot be read, or the substance has no such values.</exception>
    public ThresholdSet? Drawn(Run run, string? typed)
    {
        var set = Of(run, typed is null ? ThresholdChoice.Usual : ThresholdChoice.Read(typed));
        return set is { Missing: not null, Choice.IsUsual: false } ? throw new RefusedException([table.Refusal(set, Substance(run), Day(run))]) : set;
    }

    /// <summary>Whether the run is a plume that stays as it is, and its averaging time: from its input as it stands, which a newer engine may no longer take.</summary>
    public static (bool Steady, double AveragingS) Mean(Run run)
    {
        var root = StrictJson.Read(run.Asked.Input).Root;
        return (root.Word("kind") == "plume", root.Number("averagingS", 1, 360_000, "s") ?? UsualAveragingS);
    }

    static string? Substance(Run run) => StrictJson.Read(run.Asked.Input).Root.Word("substance");

    static DateOnly Day(Run run) => (StrictJson.Read(run.Asked.Input).Root.Moment("at") ?? run.Row.AskedAt).Day();
}
