using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LaChan.Monitoring.Intake;

/// <summary>Reads the lines of one station file (UTF-8 or an eight-bit code, lines ended by LF or CRLF). A line in the form of the Circular goes the short way, by vector comparison and words of eight bytes; every other line goes to <see cref="LooseLine"/>, which knows the dialects and the reasons for refusing.</summary>
internal ref struct StationFileReader(ReadOnlySpan<byte> text, LineTable table, FileReading reading, RowBuffer rows, ReadLimits limits)
{
    const int Window = 64;

    readonly ReadOnlySpan<byte> text = text;
    ReadOnlySpan<byte> lastTime = [];
    uint lastSeconds;
    int hint = -1;
    int at;
    int lines;

    public void Read()
    {
        while (at < text.Length)
        {
            if (ShortWay()) continue;
            Count();
            var rest = text[at..];
            var end = rest.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            reading.Lines++;
            new LooseLine(table, reading, rows, limits).Read(line.TrimEnd((byte)'\r'), ended: end >= 0);
            at += end < 0 ? rest.Length : end + 1;
        }
        Count();
    }

    /// <summary>Lines of the short way are counted together: one line, one record.</summary>
    void Count()
    {
        reading.Lines += lines;
        reading.Read += lines;
        lines = 0;
    }

    /// <summary>One line of five columns parted by TAB, all of known form and within 64 bytes; otherwise nothing has happened.</summary>
    bool ShortWay()
    {
        if (text.Length - at >= Window) return ShortWay(text.Slice(at, Window));
        Span<byte> padded = stackalloc byte[Window];
        padded.Clear();
        text[at..].CopyTo(padded);
        return ShortWay(padded);
    }

    bool ShortWay(scoped ReadOnlySpan<byte> window)
    {
        var (tabs, ends) = (Mask(window, (byte)'\t'), Mask(window, (byte)'\n'));
        if (ends == 0) return false;
        var end = BitOperations.TrailingZeroCount(ends);
        tabs &= unchecked((1UL << end) - 1);
        if (BitOperations.PopCount(tabs) != 4) return false;
        var a = Next(ref tabs);
        var b = Next(ref tabs);
        var c = Next(ref tabs);
        var d = Next(ref tabs);
        var last = window[end - 1] == '\r' ? end - 1 : end;
        if (!table.Find(LineTable.Word(window, 0, a), LineTable.Word(window, b + 1, c), ref hint, out var series, out var factor)
            || !Fields.Value(window[(a + 1)..b], out var value)
            || !Time(window[(c + 1)..d], at + c + 1)
            || !Fields.Status(window[(d + 1)..last], out var status)) return false;
        rows.Add(series, lastSeconds, value * factor, status);
        lines++;
        if (limits.NameSeconds != lastSeconds && limits.NameSeconds != 0) reading.TimesOff++;
        at += end + 1;
        return true;
    }

    /// <param name="time">The column.</param>
    /// <param name="place">Where it stands in the text: the window may be a copy.</param>
    bool Time(scoped ReadOnlySpan<byte> time, int place)
    {
        if (time.SequenceEqual(lastTime)) return true;
        if (!Fields.Time(time, out var seconds) || !limits.Holds(seconds)) return false;
        lastTime = text.Slice(place, time.Length);
        lastSeconds = seconds;
        return true;
    }

    static int Next(ref ulong mask)
    {
        var place = BitOperations.TrailingZeroCount(mask);
        mask &= unchecked(mask - 1);
        return place;
    }

    static ulong Mask(ReadOnlySpan<byte> window, byte sought)
    {
        ref var first = ref MemoryMarshal.GetReference(window);
        var wanted = Vector256.Create(sought);
        return Vector256.Equals(Vector256.LoadUnsafe(ref first), wanted).ExtractMostSignificantBits()
            | (ulong)Vector256.Equals(Vector256.LoadUnsafe(ref first, 32), wanted).ExtractMostSignificantBits() << 32;
    }
}

/// <summary>Moments that a record may bear, Unix seconds, and the moment in the file's name (0: none).</summary>
internal readonly record struct ReadLimits(uint Earliest, uint Latest, uint NameSeconds)
{
    public bool Holds(uint seconds) => Earliest <= seconds && seconds <= Latest;
}
