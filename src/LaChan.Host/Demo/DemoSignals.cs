using LaChan.Contracts.Monitoring;
using LaChan.Kernel;

namespace LaChan.Host.Demo;

/// <summary>One reading as an instrument would send it.</summary>
readonly record struct Reading(string Parameter, double Value, string Unit, string Status);

/// <summary>What the assumed instruments measure: a daily cycle, noise, and the events of the story. Made by its own simple rules; only the cloud of the leak takes the air of the library (<see cref="DemoPuff"/>).</summary>
sealed class DemoSignals(int seed, DemoEvents events)
{
    readonly Dice dice = new(seed);

    // Mean, daily amplitude as a share of it, hour of the peak, noise as a share, unit, decimals: healthy values, well below every limit.
    static readonly Dictionary<string, Course> Courses = new()
    {
        ["PM25"] = new(18, 0.30, 8, 0.10, "ug/Nm3", 1), ["PM10"] = new(34, 0.30, 8, 0.10, "ug/Nm3", 1), ["SO2"] = new(18, 0.25, 9, 0.12, "ug/Nm3", 1),
        ["NO2"] = new(24, 0.35, 19, 0.12, "ug/Nm3", 1), ["CO"] = new(900, 0.30, 18, 0.10, "ug/Nm3", 0), ["O3"] = new(45, 0.50, 14, 0.10, "ug/Nm3", 1),
        ["NH3"] = new(14, 0.35, 13, 0.10, "ug/Nm3", 1), ["WS"] = new(2.4, 0.30, 14, 0.15, "m/s", 1), ["WD"] = new(0, 0, 0, 0, "deg", 0),
        ["RainInt"] = new(0, 0, 0, 0, "mm/h", 1), ["DoseRate"] = new(0.09, 0.02, 6, 0.02, "uSv/h", 3),
        ["pH"] = new(7.2, 0.02, 14, 0.005, "-", 2), ["DO"] = new(7.4, 0.06, 15, 0.015, "mg/L", 2), ["TSS"] = new(18, 0.10, 16, 0.06, "mg/L", 1),
        ["COD"] = new(7, 0.10, 15, 0.05, "mg/L", 1), ["NH4"] = new(0.12, 0.15, 5, 0.06, "mg/L", 3), ["Temp"] = new(26, 0.06, 15, 0.01, "oC", 1),
        ["Oil"] = new(0.05, 0.05, 12, 0.10, "mg/L", 3),
    };

    public Reading Of(Station station, string parameter, DateTimeOffset at)
    {
        var course = Courses[parameter];
        var (value, status) = events.Apply(station, parameter, at, Healthy(station, parameter, course, at));
        return new(parameter == "PM25" ? "PM2,5" : parameter, Math.Round(Math.Max(0, value), course.Decimals), course.Unit, status);
    }

    double Healthy(Station station, string parameter, Course course, DateTimeOffset at)
    {
        var (who, what, when) = (Hash(station.Code), Hash(parameter), at.ToUnixTimeSeconds());
        // Wind of the whole country: north-east monsoon, a little different everywhere, wavering.
        if (parameter == "WD") return (56 + dice.Normal(who, what) * 12 + dice.Normal(who, what, when) * 6 + 360) % 360;
        var level = course.Mean * (1 + (parameter is "pH" or "DO" ? 0.02 : 0.12) * dice.Normal(who, what));
        var hour = at.InVietNam().TimeOfDay.TotalHours;
        var cycle = 1 + course.Amplitude * Math.Cos((hour - course.PeakHour) / 24 * 2 * Math.PI);
        return level * cycle * (1 + course.Noise * dice.Normal(who, what, when));
    }

    static long Hash(string text) => text.Aggregate(17L, (hash, letter) => unchecked(hash * 31 + letter));

    sealed record Course(double Mean, double Amplitude, double PeakHour, double Noise, string Unit, int Decimals);
}
