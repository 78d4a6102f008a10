namespace LaChan.Monitoring.Log;

/// <summary>The mean of one series over one hour.</summary>
/// <param name="Hour">Unix seconds ÷ 3600.</param>
/// <param name="Count">Values that the mean is made of.</param>
public readonly record struct HourlyMean(int Series, uint Hour, double Mean, int Count)
{
    /// <param name="series">Number of the series.</param>
    /// <param name="rows">Versions of its values, sorted by time; of a second the last version counts.</param>
    /// <param name="into">Where to.</param>
    internal static void Add(int series, ReadOnlySpan<IndexRow> rows, List<HourlyMean> into)
    {
        var (hour, sum, count) = (0u, 0.0, 0);
        for (var i = 0; i < rows.Length; i++)
        {
            ref readonly var row = ref rows[i];
            if (row.Status != DeviceStatus.Measuring || (i + 1 < rows.Length && rows[i + 1].Time == row.Time)) continue;
            if (count > 0 && row.Time / 3600 != hour)
            {
                into.Add(new(series, hour, sum / count, count));
                (sum, count) = (0, 0);
            }
            hour = row.Time / 3600;
            sum += row.Value;
            count++;
        }
        if (count > 0) into.Add(new(series, hour, sum / count, count));
    }
}
