using System.Text.RegularExpressions;

namespace LaChan.Monitoring.Intake;

/// <summary>What the name of a station file says: the station, and the time where it has one. The name itself never becomes part of a path.</summary>
/// <param name="Stem">The part before the time: <c>HN_ABCD_NUO001</c>.</param>
/// <param name="Time">The 14 digits, or empty.</param>
internal readonly partial record struct StationFileName(string Stem, string Time)
{
    const int MostLetters = 128;

    /// <summary>Null and a reason when the name cannot be one of a station file.</summary>
    public static (StationFileName? Name, string? Refused) Read(string name)
    {
        if (name.Length > MostLetters) return (null, "name-long");
        if (Form().Match(name) is not { Success: true } match) return (null, "name-form");
        var time = match.Groups["time"].Value;
        if (time.Length is not (0 or 14)) return (null, "name-time");
        return (new(match.Groups["stem"].Value, time), null);
    }

    /// <summary>Eight digits or more at the end are meant as a time; fewer belong to the station.</summary>
    [GeneratedRegex(@"^(?<stem>[A-Za-z0-9](?:[A-Za-z0-9_-]*?[A-Za-z0-9])?)(?:_(?<time>[0-9]{8,}))?\.txt\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
