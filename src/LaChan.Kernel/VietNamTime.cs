using System.Globalization;

namespace LaChan.Kernel;

/// <summary>The one civil time of Viet Nam: UTC+7, no daylight saving.</summary>
public static class VietNamTime
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    public static DateTimeOffset InVietNam(this DateTimeOffset moment) => moment.ToOffset(Offset);

    /// <summary>The civil day in Viet Nam.</summary>
    public static DateOnly Day(this DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Offset).DateTime);

    public static DateTimeOffset Local(int year, int month, int day, int hour = 0, int minute = 0, int second = 0) =>
        new(year, month, day, hour, minute, second, Offset);

    /// <summary><c>02:12</c>.</summary>
    public static string Clock(this DateTimeOffset moment) => moment.InVietNam().ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary><c>02:12:36</c>.</summary>
    public static string ClockSeconds(this DateTimeOffset moment) => moment.InVietNam().ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary><c>24/11/2026</c>.</summary>
    public static string Date(this DateTimeOffset moment) => moment.InVietNam().ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>02:12 24/11/2026</c>.</summary>
    public static string DateClock(this DateTimeOffset moment) => moment.InVietNam().ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>ISO 8601 with the offset +07:00, as files and CAP want it (never Z).</summary>
    public static string Iso(this DateTimeOffset moment) => moment.InVietNam().ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
