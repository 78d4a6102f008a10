using System.Text;

namespace LaChan.Monitoring.Intake;

/// <summary>The eight-bit code that older Vietnamese loggers write: as Latin-1 but for twenty-odd letters and the combining tone marks.</summary>
internal static class Windows1258
{
    static readonly Dictionary<byte, char> Differences = new()
    {
        [0x80] = '€', [0x8C] = 'Œ', [0x9C] = 'œ', [0x9F] = 'Ÿ', [0xC3] = 'Ă', [0xCC] = '\u0300', [0xD0] = 'Đ', [0xD2] = '\u0309', [0xD5] = 'Ơ', [0xDD] = 'Ư', [0xDE] = '\u0303',
        [0xE3] = 'ă', [0xEC] = '\u0301', [0xF0] = 'đ', [0xF2] = '\u0323', [0xF5] = 'ơ', [0xFD] = 'ư', [0xFE] = '₫',
    };

    public static string Decode(ReadOnlySpan<byte> text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var one in text) letters.Append(Differences.GetValueOrDefault(one, (char)one));
        return letters.ToString();
    }
}
