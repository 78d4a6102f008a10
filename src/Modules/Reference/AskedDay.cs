using System.Globalization;
using LaChan.Kernel;
using LaChan.Ui;

namespace LaChan.Reference;

/// <summary>The day that a page is asked about: as typed, or today. A text that is no day leaves today and says so.</summary>
public sealed record AskedDay(DateOnly Day, bool IsWrong, string Typed)
{
    static readonly string[] Forms = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"];

    public string Text => InWords(Day);

    /// <summary>As links carry it.</summary>
    public string Iso => Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static AskedDay Read(string? typed, DateOnly today) =>
        string.IsNullOrWhiteSpace(typed) ? new(today, false, "")
        : DateOnly.TryParseExact(typed.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new(day, false, typed)
        : new(today, true, typed);

    public static string InWords(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>"từ 12/09/2023", "đến 31/12/2025", both, or nothing for a row that is always in force.</summary>
    public static string InWords(Period period, T t) => (period.From, period.To) switch
    {
        ({ } from, { } to) => t["reference.from-to", InWords(from), InWords(to)],
        ({ } from, null) => t["reference.from", InWords(from)],
        (null, { } to) => t["reference.to", InWords(to)],
        _ => "",
    };
}
