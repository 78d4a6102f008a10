using System.Collections.Concurrent;
using LaChan.Contracts.Reference;

namespace LaChan.Monitoring.Limits;

/// <summary>Which limit judges a series on a day.</summary>
public sealed class LimitBook(ILimits limits, IPolicies policies)
{
    readonly ConcurrentDictionary<(string Kind, string Parameter, int Period, int Day), JudgedLimit?> known = [];

    /// <summary>Null when no limit is held for the parameter.</summary>
    public JudgedLimit? For(Series series, int periodSeconds, DateOnly on) =>
        known.GetOrAdd((series.Station.Kind, series.Parameter, periodSeconds, on.DayNumber), key => Choose(series, key.Period, on));

    /// <summary>All limits of the parameter, for the chart and the means.</summary>
    public IReadOnlyList<Limit> All(Series series, DateOnly on) =>
        [.. limits.For(series.Parameter, Medium(series), on).Where(x => x.Upper is not null || x.Lower is not null)];

    /// <summary>Gamma dose rate is judged alike wherever its probe stands.</summary>
    public static string Medium(Series series) => series.Parameter == "DoseRate" ? "radiation" : series.Station.Kind;

    JudgedLimit? Choose(Series series, int periodSeconds, DateOnly on)
    {
        var shortest = All(series, on).Where(x => x.Averaging != "year").MinBy(x => JudgedLimit.SecondsOf(x.Averaging) ?? 0);
        if (shortest is null) return null;
        var isLong = JudgedLimit.SecondsOf(shortest.Averaging) > 3600;
        return new(shortest, isLong ? policies.Of("alarm.critical-factor", on).Value : 1, periodSeconds) { Longer = Longer(series, periodSeconds, on) };
    }

    /// <summary>Null when no limit has a <see cref="MeanRule"/>; pH is logarithmic and has no mean.</summary>
    LongLimits? Longer(Series series, int periodSeconds, DateOnly day)
    {
        if (series.Parameter == "pH") return null;
        var known = All(series, day);
        var judged = MeanRule.All.Where(rule => rule.Seconds > periodSeconds).SelectMany(rule => known.Where(x => x.Averaging == rule.Averaging).Take(1).Select(x => new JudgedLimit(x, 1, rule.Seconds))).ToList();
        return judged.Count > 0 ? new(judged) : null;
    }
}
