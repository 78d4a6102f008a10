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
        DenseBench.Case,
        RiverBench.Case,
        SeaBench.HundredThousand,
        SeaBench.Million,
        SeaBench.Gridded,
    ];

    const double WarmUpS = 0.3, MeasuredS = 0.5, LongS = 3;

    public static int Run(bool json)
    {
        var figures = new Dictionary<string, double>();
        foreach (var make in Cases) Measure(make(), figures);
        if (json) Console.WriteLine(JsonSerializer.Serialize(figures));
        else foreach (var (name, value) in figures) Console.WriteLine($"{name,-16} {value}");
        return 0;
    }

    static void Measure(ForecastCase of, Dictionary<string, double> figures)
    {
        var (seconds, result) = CpuSeconds(of.Run);
        figures[of.Figure] = Rounded(seconds);
        if (of.Plain is null) return;
        var (plainSeconds, plain) = CpuSeconds(of.Plain);
        if (!(Math.Abs(result - plain) <= of.Tolerance * Math.Abs(plain))) throw new InvalidOperationException($"{of.Figure}: the plain loop answers {plain}, the product {result}");
        figures[of.Ratio] = Rounded(seconds / (plainSeconds / of.PlainShare));
    }

    /// <summary>Of one run: after warming up, as often as it takes for the clock to be fine enough.</summary>
    static (double Seconds, double Result) CpuSeconds(Func<double> work)
    {
        var (times, start, result) = (0, Cpu(), work());
        if (Cpu() - start > LongS) return (Cpu() - start, result); // so long that warming up and the clock's grain do not count
        while (Cpu() - start < WarmUpS) work();
        start = Cpu();
        do
        {
            result = work();
            times++;
        }
        while (Cpu() - start < MeasuredS);
        return ((Cpu() - start) / times, result);
    }

    static double Cpu() => Environment.CpuUsage.TotalTime.TotalSeconds;

    /// <summary>To four significant figures.</summary>
    static double Rounded(double value) => value == 0 ? 0 : Math.Round(value, Math.Clamp(3 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 15));
}
