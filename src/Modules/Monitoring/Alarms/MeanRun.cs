using LaChan.Monitoring.Limits;

namespace LaChan.Monitoring.Alarms;

/// <summary>The mean of one series over one averaging time: the limit that holds, whether it exceeds, the alarm that stands for it.</summary>
internal sealed class MeanRun(MeanRule rule, JudgedLimit limit)
{
    Hysteresis run;

    public MeanRule Rule => rule;
    public JudgedLimit Limit { get; set; } = limit;
    public OpenAlarm? Alarm { get; set; }
    public bool IsOpen => run.IsOpen;

    /// <param name="until">End of the hour, Unix seconds.</param>
    /// <param name="mean">The mean up to then.</param>
    /// <param name="opening">Policy: below which share of the limit a mean is well.</param>
    public void Take(long until, double mean, in OpeningRule opening) =>
        run.Take(until, Limit.Exceeds(mean), !Limit.Exceeds(mean) && Limit.IsWell(mean, opening.CloseShare), false, opening with { OpenAfter = rule.OpenAfter, CloseAfter = rule.CloseAfter }, MeanRule.EverySeconds);
}
