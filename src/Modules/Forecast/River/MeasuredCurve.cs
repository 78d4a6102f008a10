using System.Globalization;
using LaChan.Kernel;

namespace LaChan.Forecast.River;

/// <summary>A curve measured at a place: <c>time_s,concentration_mg_L</c>, times ascending.</summary>
public sealed record MeasuredCurve(double[] TimesS, double[] MgL)
{
    const string Head = "time_s,concentration_mg_L";
    const int Fewest = 8, Most = 200_000;

    /// <exception cref="RefusedException">The line and what is wrong with it.</exception>
    public static MeasuredCurve Read(string text)
    {
        var (times, values, number) = (new List<double>(), new List<double>(), 0);
        foreach (var raw in text.AsSpan().TrimStart('\uFEFF').EnumerateLines())
        {
            var line = raw.Trim();
            if (++number == 1)
            {
                if (!line.Equals(Head, StringComparison.OrdinalIgnoreCase)) throw new RefusedException("(head)", $"\"{line.ToString()}\": must be {Head}", 1);
                continue;
            }
            if (line.IsEmpty) continue;
            var comma = line.IndexOf(',');
            if (comma < 0 || line[(comma + 1)..].Contains(',')) throw new RefusedException("(line)", "must have two values", number);
            var time = Number(line[..comma], "time_s", number);
            if (time < 0 || (times.Count > 0 && time <= times[^1])) throw new RefusedException("time_s", $"{time}: must be 0 or more and later than the one before", number);
            times.Add(time);
            values.Add(Number(line[(comma + 1)..], "concentration_mg_L", number));
        }
        if (times.Count is < Fewest or > Most) throw new RefusedException("(file)", $"{times.Count} rows: a fit needs {Fewest} to {Most}", Math.Max(1, number));
        if (values.Max() <= values.Min()) throw new RefusedException("concentration_mg_L", "never changes: there is nothing to fit", 2);
        return new([.. times], [.. values]);
    }

    static double Number(ReadOnlySpan<char> cell, string field, int line) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number : throw new RefusedException(field, $"\"{cell}\": must be a number", line);
}
