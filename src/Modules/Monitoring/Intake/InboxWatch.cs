using System.Threading.Channels;
using LaChan.Platform;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LaChan.Monitoring.Intake;

/// <summary>The watched folder. A file is taken when it was renamed into its final name or has been quiet for a moment; it leaves the folder, for <c>done</c> or the quarantine, only after its values are durable. What a crash left is read again without effect.</summary>
internal sealed partial class InboxWatch(Realm realm, FileIntake intake, ILogger<InboxWatch> log) : BackgroundService
{
    const int FilesAtOnce = 1000;
    const long BytesAtOnce = 8 * 1024 * 1024;
    static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(250);

    readonly Channel<string> renamed = Channel.CreateBounded<string>(new BoundedChannelOptions(50_000) { FullMode = BoundedChannelFullMode.DropOldest });
    readonly QuietFiles quiet = new(TimeProvider.System);
    readonly DoneFolder done = new(realm);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Directory.CreateDirectory(realm.InboxFolder);
        using var watcher = Watch();
        while (!stoppingToken.IsCancellationRequested)
        {
            if (!await Look(stoppingToken)) await Task.WhenAny(renamed.Reader.WaitToReadAsync(stoppingToken).AsTask(), Task.Delay(LookAgain, stoppingToken));
        }
    }

    async Task<bool> Look(CancellationToken ct)
    {
        // The edge to a disk and to whatever senders put there: whatever fails, the node goes on, the files stay and are tried again.
        try
        {
            done.TakeBackWhatGrew(realm.InboxFolder);
            return await Sweep(ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            TakingFailed(failure);
            await Task.Delay(TimeSpan.FromSeconds(2), ct);
            return false;
        }
    }

    /// <summary>Looks through the folder once.</summary>
    /// <returns>Whether anything was taken.</returns>
    internal async Task<bool> Sweep(CancellationToken ct)
    {
        while (renamed.Reader.TryRead(out var path)) quiet.IsWhole(path);
        var ready = quiet.Of(Files()).OrderBy(x => TimeInName(x.Name), StringComparer.Ordinal).ToList();
        foreach (var batch in Batches(ready)) await Take(batch, ct);
        return ready.Count > 0;
    }

    async Task Take(IReadOnlyList<FileInfo> batch, CancellationToken ct)
    {
        var files = new List<IncomingFile>(batch.Count);
        var sources = new List<FileInfo>(batch.Count);
        foreach (var file in batch)
        {
            if (Load(file) is not { } loaded) continue;
            files.Add(loaded);
            sources.Add(file);
        }
        var outcomes = await intake.Take(files, ct);
        for (var i = 0; i < files.Count; i++) Away(sources[i], files[i], outcomes[i]);
    }

    /// <summary>Also a file of which something was refused goes to <c>done</c>: its sender may still hold it open, and the quarantine has its own copy.</summary>
    void Away(FileInfo source, IncomingFile file, FileOutcome outcome)
    {
        quiet.Forget(source.FullName);
        if (outcome.Unfinished) quiet.WaitFor(source);
        else done.Put(source, file.Size);
    }

    IncomingFile? Load(FileInfo file)
    {
        try
        {
            if (file.Length > StationFile.MostBytes) return new(file.Name, default, file.Length, "folder", file.FullName);
            var content = File.ReadAllBytes(file.FullName);
            return new(file.Name, content, content.Length, "folder", file.FullName, quiet.MayGrow(file));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            FileUnreadable(file.FullName, failure);
            return null;
        }
    }

    IEnumerable<FileInfo> Files() => new DirectoryInfo(realm.InboxFolder).EnumerateFiles("*", new EnumerationOptions
    {
        RecurseSubdirectories = true, MaxRecursionDepth = 6, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true,
    });

    static IEnumerable<IReadOnlyList<FileInfo>> Batches(List<FileInfo> files)
    {
        var batch = new List<FileInfo>();
        var bytes = 0L;
        foreach (var file in files)
        {
            if (batch.Count > 0 && (batch.Count == FilesAtOnce || bytes + file.Length > BytesAtOnce))
            {
                yield return batch;
                (batch, bytes) = ([], 0);
            }
            batch.Add(file);
            bytes += file.Length;
        }
        if (batch.Count > 0) yield return batch;
    }

    static string TimeInName(string name) => name.Length > 18 ? name[^18..] : name;

    FileSystemWatcher? Watch()
    {
        try
        {
            var watcher = new FileSystemWatcher(realm.InboxFolder) { IncludeSubdirectories = true, NotifyFilter = NotifyFilters.FileName };
            watcher.Renamed += (_, moved) => renamed.Writer.TryWrite(moved.FullPath);
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (IOException failure)
        {
            // No watch left on this machine: looking every quarter of a second does as well, only later.
            NoWatch(failure);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Path} cannot be read; it stays in the inbox")]
    partial void FileUnreadable(string path, Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "Files of the inbox could not be taken; they stay and are tried again")]
    partial void TakingFailed(Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The inbox cannot be watched for renames; it is looked through every quarter of a second")]
    partial void NoWatch(Exception failure);
}
