namespace LaChan.Monitoring.Quality;

/// <summary>What quality control says of one value. A value is flagged and never deleted; only values without a flag of <see cref="NotCounted"/> enter means, limits and indices.</summary>
[Flags]
public enum QualityFlag : ushort
{
    None = 0,

    /// <summary>The device says calibrating, fault or maintenance.</summary>
    Status = 1,

    /// <summary>Outside what the quantity can be.</summary>
    OutOfRange = 2,

    /// <summary>Repeats the same value longer than the series ever does by its own rate of ties.</summary>
    Stuck = 4,

    /// <summary>A jump that the next value took back.</summary>
    Spike = 8,

    /// <summary>Far from the usual in one step; the next value or a neighbour has to confirm it.</summary>
    Jump = 16,

    /// <summary>The first value after missing ones.</summary>
    AfterGap = 32,

    /// <summary>Arrived after a newer value.</summary>
    Late = 64,

    /// <summary>A correction took the place of an earlier value.</summary>
    Revised = 128,

    /// <summary>Beyond the limit by which the series is judged.</summary>
    Exceeds = 256,

    NotCounted = Status | OutOfRange | Stuck | Spike,
}
