namespace LaChan.Monitoring;

/// <summary>What the instrument says of itself: 00 measuring, 01 calibrating, 02 device error, 03 maintenance (a vendor's).</summary>
public enum DeviceStatus : byte { Measuring, Calibrating, Fault, Maintenance }

/// <summary>How a value came: the first for its second, a correction of an earlier one, or first but after a newer one.</summary>
public enum Arrival : byte { New, Revision, Late }

/// <summary>One accepted value of one series. The border between intake (which makes it durable) and judgement (quality, limits, alarms).</summary>
/// <param name="Series">Number of the series in the <c>SeriesRegister</c>.</param>
/// <param name="UnixSeconds">Time of the measurement (UTC).</param>
/// <param name="Value">In the unit of the series.</param>
public readonly record struct Observation(int Series, long UnixSeconds, double Value, DeviceStatus Status, Arrival Arrival);

/// <summary>Hears every observation after it is durable. Called by one thread, in the order of acceptance.</summary>
public interface IObservationListener
{
    /// <summary>At start, for what was heard before and lies at most some eight days behind the newest value: rebuild state, raise nothing.</summary>
    void Recall(ReadOnlySpan<Observation> observations);

    /// <summary>Live: judge a batch. What follows from it (entries) is appended before this returns. After a crash the batches that were durable but not heard come here at the start, and one may come a second time.</summary>
    ValueTask Observe(ReadOnlyMemory<Observation> batch, CancellationToken ct);
}
