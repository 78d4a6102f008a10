using LaChan.Monitoring.Quality;

namespace LaChan.Monitoring.Pages;

/// <summary>Columns of a chart.</summary>
public sealed record ChartColumns(int StepSeconds, List<long> Time, List<double?> Min, List<double?> Max, List<double?> Mean, List<int> Flags)
{
    public static ChartColumns Empty(int step) => new(step, [], [], [], [], []);
}

/// <summary>Makes a long series short without losing an extreme: each bucket keeps its least, its greatest and its mean.</summary>
public static class Decimation
{
    public const int MostPoints = 2000;

    public static ChartColumns Of(IReadOnlyList<Sample> samples, long from, long to, int periodSeconds)
    {
        if (samples.Count <= MostPoints) return Raw(samples);
        var step = (int)Math.Ceiling((to - from) / (double)MostPoints / periodSeconds) * periodSeconds;
        var columns = ChartColumns.Empty(step);
        for (var i = 0; i < samples.Count;)
        {
            var start = from + (samples[i].Time - from) / step * step;
            var end = i;
            while (end < samples.Count && samples[end].Time < start + step) end++;
            Bucket(columns, start, samples, i, end);
            i = end;
        }
        return columns;
    }

    static ChartColumns Raw(IReadOnlyList<Sample> samples)
    {
        var columns = ChartColumns.Empty(0);
        for (var i = 0; i < samples.Count; i++) Bucket(columns, samples[i].Time, samples, i, i + 1);
        return columns;
    }

    static void Bucket(ChartColumns columns, long start, IReadOnlyList<Sample> samples, int from, int to)
    {
        double least = double.PositiveInfinity, most = double.NegativeInfinity, sum = 0;
        var (count, flags) = (0, QualityFlag.None);
        for (var i = from; i < to; i++)
        {
            flags |= samples[i].Flags;
            if (!samples[i].Counts) continue;
            var value = samples[i].Value;
            (least, most, sum, count) = (Math.Min(least, value), Math.Max(most, value), sum + value, count + 1);
        }
        columns.Time.Add(start);
        columns.Min.Add(count == 0 ? null : least);
        columns.Max.Add(count == 0 ? null : most);
        columns.Mean.Add(count == 0 ? null : Math.Round(sum / count, 6));
        columns.Flags.Add((int)flags);
    }
}
