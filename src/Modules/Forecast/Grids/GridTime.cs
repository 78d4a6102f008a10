using System.Globalization;

namespace LaChan.Forecast.Grids;

/// <summary>The moments of a gridded file, as seconds from a start of its own.</summary>
/// <param name="Since">The moment from which the file counts; null: it says only "hours", or nothing.</param>
/// <param name="Seconds">Of each step, counted from there.</param>
public sealed record GridTime(DateTimeOffset? Since, double[] Seconds)
{
    /// <summary>Names of units in seconds, as CF and UDUNITS write them.</summary>
    static readonly (string[] Names, double Seconds)[] Units =
    [
        (["seconds", "second", "secs", "sec", "s"], 1), (["minutes", "minute", "mins", "min"], 60),
        (["hours", "hour", "hrs", "hr", "h"], 3600), (["days", "day", "d"], 86_400),
    ];

    static readonly string[] Calendars = ["standard", "gregorian", "proleptic_gregorian"];

    /// <exception cref="GridFault">The unit, the calendar or the order is not understood.</exception>
    public static GridTime Of(GridVariable variable, double[] values)
    {
        if (variable.Text("calendar") is { } calendar && !Calendars.Contains(calendar, StringComparer.OrdinalIgnoreCase))
            throw new GridFault($"\"{variable.Name}\" counts in the calendar \"{calendar}\"; {string.Join(", ", Calendars)} are understood");
        var text = variable.Text("units") ?? "seconds";
        var words = text.Split(" since ", 2, StringSplitOptions.TrimEntries);
        if (Units.FirstOrDefault(x => x.Names.Contains(words[0], StringComparer.OrdinalIgnoreCase)) is not { Names: not null } unit)
            throw new GridFault($"\"{variable.Name}\" has units \"{text}\": seconds, minutes, hours or days, alone or \"since\" a moment, are understood");
        for (var i = 0; i < values.Length; i++)
            if (!double.IsFinite(values[i]) || i > 0 && values[i] <= values[i - 1]) throw new GridFault($"\"{variable.Name}\" does not rise at step {i}");
        return new(words.Length > 1 ? Moment(variable.Name, words[1]) : null, [.. values.Select(x => x * unit.Seconds)]);
    }

    /// <summary>ISO 8601 in its looser forms (a blank for the T, one-digit months, UTC or an offset behind); without an offset it is UTC.</summary>
    static DateTimeOffset Moment(string name, string text)
    {
        var plain = text.Replace("UTC", "Z", StringComparison.OrdinalIgnoreCase).Replace("GMT", "Z", StringComparison.OrdinalIgnoreCase).Replace(" Z", "Z", StringComparison.Ordinal);
        return DateTimeOffset.TryParse(plain, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment : throw new GridFault($"\"{name}\" counts from \"{text}\", which is no moment that is understood (as 2026-11-24 00:00:00)");
    }
}
