namespace LaChan.Forecast.Air;

/// <summary>The spans of time that a case's values are means, sums or maxima over.</summary>
/// <param name="EndS">End of the run.</param>
/// <param name="OutputS">What is written as the time of each value: the end of its span.</param>
public sealed record AirTimes(double EndS, double[] OutputS)
{
    /// <summary>Times of a case whose run ends at a moment.</summary>
    public static AirTimes Of(AirCase air, double endS) => Of(air.Output, air.AveragingS, air.OutputStepS, endS);

    public static AirTimes Of(string output, double averagingS, double? outputStepS, double endS)
    {
        if (output != "series") return new(endS, [endS]);
        var step = outputStepS ?? averagingS;
        var count = Math.Max(1, (int)Math.Floor((endS - averagingS) / step + 1e-9) + 1);
        return new(endS, [.. Enumerable.Range(0, count).Select(i => averagingS + i * step)]);
    }
}
