namespace LaChan.Forecast.Air;

/// <summary>The spans of time that a case's values are means, sums or maxima over.</summary>
/// <param name="EndS">End of the run.</param>
/// <param name="OutputS">What is written as the time of each value: the end of its span.</param>
public sealed record AirTimes(double EndS, double[] OutputS)
{
    /// <summary>Times of a case whose run ends at a moment.</summary>
    public static AirTimes Of(AirCase air, double endS)
    {
        if (air.Output != "series") return new(endS, [endS]);
        var step = air.OutputStepS ?? air.AveragingS;
        var count = Math.Max(1, (int)Math.Floor((endS - air.AveragingS) / step + 1e-9) + 1);
        return new(endS, [.. Enumerable.Range(0, count).Select(i => air.AveragingS + i * step)]);
    }
}
