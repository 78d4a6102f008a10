using LaChan.Monitoring.Log;

namespace LaChan.Monitoring.Intake;

/// <summary>A file at the door.</summary>
/// <param name="Name">As the sender called it; it never becomes part of a path.</param>
/// <param name="Content">Its bytes; empty when it is larger than <see cref="StationFile.MostBytes"/> and lies at <paramref name="Path"/>.</param>
/// <param name="Size">Bytes of the whole file.</param>
/// <param name="Door">folder, http, import or release.</param>
/// <param name="Path">Where it lies on this node's disk, or null.</param>
/// <param name="MayGrow">True while its sender may still be writing: a cut-off last line is then waited for.</param>
public sealed record IncomingFile(string Name, ReadOnlyMemory<byte> Content, long Size, string Door, string? Path = null, bool MayGrow = false)
{
    public static IncomingFile Of(string name, ReadOnlyMemory<byte> content, string door) => new(name, content, content.Length, door);
}

/// <summary>What became of a file; its values are on the disk.</summary>
/// <param name="Quarantine">Where its refused lines wait for a person, or null.</param>
/// <param name="Unfinished">Its last line is cut off and it may still grow: it is to be read again.</param>
public sealed record FileOutcome(FileReading Reading, Tally Tally, string? Quarantine, bool Unfinished);
