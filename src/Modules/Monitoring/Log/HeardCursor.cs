using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace LaChan.Monitoring.Log;

/// <summary>How many rows of the log the listeners have heard, in a file of its own: what a crash left unheard is judged at the next start and not only recalled.</summary>
/// <remarks>Not flushed: after a power cut it may stand too low, and some rows are heard twice. A listener must bear that.</remarks>
internal sealed class HeardCursor : IDisposable
{
    readonly SafeFileHandle file;
    long rows;

    HeardCursor(SafeFileHandle file, long rows) => (this.file, this.rows) = (file, rows);

    public long Rows => Interlocked.Read(ref rows);

    /// <param name="folder">The folder of the log.</param>
    /// <param name="all">Rows of the log: a log without a cursor counts as heard.</param>
    public static HeardCursor Open(string folder, long all)
    {
        var path = Path.Combine(folder, "heard");
        var isNew = !File.Exists(path);
        var file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite);
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        var cursor = new HeardCursor(file, isNew || RandomAccess.Read(file, bytes, 0) < bytes.Length ? all : Math.Clamp(BinaryPrimitives.ReadInt64LittleEndian(bytes), 0, all));
        cursor.Set(cursor.Rows);
        return cursor;
    }

    public void Set(long heard)
    {
        Interlocked.Exchange(ref rows, heard);
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, heard);
        RandomAccess.Write(file, bytes, 0);
    }

    public void Dispose() => file.Dispose();
}
