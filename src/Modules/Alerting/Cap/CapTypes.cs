using System.Globalization;
using System.Text.RegularExpressions;

namespace LaChan.Alerting.Cap;

/// <summary>The simple types of the standard: each says what is wrong with a text, or null.</summary>
internal static partial class CapTypes
{
    public static string? Text(string text) => null;

    /// <summary>One of a list of words, exactly as written.</summary>
    public static Func<string, string?> Word(params IReadOnlyList<string> words) => text => words.Contains(text) ? null : $"\"{Short(text)}\": one of {string.Join(", ", words)}";

    /// <summary>xs:dateTime; 1.2 wants seconds without fraction and a numeric offset (Z is refused).</summary>
    public static Func<string, string?> Time(bool is12) => text =>
    {
        var collapsed = Collapse(text);
        if (is12 && !Strict().IsMatch(collapsed)) return $"\"{Short(text)}\": a time such as 2026-11-24T03:14:00+07:00, with an offset in digits and without fractions";
        return IsDateTime(collapsed) ? null : $"\"{Short(text)}\": not a moment that exists";
    };

    public static string? Language(string text) => Tag().IsMatch(Collapse(text)) ? null : $"\"{Short(text)}\": a language tag such as vi-VN";
    public static string? Integer(string text) => Whole().IsMatch(Collapse(text)) ? null : $"\"{Short(text)}\": a whole number";
    public static string? Number(string text) => Decimal().IsMatch(Collapse(text)) ? null : $"\"{Short(text)}\": a decimal number";

    /// <summary>xs:anyURI takes nearly everything; a broken percent sign or a second # it does not.</summary>
    public static string? Uri(string text) => BrokenUri().IsMatch(Collapse(text)) ? $"\"{Short(text)}\": not an address" : null;

    static bool IsDateTime(string text)
    {
        if (Parts().Match(text) is not { Success: true } match) return false;
        int Part(string name) => int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);
        var year = match.Groups["year"].Value.TrimStart('-');
        if (year.TrimStart('0').Length == 0 || (year.Length > 4 && year[0] == '0')) return false;
        var sameLeap = (int)(long.Parse(year[^Math.Min(4, year.Length)..], CultureInfo.InvariantCulture) % 400) + 2000;
        var (month, day, hour, minute, second) = (Part("month"), Part("day"), Part("hour"), Part("minute"), Part("second"));
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(sameLeap, month) || minute > 59 || second > 59) return false;
        var midnight = hour == 24 && minute == 0 && second == 0 && match.Groups["fraction"].Value.Trim('.', '0').Length == 0;
        return (hour < 24 || midnight) && IsOffset(match.Groups["zone"].Value);
    }

    static bool IsOffset(string zone)
    {
        if (zone is "" or "Z") return true;
        var (hours, minutes) = (int.Parse(zone[1..3], CultureInfo.InvariantCulture), int.Parse(zone[4..6], CultureInfo.InvariantCulture));
        return minutes <= 59 && (hours < 14 || (hours == 14 && minutes == 0));
    }

    public static string Collapse(string text) => Blanks().Replace(text, " ").Trim(' ');
    public static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";

    [GeneratedRegex(@"[ \t\r\n]+")] private static partial Regex Blanks();
    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[-+][0-9]{2}:[0-9]{2}\z")] private static partial Regex Strict();
    [GeneratedRegex(@"^(?<year>-?[0-9]{4,9})-(?<month>[0-9]{2})-(?<day>[0-9]{2})T(?<hour>[0-9]{2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})(?<fraction>\.[0-9]+)?(?<zone>Z|[-+][0-9]{2}:[0-9]{2})?\z")] private static partial Regex Parts();
    [GeneratedRegex(@"^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*\z")] private static partial Regex Tag();
    [GeneratedRegex(@"^[-+]?[0-9]+\z")] private static partial Regex Whole();
    [GeneratedRegex(@"^[-+]?([0-9]+(\.[0-9]*)?|\.[0-9]+)\z")] private static partial Regex Decimal();
    [GeneratedRegex(@"%(?![0-9a-fA-F]{2})|#[^#]*#")] private static partial Regex BrokenUri();
}
