using LaChan.Monitoring.Limits;

namespace LaChan.Monitoring.Pages;

/// <summary>How a value stands to its limit, in words: far below it as a share, above it in times.</summary>
static class LimitShare
{
    public const string Times = "monitoring.times-limit", Share = "monitoring.share-limit", Trace = "monitoring.trace-limit", Beyond = "monitoring.beyond-limit", Only = "monitoring.limit-is";

    /// <summary>From so many times the limit on; below it a share says it better.</summary>
    const double FromTimes = 1.1;

    /// <summary>The key of the sentence, and its figure: times, or percent; null where it has none.</summary>
    public static (string Key, double? Figure) Of(JudgedLimit limit, double value) => limit.Limit switch
    {
        // pH has no ratio; of a lower bound alone a share would read the wrong way round.
        { Parameter: "pH" } or { Upper: null } => (limit.Exceeds(value) ? Beyond : Only, null),
        _ when limit.IsBelow(value) => (Beyond, null),
        _ => limit.Ratio(value) switch
        {
            >= FromTimes and var times => (Times, times),
            >= 0.01 and var share => (Share, Math.Round(share * 100)),
            _ => (Trace, null),
        },
    };
}
