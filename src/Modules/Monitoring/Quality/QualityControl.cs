namespace LaChan.Monitoring.Quality;

/// <summary>Flags the values of one series as they arrive. A pure machine: the same values in the same order give the same flags.</summary>
/// <param name="range">What the quantity can be.</param>
/// <param name="periodSeconds">How often the station reports.</param>
/// <param name="mayRest">True for what is naturally constant for hours (rain): it is never stuck.</param>
public sealed class QualityControl((double Low, double High) range, int periodSeconds, bool mayRest)
{
    /// <summary>So many spreads away in one step is a jump; within <see cref="Near"/> of the usual is not.</summary>
    const double Far = 8, Near = 4;

    const double DaySeconds = 86_400;
    const int WindowSeconds = 26 * 3600;

    readonly double rate = Math.Clamp(periodSeconds / DaySeconds, 0.0005, 0.2);
    Usual usual;
    Ties ties;
    double distanceBefore;
    bool jumped;

    public static QualityControl For(Series series) =>
        new(QuantityRange.Of(series.Station.Kind, series.Parameter), Math.Max(1, series.Station.PeriodSeconds), series.Parameter is "RainInt" or "WD" or "Level");

    /// <summary>The last 26 hours, at least 48 and at most 1,600 values.</summary>
    public SeriesWindow Window { get; } = new(Math.Clamp(WindowSeconds / Math.Max(1, periodSeconds), 48, 1600));
    public Usual Usual => usual;

    /// <summary>Whether the newest value lies above the usual by more than noise.</summary>
    public bool IsRising => distanceBefore > Near;

    public Placed Take(in Observation observation, out Sample sample)
    {
        sample = new((uint)observation.UnixSeconds, FlagsOf(observation), observation.Value);
        var before = Window.Count > 0 ? Window.Newest : default;
        if (Window.Count > 0 && sample.Time <= before.Time) return TakeOld(ref sample);
        sample = sample with { Flags = sample.Flags | InOrder(sample, before) };
        return Window.Put(sample);
    }

    Placed TakeOld(ref Sample sample)
    {
        var placed = Window.Put(sample);
        if (placed != Placed.Revised) return placed;
        sample = sample with { Flags = sample.Flags | QualityFlag.Revised };
        Window.Put(sample);
        return placed;
    }

    QualityFlag InOrder(in Sample sample, in Sample before)
    {
        var flags = QualityFlag.None;
        if (Window.Count > 0 && sample.Time - before.Time > 1.5 * periodSeconds) flags |= QualityFlag.AfterGap;
        if (!sample.Counts) return flags;
        // Zero is the floor of many quantities (calm, dry, below detection), not a stuck needle.
        if (!mayRest && ties.Add(Window.Count > 0 && sample.Value.Equals(before.Value)) && sample.Value != 0) return flags | QualityFlag.Stuck;
        flags |= Step(sample.Value);
        usual.Learn(sample.Value, Window.Count > 0 ? before.Value : sample.Value, rate);
        return flags;
    }

    QualityFlag Step(double value)
    {
        var distance = usual.Distance(value);
        var isFar = Math.Abs(distance) > Far && Math.Abs(distanceBefore) < Near;
        if (jumped && Math.Abs(distance) < Near) Window.Flag(0, QualityFlag.Spike);
        (jumped, distanceBefore) = (isFar, distance);
        return isFar ? QualityFlag.Jump : QualityFlag.None;
    }

    QualityFlag FlagsOf(in Observation observation)
    {
        var flags = observation.Status == DeviceStatus.Measuring ? QualityFlag.None : QualityFlag.Status;
        if (!(observation.Value >= range.Low && observation.Value <= range.High)) flags |= QualityFlag.OutOfRange;
        return observation.Arrival switch
        {
            Arrival.Late => flags | QualityFlag.Late,
            Arrival.Revision => flags | QualityFlag.Revised,
            _ => flags,
        };
    }
}
