using System.Globalization;
using LaChan.Kernel;

namespace LaChan.Ui;

/// <summary>A moment that an officer types, as <c>input type="datetime-local"</c> sends it: Viet Nam's time.</summary>
public static class TypedMoment
{
    /// <returns>Null for what is no moment.</returns>
    public static DateTimeOffset? Read(string typed) =>
        DateTime.TryParseExact(typed.Trim(), ["yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock) && clock.Year is > 1900 and < 3000
            ? new DateTimeOffset(clock, VietNamTime.Offset) : null;
}
