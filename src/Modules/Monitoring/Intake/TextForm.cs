using System.Text;

namespace LaChan.Monitoring.Intake;

/// <summary>Brings a file to the one form that the reader goes through: no byte order mark, lines ended by LF.</summary>
internal static class TextForm
{
    public static ReadOnlySpan<byte> Of(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("\uFEFF"u8)) content = content[3..];
        else if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) content = Recoded(content[2..], Encoding.Unicode);
        else if (content.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) content = Recoded(content[2..], Encoding.BigEndianUnicode);
        return content.Contains((byte)'\r') && !content.Contains((byte)'\n') ? WithLineFeeds(content) : content;
    }

    /// <summary>An odd last byte becomes a sign that no field accepts, so that a cut-off line is refused.</summary>
    static byte[] Recoded(ReadOnlySpan<byte> content, Encoding encoding) => Encoding.UTF8.GetBytes(encoding.GetString(content));

    static byte[] WithLineFeeds(ReadOnlySpan<byte> content)
    {
        var lines = content.ToArray();
        lines.AsSpan().Replace((byte)'\r', (byte)'\n');
        return lines;
    }
}
