using System.Text.Json;

namespace LaChan.Host.Bench;

/// <summary>Measures the speed cases of the forecast engine: processor seconds of the whole process for one run of each, and the ratio to a plain loop in the same run.</summary>
static class ForecastBench
{
    /// <summary>One row a case; the case itself stands in its own file.</summary>
    static readonly Func<ForecastCase>[] Cases =
    [
        AirPlumeBench.Case,
        AirPuffBench.Case,
        AirEnsembleBench.Plume,
        AirEnsembleBench.Puff,
        DenseBench.Case,
        RiverBench.Case,
        SeaBench.HundredThousand,
        SeaBench.Million,
        SeaBench.Gridded,
    ];

    const double WarmUpS = 0.3, MeasuredS = 0.5, LongS = 3;

    /// <param name="only">Beginning of the name of the figures wanted; null: all.</param>
    public static int Run(bool json, string? only)
    {
        var figures = new Dictionary<string, double>();
        foreach (var of in Cases.Select(make => make()).Where(x => only is null || x.Figure.StartsWith(only, StringComparison.Ordinal))) Measure(of, figures);
        if (json) Console.WriteLine(JsonSerializer.Serialize(figures));
        else foreach (var (name, value) in figures) Console.WriteLine($"{name,-16} {value}");
        return 0;
    }

    static void Measure(ForecastCase of, Dictionary<string, double> figures)
    {
        var (seconds, clock, result) = Seconds(of.Run);
        figures[of.Figure] = Rounded(of.Wall ? clock : seconds);
        if (of.Wall) figures[of.Figure[..^1] + "CpuS"] = Rounded(seconds);
        if (of.Plain is null) return;
        var (plainSeconds, _, plain) = Seconds(of.Plain);
        if (!(Math.Abs(result - plain) <= of.Tolerance * Math.Abs(plain))) throw new InvalidOperationException($"{of.Figure}: the plain loop answers {plain}, the product {result}");
        figures[of.Ratio] = Rounded(seconds / (plainSeconds / of.PlainShare));
    }

    /// <summary>Of one run, processor and clock: after warming up, as often as it takes for the clock to be fine enough.</summary>
    static (double Cpu, double Clock, double Result) Seconds(Func<double> work)
    {
        var (times, start, clock, result) = (0, Cpu(), Clock(), work());
        if (Cpu() - start > LongS) return (Cpu() - start, Clock() - clock, result); // so long that warming up and the clock's grain do not count
        while (Cpu() - start < WarmUpS) work();
        (start, clock) = (Cpu(), Clock());
        do
        {
            result = work();
            times++;
        }
        while (Cpu() - start < MeasuredS);
        return ((Cpu() - start) / times, (Clock() - clock) / times, result);
    }

    static double Clock() => TimeProvider.System.GetTimestamp() / (double)TimeProvider.System.TimestampFrequency;

    static double Cpu() => Environment.CpuUsage.TotalTime.TotalSeconds;

    /// <summary>To four significant figures.</summary>
    static double Rounded(double value) => value == 0 ? 0 : Math.Round(value, Math.Clamp(3 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 15));
}
