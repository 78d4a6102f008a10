using System.Globalization;

namespace LaChan.Kernel;

/// <summary>Numbers in Vietnamese form: 14.800; 2,6; a true minus sign. English form: 14,800; 2.6.</summary>
public static class Numbers
{
    static readonly NumberFormatInfo Vietnamese = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "−" };
    static readonly NumberFormatInfo English = new() { NumberDecimalSeparator = ".", NumberGroupSeparator = ",", NegativeSign = "−" };

    /// <param name="value">Any finite number.</param>
    /// <param name="decimals">At most so many digits after the mark; trailing zeros are dropped.</param>
    /// <param name="language"><c>vi</c> or <c>en</c>.</param>
    public static string Text(double value, int decimals = 0, string language = "vi") =>
        value.ToString(decimals == 0 ? "#,0" : "#,0." + new string('#', decimals), language == "vi" ? Vietnamese : English);

    /// <summary>A value with about three significant digits, as an instrument's figure is read: 4.860; 128; 2,6; 0,042.</summary>
    public static string Reading(double value, string language = "vi")
    {
        var size = Math.Abs(value);
        if (size is 0 or >= 100) return Text(value, 0, language);
        return Text(value, Math.Clamp(2 - (int)Math.Floor(Math.Log10(size)), 0, 6), language);
    }

    /// <summary>People as an estimate allows: two or three significant digits.</summary>
    public static string People(double people, string language = "vi")
    {
        var step = people switch { < 100 => 1, < 1_000 => 10, < 100_000 => 100, _ => 1_000 };
        return Text(Math.Round(people / step) * step, 0, language);
    }
}
