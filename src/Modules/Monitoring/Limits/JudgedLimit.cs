using LaChan.Contracts.Reference;

namespace LaChan.Monitoring.Limits;

/// <summary>The limit by which a series is judged from value to value, and how its values stand to it.</summary>
/// <param name="Limit">The limit with the shortest averaging time.</param>
/// <param name="Factor">1, or for limits over 8 h and longer the factor from which a short value matters at once: a single value above a daily limit is no exceedance.</param>
/// <param name="PeriodSeconds">How often the series reports.</param>
public sealed record JudgedLimit(Limit Limit, double Factor, int PeriodSeconds)
{
    /// <summary>pH is logarithmic: margins are steps and not shares.</summary>
    const double PhMargin = 0.2;

    /// <summary>pH has no ratio; each unit beyond the bound counts as so much.</summary>
    const double PhUnit = 2;

    readonly double upper = (Limit.Upper ?? double.PositiveInfinity) * Factor;
    readonly double lower = Limit.Lower ?? double.NegativeInfinity;
    readonly bool isPh = Limit.Parameter == "pH";

    /// <summary>The limits of the same series that are judged by the mean.</summary>
    public LongLimits? Longer { get; init; }

    public int AveragingSeconds { get; } = SecondsOf(Limit.Averaging) ?? 0;

    /// <summary>The values are means over less time than the limit asks for: an exceedance is a pre-warning.</summary>
    public bool IsPreWarning => AveragingSeconds > PeriodSeconds;

    public bool Exceeds(double value) => value > upper || value < lower;

    /// <summary>Below the closing threshold, which keeps an alarm from opening and closing at every value.</summary>
    /// <param name="value">Value of the series.</param>
    /// <param name="share">0.9 for 90 %.</param>
    public bool IsWell(double value, double share) =>
        isPh ? value < upper - PhMargin && value > lower + PhMargin : value < upper * share && (double.IsNegativeInfinity(lower) || value > lower / share);

    /// <summary>How many times the limit: value ÷ upper bound, or lower bound ÷ value.</summary>
    public double Ratio(double value) => (value, isPh) switch
    {
        (_, true) => value > upper ? 1 + (value - upper) * PhUnit : value < lower ? 1 + (lower - value) * PhUnit : 0,
        var (v, _) when v < lower => v > 0 ? lower / v : double.PositiveInfinity,
        _ => value / (Limit.Upper ?? double.PositiveInfinity),
    };

    /// <summary>The bound that a value breaks, for the card.</summary>
    public double BoundOf(double value) => value < lower ? lower : Limit.Upper ?? lower;

    public bool IsBelow(double value) => value < lower;

    /// <summary>Null for the year and for spot values, which are judged as they come.</summary>
    public static int? SecondsOf(string averaging) => averaging switch { "5min" => 300, "1h" => 3600, "8h" => 8 * 3600, "24h" => 24 * 3600, _ => null };
}
