using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace LaChan.Monitoring.Log;

/// <summary>A full segment of the log once more, sorted by series and time, beside its log file: answers "what is known of this series then" without memory. It is derived: whenever it is missing or damaged it is written anew from the log.</summary>
/// <remarks>Layout: header of eight 32-bit words (mark, rows, series, from, to, checksum of the table, 0, 0), table of first rows (series + 1 words), padding to 16, rows.</remarks>
internal sealed class SortedSegment : IDisposable
{
    const uint Mark = 0x3153_4F4C; // "LOS1"
    const int HeaderWords = 8;

    readonly MemoryMappedFile file;
    readonly MemoryMappedViewAccessor view;
    readonly uint[] first;
    readonly unsafe IndexRow* rows;

    unsafe SortedSegment(MemoryMappedFile file, MemoryMappedViewAccessor view, uint[] first, ulong rowsAt, uint from, uint to)
    {
        (this.file, this.view, this.first, From, To) = (file, view, first, from, to);
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        rows = (IndexRow*)(start + view.PointerOffset + (long)rowsAt);
    }

    public int Rows => (int)first[^1];
    public uint From { get; }
    public uint To { get; }
    public int SeriesCount => first.Length - 1;

    public static string PathOf(LogSegment log) => Path.ChangeExtension(log.Path, ".sorted");

    public static void Write(string path, SeriesRows rows)
    {
        var table = new uint[rows.SeriesCount + 1];
        for (var i = 0; i < rows.SeriesCount; i++) table[i + 1] = table[i] + (uint)rows.Of(i).Length;
        uint[] header = [Mark, (uint)rows.Count, (uint)rows.SeriesCount, rows.From, rows.To, Checksum.Of(MemoryMarshal.AsBytes<uint>(table)), 0, 0];
        var part = path + ".part";
        using (var stream = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20))
        {
            stream.Write(MemoryMarshal.AsBytes<uint>(header));
            stream.Write(MemoryMarshal.AsBytes<uint>(table));
            stream.Write(new byte[(int)RowsAt(table.Length) - (HeaderWords + table.Length) * sizeof(uint)]);
            for (var i = 0; i < rows.SeriesCount; i++) stream.Write(MemoryMarshal.AsBytes(rows.Of(i)));
            stream.Flush(flushToDisk: true);
        }
        File.Move(part, path, overwrite: true);
    }

    /// <summary>Null when the file is missing or is not what was written.</summary>
    public static SortedSegment? Open(string path)
    {
        if (!File.Exists(path) || new FileInfo(path).Length < HeaderWords * sizeof(uint)) return null;
        var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        var view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        Span<uint> header = stackalloc uint[HeaderWords];
        view.SafeMemoryMappedViewHandle.ReadSpan(0, header);
        var rowsAt = RowsAt((long)header[2] + 1);
        if (header[0] == Mark && new FileInfo(path).Length == (long)rowsAt + (long)header[1] * IndexRow.Size)
        {
            var table = new uint[header[2] + 1];
            view.SafeMemoryMappedViewHandle.ReadSpan<uint>(HeaderWords * sizeof(uint), table);
            if (Checksum.Of(MemoryMarshal.AsBytes<uint>(table)) == header[5]) return new(file, view, table, rowsAt, header[3], header[4]);
        }
        view.Dispose();
        file.Dispose();
        return null;
    }

    /// <summary>All rows of a series, straight from the mapped file: valid until it is disposed.</summary>
    public unsafe ReadOnlySpan<IndexRow> Of(int series) => series < SeriesCount ? new(rows + first[series], (int)(first[series + 1] - first[series])) : [];

    /// <summary>Adds the rows of a series between two seconds, both included, to a list.</summary>
    public void Read(int series, uint from, uint to, List<IndexRow> into)
    {
        if (from > To || to < From) return;
        var all = Of(series);
        all = all[SeriesRows.Place(all, from)..];
        into.AddRange(all[..SeriesRows.Place(all, to + 1)]);
    }

    public void Dispose()
    {
        view.SafeMemoryMappedViewHandle.ReleasePointer();
        view.Dispose();
        file.Dispose();
    }

    static ulong RowsAt(long tableWords) => (ulong)(((HeaderWords + tableWords) * sizeof(uint) + 15) / 16 * 16);
}
