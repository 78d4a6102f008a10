using System.Globalization;
using LaChan.Kernel;
using LaChan.Ui;

namespace LaChan.Incidents.Room;

/// <summary>Reads a moment as a page's address or a form carries it.</summary>
public static class MomentText
{
    /// <summary>ISO 8601; without an offset it is Viet Nam's time (as <c>input type="datetime-local"</c> sends it). Null for what is no moment.</summary>
    public static DateTimeOffset? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        // A plus in an address reads as a blank.
        var mended = text.Trim().Replace(' ', '+');
        if (TypedMoment.Read(mended) is { } local) return local;
        return DateTimeOffset.TryParse(mended, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) && IsSensible(moment.Year) ? moment : null;
    }

    // At the very ends of the calendar there is no such moment in another zone.
    static bool IsSensible(int year) => year is > 1900 and < 3000;

    /// <summary>The hour, with day and month where it is not the reader's day: for narrow columns.</summary>
    public static string ShortClock(this DateTimeOffset moment, DateTimeOffset now) =>
        moment.Day() == now.Day() ? moment.Clock() : moment.InVietNam().ToString("HH:mm dd/MM", CultureInfo.InvariantCulture);

    /// <summary>As <c>input type="datetime-local"</c> wants it.</summary>
    public static string ForInput(this DateTimeOffset moment) => moment.InVietNam().ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}
