using LaChan.Monitoring.Quality;

namespace LaChan.Monitoring.Alarms;

/// <summary>The words that stand for flags in data, the gravest first; pages translate them.</summary>
public sealed class FlagWords(SeriesMemory memory) : IFlagsOfLatest
{
    static readonly (QualityFlag Flag, string Word)[] Order =
    [
        (QualityFlag.OutOfRange, "out-of-range"), (QualityFlag.Stuck, "stuck"), (QualityFlag.Spike, "spike"), (QualityFlag.Exceeds, "exceeds"), (QualityFlag.Jump, "jump"),
        (QualityFlag.Revised, "revised"), (QualityFlag.Late, "late"), (QualityFlag.AfterGap, "after-gap"),
    ];

    /// <summary>Null when the value is good, or when the device's own status says it all.</summary>
    public static string? Of(QualityFlag flags) => (flags & QualityFlag.Status) != 0 ? null : Order.FirstOrDefault(x => (flags & x.Flag) != 0).Word;

    public string? FlagOf(in Observation latest)
    {
        var newest = memory.Newest(latest.Series, 1);
        return newest.Count == 1 && newest[0].Time == latest.UnixSeconds ? Of(newest[0].Flags) : null;
    }
}
