namespace LaChan.Monitoring.Limits;

/// <summary>Which averaging times are judged by the mean itself, once an hour, and how many such hours open and close. A mean over so long needs no second one to confirm it.</summary>
/// <param name="Averaging">As the limits write it.</param>
public sealed record MeanRule(string Averaging, int Seconds, int OpenAfter, int CloseAfter)
{
    public const int EverySeconds = 3600;

    public static readonly IReadOnlyList<MeanRule> All =
    [
        new("8h", 8 * 3600, OpenAfter: 1, CloseAfter: 1),
        new("24h", 24 * 3600, OpenAfter: 1, CloseAfter: 2),
    ];

    public static MeanRule? Of(string averaging) => All.FirstOrDefault(x => x.Averaging == averaging);
}
