using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Ui;

namespace LaChan.Forecast.Runs;

/// <summary>Moments of a run in words: the hour of the day where the run says when it begins, else the time since then.</summary>
/// <param name="Start">Null: not said.</param>
public sealed record RunMoments(DateTimeOffset? Start)
{
    /// <summary>From the run's input: <c>at</c>, of a spill its own.</summary>
    public static RunMoments Of(Run run)
    {
        var root = StrictJson.Read(run.Asked.Input).Root;
        return new(root.Moment("at") ?? root.Object("spill")?.Moment("at"));
    }

    public string Words(double timeS, T t) => Start is { } start ? start.AddSeconds(timeS).DateClock() : Since(timeS, t);

    /// <summary>Hours and minutes since the start.</summary>
    public static string Since(double timeS, T t)
    {
        var minutes = (long)Math.Round(Math.Abs(timeS) / 60);
        var sign = timeS < 0 ? "−" : "+";
        return minutes < 60 ? $"{sign}{minutes} {t["forecast.minutes"]}" : $"{sign}{minutes / 60} {t["forecast.hours"]} {minutes % 60:00}";
    }
}
