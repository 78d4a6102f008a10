using LaChan.Monitoring.Quality;

namespace LaChan.Monitoring.Limits;

/// <summary>A mean over an averaging time.</summary>
/// <param name="Complete">At least 75 % of the values that were due are there; otherwise it is provisional.</param>
public readonly record struct Mean(double Value, int Count, bool Complete);

/// <summary>Means by averaging time from the values of a window. They do not depend on the order in which the values arrived.</summary>
public static class Means
{
    const double Enough = 0.75;

    /// <summary>The mean of the values that count with <paramref name="until"/> − averaging &lt; time ≤ <paramref name="until"/>; null when there is none.</summary>
    /// <param name="window">The series.</param>
    /// <param name="until">End, Unix seconds.</param>
    /// <param name="averagingSeconds">Averaging time.</param>
    /// <param name="periodSeconds">How often a value is due.</param>
    public static Mean? Of(SeriesWindow window, long until, int averagingSeconds, int periodSeconds)
    {
        double sum = 0;
        var count = 0;
        foreach (ref readonly var sample in window.Between(until - averagingSeconds, until))
            if (sample.Counts) (sum, count) = (sum + sample.Value, count + 1);
        return count == 0 ? null : new(sum / count, count, count >= Enough * Math.Max(1, averagingSeconds / periodSeconds));
    }
}
