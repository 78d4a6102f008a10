namespace LaChan.Forecast.Runs;

/// <summary>From values to pixels along one axis of a chart, straight or logarithmic.</summary>
/// <param name="Low">Value at <paramref name="From"/>.</param>
/// <param name="High">Value at <paramref name="To"/>.</param>
public sealed record ChartScale(double Low, double High, double From, double To, bool Log)
{
    /// <summary>Whole decades about what is above 0, at most so many below the highest.</summary>
    public static ChartScale Decades(IEnumerable<double> values, double from, double to, int most)
    {
        double[] known = [.. values.Where(x => x > 0 && double.IsFinite(x))];
        var high = known.Length == 0 ? 0 : Math.Ceiling(Math.Log10(known.Max()) - 1e-9);
        var low = known.Length == 0 ? -1 : Math.Max(high - most, Math.Floor(Math.Log10(known.Min()) + 1e-9));
        return new(Math.Pow(10, Math.Min(low, high - 1)), Math.Pow(10, high), from, to, true);
    }

    /// <summary>Just about what is above 0, with the decades within.</summary>
    public static ChartScale Within(IEnumerable<double> values, double from, double to)
    {
        double[] known = [.. values.Where(x => x > 0 && double.IsFinite(x))];
        return known.Length == 0 || known.Max() <= known.Min() ? Decades(known, from, to, 1) : new(known.Min(), known.Max(), from, to, true);
    }

    /// <summary>From 0, or the lowest where it lies below, to a little above the highest.</summary>
    public static ChartScale Straight(IEnumerable<double> values, double from, double to, bool fromZero = true)
    {
        double[] known = [.. values.Where(double.IsFinite)];
        var (low, high) = known.Length == 0 ? (0, 1) : (fromZero ? Math.Min(0, known.Min()) : known.Min(), known.Max());
        return new(low, high > low ? high : low + 1, from, to, false);
    }

    /// <summary>Pixels; what lies beyond the axis is put on its end.</summary>
    public double At(double value)
    {
        var share = Log ? (Math.Log10(Math.Max(value, 1e-300)) - Math.Log10(Low)) / (Math.Log10(High) - Math.Log10(Low)) : (value - Low) / (High - Low);
        return From + Math.Clamp(share, 0, 1) * (To - From);
    }

    /// <summary>Round values along the axis: decades, or about five steps of 1, 2, 5.</summary>
    public IReadOnlyList<double> Ticks
    {
        get
        {
            if (Log)
            {
                var first = (int)Math.Ceiling(Math.Log10(Low) - 1e-9);
                return [.. Enumerable.Range(first, Math.Max(0, (int)Math.Floor(Math.Log10(High) + 1e-9) - first + 1)).Select(x => Math.Pow(10, x))];
            }
            var rough = (High - Low) / 5;
            var unit = Math.Pow(10, Math.Floor(Math.Log10(rough)));
            var step = unit * (rough / unit < 1.5 ? 1 : rough / unit < 3.5 ? 2 : rough / unit < 7.5 ? 5 : 10);
            return [.. Enumerable.Range(0, (int)((High - Math.Ceiling(Low / step - 1e-9) * step) / step + 1e-9) + 1).Select(i => (Math.Ceiling(Low / step - 1e-9) + i) * step)];
        }
    }
}
