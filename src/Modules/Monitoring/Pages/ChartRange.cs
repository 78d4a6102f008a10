namespace LaChan.Monitoring.Pages;

/// <summary>How far back a chart looks.</summary>
public sealed record ChartRange(string Key, TimeSpan Length)
{
    public static readonly IReadOnlyList<ChartRange> All =
    [
        new("6h", TimeSpan.FromHours(6)), new("7d", TimeSpan.FromDays(7)), new("30d", TimeSpan.FromDays(30)), new("1y", TimeSpan.FromDays(365)), new("5y", TimeSpan.FromDays(5 * 365)),
    ];

    /// <summary>Seven days when nothing known is asked.</summary>
    public static ChartRange Of(string? key) => All.FirstOrDefault(x => x.Key == key) ?? All[1];
}
