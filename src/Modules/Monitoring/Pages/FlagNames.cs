using LaChan.Monitoring.Quality;
using LaChan.Ui;

namespace LaChan.Monitoring.Pages;

/// <summary>Flags in words, all of them.</summary>
public static class FlagNames
{
    static readonly QualityFlag[] All =
    [
        QualityFlag.Exceeds, QualityFlag.Status, QualityFlag.OutOfRange, QualityFlag.Stuck, QualityFlag.Spike, QualityFlag.Jump, QualityFlag.Revised, QualityFlag.Late, QualityFlag.AfterGap,
    ];

    public static string Of(QualityFlag flags, T t) =>
        flags == QualityFlag.None ? t["monitoring.flag.none"] : string.Join(", ", All.Where(x => (flags & x) != 0).Select(x => t[$"monitoring.flag.{x.ToString().ToLowerInvariant()}"]));
}
