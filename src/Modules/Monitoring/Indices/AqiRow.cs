namespace LaChan.Monitoring.Indices;

/// <summary>One hour of one station in a file, and what is computed for it.</summary>
/// <param name="Text">The line as it came.</param>
/// <param name="End">End of the hour.</param>
sealed record AqiRow(string Text, string Station, DateTimeOffset End, AqiHour Values)
{
    public decimal? NowCastPm25 { get; set; }
    public decimal? NowCastPm10 { get; set; }
    public int? Hourly { get; set; }
    public int? Daily { get; set; }
}
