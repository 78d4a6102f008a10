namespace LaChan.Science.River;

/// <summary>How much of the variance of a measured curve a computed one explains: 1 is all, 0 no more than its mean.</summary>
/// <remarks>J. E. Nash, J. V. Sutcliffe (1970), River flow forecasting through conceptual models, part I, Journal of Hydrology 10, 282–290, equation 3.</remarks>
public static class NashSutcliffe
{
    /// <exception cref="ArgumentException">The curves differ in length or the measured one does not vary.</exception>
    public static double Of(ReadOnlySpan<double> measured, ReadOnlySpan<double> computed)
    {
        if (measured.Length != computed.Length || measured.Length == 0) throw new ArgumentException($"{measured.Length} measured and {computed.Length} computed values");
        var mean = 0.0;
        foreach (var value in measured) mean += value / measured.Length;
        var (missed, varies) = (0.0, 0.0);
        for (var i = 0; i < measured.Length; i++)
        {
            missed += (measured[i] - computed[i]) * (measured[i] - computed[i]);
            varies += (measured[i] - mean) * (measured[i] - mean);
        }
        return varies > 0 ? 1 - missed / varies : throw new ArgumentException("the measured curve does not vary");
    }
}
