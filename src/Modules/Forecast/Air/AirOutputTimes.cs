namespace LaChan.Forecast.Air;

/// <summary>The times, seconds from the start of the run, that a case's values stand for: each the end of its averaging time.</summary>
static class AirOutputTimes
{
    /// <param name="endS">End of the run.</param>
    public static double[] Of(AirCase air, double endS)
    {
        if (air.Output != "series") return [endS];
        var step = air.OutputStepS ?? air.AveragingS;
        var count = Math.Max(1, (int)Math.Floor((endS - air.AveragingS) / step + 1e-9) + 1);
        return [.. Enumerable.Range(0, count).Select(i => air.AveragingS + i * step)];
    }
}
