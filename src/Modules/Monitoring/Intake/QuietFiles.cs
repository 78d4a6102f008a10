namespace LaChan.Monitoring.Intake;

/// <summary>Which files of the inbox are whole: renamed into their final name, or of the same size and age as a moment ago. By the system's clock: files do not know the realm's.</summary>
internal sealed class QuietFiles(TimeProvider clock)
{
    /// <summary>Unchanged for so long: taken at first sight.</summary>
    static readonly TimeSpan LongQuiet = TimeSpan.FromSeconds(1);
    static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);

    /// <summary>A file whose last line is cut off may still be on its way so long.</summary>
    static readonly TimeSpan Sending = TimeSpan.FromSeconds(60);

    static readonly string[] Unfinished = [".tmp", ".part", ".partial", ".filepart", ".uploading", ".ftp", ".writing"];

    readonly Dictionary<string, Look> looks = [];
    readonly HashSet<string> whole = [];
    readonly Dictionary<string, long> mayGrow = [];

    public void IsWhole(string path) => whole.Add(path);

    public void Forget(string path)
    {
        mayGrow.Remove(path);
        looks.Remove(path);
        whole.Remove(path);
    }

    public IEnumerable<FileInfo> Of(IEnumerable<FileInfo> files)
    {
        foreach (var file in files)
        {
            if (file.Name.StartsWith('.') || Unfinished.Contains(file.Extension.ToLowerInvariant())) continue;
            if (mayGrow.TryGetValue(file.FullName, out var size) && size == file.Length && Age(file) < Sending) continue;
            if (whole.Contains(file.FullName) || Age(file) > LongQuiet || HasNotChanged(file)) yield return file;
        }
    }

    public bool MayGrow(FileInfo file) => Age(file) < Sending;

    /// <summary>Leaves a file alone until it has grown or is too old to be still on its way.</summary>
    public void WaitFor(FileInfo file) => mayGrow[file.FullName] = file.Length;

    bool HasNotChanged(FileInfo file)
    {
        var now = clock.GetTimestamp();
        if (looks.TryGetValue(file.FullName, out var look) && look.Size == file.Length && look.Written == file.LastWriteTimeUtc) return clock.GetElapsedTime(look.At, now) >= Quiet;
        looks[file.FullName] = new(file.Length, file.LastWriteTimeUtc, now);
        return false;
    }

    TimeSpan Age(FileInfo file) => clock.GetUtcNow() - file.LastWriteTimeUtc;

    readonly record struct Look(long Size, DateTime Written, long At);
}
