using LaChan.Monitoring.Limits;

namespace LaChan.Monitoring.Alarms;

/// <summary>The means of one series that are judged: one run for each averaging time.</summary>
internal sealed class MeanRuns
{
    LongLimits? under;
    MeanRun[] all = [];

    public IReadOnlyList<MeanRun> All => all;
    public bool AnyOpen => Array.Exists(all, x => x.IsOpen || x.Alarm is not null);

    /// <summary>Takes the limits of a day. A run goes on under a changed limit; one whose limit is gone goes on under the old one until its alarm is closed.</summary>
    public MeanRuns Under(LongLimits? limits)
    {
        if (ReferenceEquals(under, limits)) return this;
        under = limits;
        foreach (var limit in limits?.All ?? [])
        {
            if (Array.Find(all, x => x.Rule.Averaging == limit.Limit.Averaging) is { } run) run.Limit = limit;
            else if (MeanRule.Of(limit.Limit.Averaging) is { } rule) all = [.. all, new(rule, limit)];
        }
        return this;
    }
}
