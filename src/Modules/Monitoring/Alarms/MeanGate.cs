using LaChan.Monitoring.Limits;
using LaChan.Monitoring.Quality;

namespace LaChan.Monitoring.Alarms;

/// <summary>Says when the means of a series are worth computing: once an hour, and only while a value of their time lay beyond a limit or one of them stands open. It lies in the state of the series itself, so that a value costs a few comparisons and no look elsewhere.</summary>
internal struct MeanGate()
{
    double upper = double.PositiveInfinity, lower = double.NegativeInfinity;
    uint hour, watchUntil;
    int longest;

    public void Under(LongLimits? limits) => (upper, lower, longest) = limits is null ? (double.PositiveInfinity, double.NegativeInfinity, 0) : (limits.Upper, limits.Lower, limits.LongestSeconds);

    /// <summary>Looks again in the coming hours, whatever their values.</summary>
    public void Watch(uint time) => watchUntil = Math.Max(watchUntil, time + (uint)longest + MeanRule.EverySeconds);

    public bool Opens(in Sample sample, Placed placed)
    {
        if (sample.Value > upper || sample.Value < lower) Watch(sample.Time);
        if (sample.Time > watchUntil || placed != Placed.Newest) return false;
        var now = sample.Time / MeanRule.EverySeconds;
        if (now == hour) return false;
        hour = now;
        return true;
    }
}
