using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace LaChan.Monitoring.Log;

/// <summary>The rows that one flush made durable together: mark, count, time of recording, checksum, rows. Either all of them count or none.</summary>
internal static class LogFrame
{
    public const int HeaderSize = 20;
    const uint Mark = 0x3142_4F4C; // "LOB1"

    /// <summary>More rows than any sender can hand over at once: a larger count is damage.</summary>
    public const int MaxRows = 4_000_000;

    public static int SizeOf(int rows) => HeaderSize + rows * LogRow.Size;

    public static void Write(Span<byte> frame, ReadOnlySpan<LogRow> rows, DateTimeOffset recordedAt)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(frame, Mark);
        BinaryPrimitives.WriteInt32LittleEndian(frame[4..], rows.Length);
        BinaryPrimitives.WriteInt64LittleEndian(frame[8..], recordedAt.ToUnixTimeMilliseconds());
        MemoryMarshal.AsBytes(rows).CopyTo(frame[HeaderSize..]);
        BinaryPrimitives.WriteUInt32LittleEndian(frame[16..], ChecksumOf(frame));
    }

    /// <summary>How many rows the frame with this header holds, or null when this is no frame.</summary>
    public static int? RowsOf(ReadOnlySpan<byte> header)
    {
        if (header.Length < HeaderSize || BinaryPrimitives.ReadUInt32LittleEndian(header) != Mark) return null;
        return BinaryPrimitives.ReadInt32LittleEndian(header[4..]) is >= 0 and <= MaxRows and var rows ? rows : null;
    }

    public static bool IsWhole(ReadOnlySpan<byte> frame) => BinaryPrimitives.ReadUInt32LittleEndian(frame[16..]) == ChecksumOf(frame);

    public static ReadOnlySpan<LogRow> Rows(ReadOnlySpan<byte> frame) => MemoryMarshal.Cast<byte, LogRow>(frame[HeaderSize..]);

    static uint ChecksumOf(ReadOnlySpan<byte> frame) => Checksum.Of(frame[HeaderSize..], Checksum.Of(frame[..16]));
}
