using System.Collections.Concurrent;

namespace LaChan.Forecast.Runs;

/// <summary>What follows from a run's files, made when somebody first asks and kept beside them. The run's own files never change, so neither does this; another version of the program makes its own.</summary>
public sealed class RunKeep(RunQueue queue)
{
    static readonly string Build = typeof(RunKeep).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..8];

    readonly ConcurrentDictionary<string, Lazy<Task<bool>>> making = [];

    /// <param name="make">Makes the file at a path, whoever of those who wait gives up; false: there is nothing to make.</param>
    /// <param name="bound">How many files like this one are kept, the newest; null: all.</param>
    /// <returns>Its path; null: nothing to make.</returns>
    public async Task<string?> File(Guid run, string name, Func<string, Task<bool>> make, (string Like, int Most)? bound = null)
    {
        var path = queue.PathOf(run, Path.Combine("kept-" + Build, name));
        if (System.IO.File.Exists(path)) return path;
        // Two who ask at once wait for the same making.
        var mine = making.GetOrAdd(path, _ => new(() => Make(path, make, bound)));
        try
        {
            return await mine.Value ? path : null;
        }
        finally
        {
            making.TryRemove(path, out _);
        }
    }

    static async Task<bool> Make(string path, Func<string, Task<bool>> make, (string Like, int Most)? bound)
    {
        var folder = Path.GetDirectoryName(path) ?? "";
        Directory.CreateDirectory(folder);
        var part = $"{path}.{Guid.NewGuid():N}.part";
        if (!await make(part)) return false;
        System.IO.File.Move(part, path, overwrite: true);
        if (bound is { } most) DropOldest(folder, most.Like, most.Most);
        return true;
    }

    static void DropOldest(string folder, string like, int most)
    {
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles(like).Where(x => x.Extension != ".part").OrderByDescending(x => x.LastWriteTimeUtc).Skip(most)) file.Delete();
    }
}
