using LaChan.Contracts.Monitoring;
using LaChan.Kernel;
using LaChan.Monitoring.Quality;

namespace LaChan.Monitoring.Alarms;

/// <summary>How sure the machine is, and why, in words.</summary>
internal sealed record Confidence(string Grade, Words Why)
{
    /// <param name="sample">The value that raised it.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="inARow">Exceeding values in a row.</param>
    /// <param name="neighbours">What they say.</param>
    /// <param name="isLate">It arrived long after its time.</param>
    public static Confidence Of(in Sample sample, string unit, int inARow, IReadOnlyList<NeighbourReading> neighbours, bool isLate)
    {
        var rising = neighbours.Count(x => x.Rising);
        var why = Repeats(inARow, sample.Value, unit) + Around(neighbours.Count, rising);
        if (isLate) return new("low", why + new Words("Số liệu gửi muộn: sự việc đã qua.", "The data came late: what they tell is past."));
        if (inARow >= 2 && (rising > 0 || inARow > 2)) return new("high", why);
        return new(inARow >= 2 || rising > 0 ? "medium" : "low", why);
    }

    static Words Repeats(int inARow, double value, string unit) => inARow >= 2
        ? new($"{inARow} giá trị liên tiếp vượt, thiết bị ở trạng thái đo.", $"{inARow} values in a row exceed, the device is measuring.")
        : new($"Một giá trị {Numbers.Reading(value)} {unit}, chờ giá trị sau.", $"One value of {Numbers.Reading(value, "en")} {unit}, the next is awaited.");

    static Words Around(int count, int rising) => (count, rising) switch
    {
        (0, _) => new("Không có trạm lân cận cùng thông số.", "No neighbour measures the same."),
        (_, 0) => new($"{count} trạm lân cận bình thường.", $"{count} neighbouring stations are normal."),
        _ => new($"{rising} trong {count} trạm lân cận cùng tăng.", $"{rising} of {count} neighbouring stations rise too."),
    };
}
