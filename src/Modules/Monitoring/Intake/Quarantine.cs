using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using LaChan.Platform;

namespace LaChan.Monitoring.Intake;

/// <summary>A file of which something was refused, as it lies in the quarantine beside its original.</summary>
/// <param name="Id">Hash of name and content: the same file coming again is the same case.</param>
/// <param name="Read">Records that were read and taken.</param>
/// <param name="RefusedCount">All refused; <paramref name="Refused"/> holds the first of them.</param>
/// <param name="Whole">True when no line of it was read: what must be mended is the file itself.</param>
public sealed record QuarantinedFile(
    string Id, string Name, long Size, string Door, DateTimeOffset ReceivedAt, string? Station, string? Province, int Lines, int Read, int RefusedCount, IReadOnlyList<RefusedLine> Refused, bool Whole);

/// <summary>A person's try to mend a file, when it was refused again.</summary>
public sealed record QuarantineAttempt(string Name, string Lines, IReadOnlyList<RefusedLine> Refused);

/// <summary>Keeps refused files until a person has corrected or dismissed them. Folders bear the hash of the file, never its name.</summary>
public sealed partial class Quarantine(Realm realm)
{
    /// <summary>The rest of a longer list is counted; the original holds every line.</summary>
    const int MostRefused = 2000;

    /// <summary>Stores a file with what was refused of it. Doing it again changes nothing.</summary>
    public async Task<QuarantinedFile> Keep(IncomingFile file, FileReading reading, CancellationToken ct = default)
    {
        var id = await IdOf(file, ct);
        var folder = Path.Combine(realm.QuarantineFolder, id);
        var kept = new QuarantinedFile(
            id, file.Name, file.Size, file.Door, realm.Clock.GetUtcNow(), reading.Station?.Code, reading.Station?.Province?.Value, reading.Lines, reading.Read,
            reading.Refused.Count, [.. reading.Refused.Take(MostRefused)], reading.Refused is [{ Line: 0 }, ..]);
        if (File.Exists(CasePath(folder))) return kept;
        Directory.CreateDirectory(folder);
        if (file.Path is null || file.Content.Length > 0) await WriteWhole(OriginalPath(folder), file.Content, ct);
        else if (!File.Exists(OriginalPath(folder))) File.Copy(file.Path, OriginalPath(folder));
        await WriteWhole(CasePath(folder), JsonSerializer.SerializeToUtf8Bytes(kept, EntryTypes.Json), ct);
        return kept;
    }

    /// <summary>Ids of all that was ever kept, newest first.</summary>
    public IReadOnlyList<string> Ids() => Directory.Exists(realm.QuarantineFolder)
        ? [.. new DirectoryInfo(realm.QuarantineFolder).EnumerateDirectories().Where(x => Id().IsMatch(x.Name)).OrderByDescending(x => x.CreationTimeUtc).Select(x => x.Name)]
        : [];

    /// <summary>Null when there is no such file.</summary>
    public async Task<QuarantinedFile?> Find(string id, CancellationToken ct = default) => await Read<QuarantinedFile>(id, CasePath, ct);

    public async Task<QuarantineAttempt?> LastAttempt(string id, CancellationToken ct = default) => await Read<QuarantineAttempt>(id, AttemptPath, ct);

    public Task Remember(string id, QuarantineAttempt attempt, CancellationToken ct = default) =>
        WriteWhole(AttemptPath(FolderOf(id)), JsonSerializer.SerializeToUtf8Bytes(attempt, EntryTypes.Json), ct);

    /// <summary>The file as it came; at most so many bytes.</summary>
    public async Task<byte[]> Original(string id, int most, CancellationToken ct = default)
    {
        await using var stream = File.OpenRead(OriginalPath(FolderOf(id)));
        var bytes = new byte[Math.Min(most, stream.Length)];
        await stream.ReadExactlyAsync(bytes, ct);
        return bytes;
    }

    async Task<T?> Read<T>(string id, Func<string, string> path, CancellationToken ct) where T : class
    {
        if (!Id().IsMatch(id) || !File.Exists(path(FolderOf(id)))) return null;
        return JsonSerializer.Deserialize<T>(await File.ReadAllBytesAsync(path(FolderOf(id)), ct), EntryTypes.Json);
    }

    /// <exception cref="ArgumentException">The id is none of ours: it must not become part of a path.</exception>
    string FolderOf(string id) => Id().IsMatch(id) ? Path.Combine(realm.QuarantineFolder, id) : throw new ArgumentException($"“{id}” is no id of the quarantine", nameof(id));

    static string CasePath(string folder) => Path.Combine(folder, "refusal.json");
    static string OriginalPath(string folder) => Path.Combine(folder, "original");
    static string AttemptPath(string folder) => Path.Combine(folder, "attempt.json");

    /// <summary>A crash leaves the old or the new, never a half: written beside, flushed, then named.</summary>
    static async Task WriteWhole(string path, ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        var part = path + ".part";
        await using (var stream = new FileStream(part, FileMode.Create, FileAccess.Write))
        {
            await stream.WriteAsync(bytes, ct);
            stream.Flush(flushToDisk: true);
        }
        File.Move(part, path, overwrite: true);
    }

    static async Task<string> IdOf(IncomingFile file, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(file.Name + '\n'));
        if (file.Content.Length > 0 || file.Path is null) hash.AppendData(file.Content.Span);
        else await AppendFile(hash, file.Path, ct);
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..24];
    }

    static async Task AppendFile(IncrementalHash hash, string path, CancellationToken ct)
    {
        await using var stream = File.OpenRead(path);
        var chunk = new byte[1 << 20];
        for (int read; (read = await stream.ReadAsync(chunk, ct)) > 0;) hash.AppendData(chunk, 0, read);
    }

    [GeneratedRegex("^[0-9a-f]{24}\\z")]
    private static partial Regex Id();
}
