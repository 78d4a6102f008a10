namespace LaChan.Monitoring.Quality;

/// <summary>The flags of values that are no longer in memory, found again from the log by the same machine.</summary>
public static class Replay
{
    /// <summary>So many values before the first that is asked for teach the machine what is usual.</summary>
    public const int WarmUp = 300;

    /// <param name="series">The series.</param>
    /// <param name="observations">In the order of time, of several versions the last.</param>
    public static IReadOnlyList<Sample> Of(Series series, IReadOnlyList<Observation> observations)
    {
        var control = QualityControl.For(series);
        var samples = new List<Sample>(observations.Count);
        foreach (var observation in observations)
        {
            if (control.Take(observation, out var sample) != Placed.Newest) continue;
            // The next value may have shown the one before it to be a spike.
            if (samples.Count > 0) samples[^1] = control.Window.FromNewest(1);
            samples.Add(sample);
        }
        return samples;
    }
}
