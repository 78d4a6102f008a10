using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace LaChan.Monitoring.Log;

/// <summary>One file of the observation log: frames one after another, only ever appended to. A frame that a crash cut short at the end is cut off when the file is opened for writing; the cut bytes are kept beside it.</summary>
internal sealed class LogSegment : IDisposable
{
    readonly SafeFileHandle file;
    byte[] buffer = new byte[1 << 16];

    LogSegment(string path, int number, SafeFileHandle file) => (Path, Number, this.file) = (path, number, file);

    public string Path { get; }
    public int Number { get; }

    /// <summary>Bytes of whole frames.</summary>
    public long Length { get; private set; }
    public int Rows { get; private set; }

    /// <summary>Bytes after the last whole frame when it was opened: 0 unless a crash or a damage came between.</summary>
    public long TornBytes { get; private set; }

    public static LogSegment Open(string folder, int number)
    {
        var path = System.IO.Path.Combine(folder, $"{number:00000000}.log");
        return new(path, number, File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read));
    }

    /// <summary>Goes through all whole frames in order; afterwards <see cref="Length"/> and <see cref="Rows"/> are known.</summary>
    public void Scan(Action<ReadOnlySpan<LogRow>> see)
    {
        var end = RandomAccess.GetLength(file);
        (Length, Rows) = (0, 0);
        var chunk = ArrayPool<byte>.Shared.Rent(1 << 20);
        try
        {
            while (NextFrame(ref chunk, end) is { Length: > 0 } frame)
            {
                see(LogFrame.Rows(frame));
                Length += frame.Length;
                Rows += LogFrame.RowsOf(frame) ?? 0;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
        TornBytes = end - Length;
    }

    /// <summary>Appends one frame; when this returns it is on the disk.</summary>
    public void Append(ReadOnlySpan<LogRow> rows, DateTimeOffset recordedAt)
    {
        var size = LogFrame.SizeOf(rows.Length);
        if (buffer.Length < size) buffer = new byte[Math.Max(size, buffer.Length * 2)];
        LogFrame.Write(buffer.AsSpan(0, size), rows, recordedAt);
        RandomAccess.Write(file, buffer.AsSpan(0, size), Length);
        Flush();
        Length += size;
        Rows += rows.Length;
    }

    /// <summary>Cuts off what stands after the last whole frame, keeping a copy of it.</summary>
    public void CutTail()
    {
        var end = RandomAccess.GetLength(file);
        if (end == Length) return;
        var tail = new byte[end - Length];
        RandomAccess.Read(file, tail, Length);
        File.WriteAllBytes($"{Path}.torn-{Length}", tail);
        RandomAccess.SetLength(file, Length);
        RandomAccess.FlushToDisk(file);
        TornBytes = 0;
    }

    public void Dispose() => file.Dispose();

    /// <summary>After a failed flush nobody knows what is on the disk, and a second flush would not tell: no further write may be acknowledged.</summary>
    void Flush()
    {
        try
        {
            RandomAccess.FlushToDisk(file);
        }
        catch (IOException failure)
        {
            throw new FlushFailedException(failure);
        }
    }

    ReadOnlySpan<byte> NextFrame(ref byte[] chunk, long end)
    {
        if (end - Length < LogFrame.HeaderSize) return [];
        var read = RandomAccess.Read(file, chunk, Length);
        if (LogFrame.RowsOf(chunk.AsSpan(0, read)) is not { } rows) return [];
        var size = LogFrame.SizeOf(rows);
        if (size > end - Length) return [];
        if (size > chunk.Length)
        {
            ArrayPool<byte>.Shared.Return(chunk);
            chunk = ArrayPool<byte>.Shared.Rent(size);
        }
        while (read < size)
        {
            var more = RandomAccess.Read(file, chunk.AsSpan(read, size - read), Length + read);
            if (more == 0) return [];
            read += more;
        }
        var frame = chunk.AsSpan(0, size);
        return LogFrame.IsWhole(frame) ? frame : [];
    }
}

/// <summary>The disk did not confirm a write.</summary>
public sealed class FlushFailedException(IOException cause) : IOException(cause.Message, cause);
