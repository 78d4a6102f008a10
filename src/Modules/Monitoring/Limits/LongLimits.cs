namespace LaChan.Monitoring.Limits;

/// <summary>The limits of a series that are judged by the mean: shared by all series of a kind, for a day.</summary>
/// <param name="All">At least one.</param>
public sealed record LongLimits(IReadOnlyList<JudgedLimit> All)
{
    /// <summary>While all values lie between these, no mean can exceed.</summary>
    public double Upper { get; } = All.Min(x => x.Limit.Upper ?? double.PositiveInfinity);
    public double Lower { get; } = All.Max(x => x.Limit.Lower ?? double.NegativeInfinity);

    public int LongestSeconds { get; } = All.Max(x => x.AveragingSeconds);
}
