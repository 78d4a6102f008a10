namespace LaChan.Monitoring.Pages;

/// <summary>A long series for <c>&lt;lc-chart&gt;</c>: columns of equal length, at most about 2,000 points that keep every extreme. Times are Unix seconds; on the wire milliseconds.</summary>
/// <param name="Title">Name of the parameter, in the language of the request.</param>
/// <param name="StepSeconds">0: each point is one value; else width of the bucket that a point stands for.</param>
/// <param name="Time">Of the value, or the start of the bucket.</param>
/// <param name="Min">Least value that counts in the bucket; null where none counts.</param>
/// <param name="Max">Greatest.</param>
/// <param name="Mean">Mean of those that count; the value itself when StepSeconds is 0.</param>
/// <param name="Flags">Bits of QualityFlag, united over the bucket: 1 status, 2 out of range, 4 stuck, 8 spike, 16 jump, 32 after a gap, 64 late, 128 revised, 256 exceeds.</param>
/// <param name="Gaps">Missing data.</param>
/// <param name="Late">Runs of values that came late.</param>
/// <param name="Days">Completeness by day: counted values of those due.</param>
/// <param name="Wind">Mean wind along the range, at most 32 arrows.</param>
/// <param name="Log">Draw on a logarithmic scale, and say so.</param>
public sealed record SeriesChart(
    string Station, string Parameter, string Title, string Unit, long From, long To, int StepSeconds,
    IReadOnlyList<long> Time, IReadOnlyList<double?> Min, IReadOnlyList<double?> Max, IReadOnlyList<double?> Mean, IReadOnlyList<int> Flags,
    IReadOnlyList<ChartSpan> Gaps, IReadOnlyList<ChartSpan> Late, IReadOnlyList<ChartLimit> Limits, IReadOnlyList<ChartEvent> Events,
    IReadOnlyList<ChartDay> Days, IReadOnlyList<ChartWind> Wind, bool Log)
{
    public string TitleAndUnit => Unit.Length == 0 ? Title : $"{Title}, {Unit}";

    /// <summary>The same with every moment in Unix milliseconds, as scripts count.</summary>
    public SeriesChart InMilliseconds() => this with
    {
        From = From * 1000, To = To * 1000, Time = [.. Time.Select(x => x * 1000)],
        Gaps = [.. Gaps.Select(x => x with { From = x.From * 1000, To = x.To * 1000 })], Late = [.. Late.Select(x => x with { From = x.From * 1000, To = x.To * 1000 })],
        Events = [.. Events.Select(x => x with { At = x.At * 1000 })], Days = [.. Days.Select(x => x with { From = x.From * 1000, To = x.To * 1000 })], Wind = [.. Wind.Select(x => x with { At = x.At * 1000 })],
    };
}

/// <summary>A stretch of time.</summary>
public sealed record ChartSpan(long From, long To, string Label);

/// <summary>A limit line with its words ("Giới hạn 200 (QCVN 05:2023, 1 giờ)").</summary>
public sealed record ChartLimit(double Value, string Label, bool Policy, string Averaging);

/// <summary>An alarm at its point.</summary>
/// <param name="Severity">0 to 3.</param>
public sealed record ChartEvent(long At, double? Value, string Label, int Severity, string Href);

/// <summary>One day.</summary>
/// <param name="Percent">0 to 100, of the values that were due until now.</param>
public sealed record ChartDay(long From, long To, int Percent);

/// <summary>Wind.</summary>
/// <param name="FromDeg">Degrees it blows from.</param>
public sealed record ChartWind(long At, double FromDeg, double SpeedMs);
