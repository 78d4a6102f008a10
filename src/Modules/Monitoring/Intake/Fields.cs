using LaChan.Kernel;

namespace LaChan.Monitoring.Intake;

/// <summary>The forms of value, time and status, read from bytes without a string. What they do not know they do not guess.</summary>
internal static class Fields
{
    /// <summary>Digits that a double holds without loss.</summary>
    const int MostDigits = 15;

    static readonly double[] Powers = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    /// <summary>["-"] 1*DIGIT ["." 1*DIGIT], at most 15 digits; nearest double.</summary>
    public static bool Value(ReadOnlySpan<byte> text, out double value)
    {
        value = 0;
        var negative = text.Length > 0 && text[0] == '-';
        var i = negative ? 1 : 0;
        var (mantissa, digits, decimals, point) = (0L, 0, 0, false);
        for (; i < text.Length; i++)
        {
            var digit = text[i] - '0';
            if (digit is >= 0 and <= 9)
            {
                mantissa = mantissa * 10 + digit;
                if (++digits > MostDigits) return false;
                if (point) decimals++;
            }
            else if (text[i] == '.' && !point && digits > 0) point = true;
            else return false;
        }
        if (digits == 0 || (point && decimals == 0)) return false;
        value = (negative ? -mantissa : mantissa) / Powers[decimals];
        return true;
    }

    /// <summary>yyyyMMddHHmmss in Viet Nam as Unix seconds; false when it is no such moment.</summary>
    public static bool Time(ReadOnlySpan<byte> text, out uint seconds)
    {
        seconds = 0;
        if (text.Length != 14) return false;
        foreach (var letter in text) if (letter is < (byte)'0' or > (byte)'9') return false;
        var (year, month, day) = (Two(text) * 100 + Two(text[2..]), Two(text[4..]), Two(text[6..]));
        var (hour, minute, second) = (Two(text[8..]), Two(text[10..]), Two(text[12..]));
        if (year is < 1970 or > 2105 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59) return false;
        var utc = new DateTimeOffset(year, month, day, hour, minute, second, VietNamTime.Offset).ToUnixTimeSeconds();
        if (utc < 0) return false;
        seconds = (uint)utc;
        return true;
    }

    /// <summary>00, 01, 02, 03.</summary>
    public static bool Status(ReadOnlySpan<byte> text, out DeviceStatus status)
    {
        status = text.Length == 2 && text[0] == '0' ? (DeviceStatus)unchecked((byte)(text[1] - '0')) : (DeviceStatus)255;
        return status <= DeviceStatus.Maintenance;
    }

    static int Two(ReadOnlySpan<byte> text) => (text[0] - '0') * 10 + (text[1] - '0');
}
