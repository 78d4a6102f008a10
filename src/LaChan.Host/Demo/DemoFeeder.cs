using System.Collections.Concurrent;
using LaChan.Platform;

namespace LaChan.Host.Demo;

/// <summary>Drops the assumed stations' files into the node's watched folder, as a file server would: written under another name, then renamed.</summary>
sealed class DemoFeeder(DemoFiles files, Realm realm)
{
    DateTimeOffset fed = DemoStory.DayBefore;
    readonly PriorityQueue<DemoFile, DateTimeOffset> waiting = new();
    readonly SemaphoreSlim sending = new(1, 1);

    public long Lines { get; private set; }
    public long Files { get; private set; }

    readonly ConcurrentDictionary<(string Station, DateTimeOffset Measured), DateTimeOffset> dropped = [];

    /// <summary>Real time at which the file with a station's readings of a moment was dropped, or null.</summary>
    public DateTimeOffset? DroppedAt(string station, DateTimeOffset measured) => dropped.TryGetValue((station, measured), out var at) ? at : null;

    /// <summary>Sends everything that the stations send up to a moment. One caller after another.</summary>
    public async Task Until(DateTimeOffset moment, CancellationToken ct)
    {
        await sending.WaitAsync(ct);
        try
        {
            if (moment <= fed) return;
            foreach (var file in files.Between(fed, moment)) waiting.Enqueue(file, file.SentAt);
            fed = moment;
            while (waiting.TryPeek(out _, out var sentAt) && sentAt <= moment) await Drop(waiting.Dequeue(), ct);
        }
        finally
        {
            sending.Release();
        }
    }

    /// <summary>Waits until the intake has taken every file.</summary>
    public async Task Taken(CancellationToken ct)
    {
        while (Directory.EnumerateFiles(realm.InboxFolder, "*.txt").Any()) await Task.Delay(2, ct);
    }

    async Task Drop(DemoFile file, CancellationToken ct)
    {
        Directory.CreateDirectory(realm.InboxFolder);
        var path = Path.Combine(realm.InboxFolder, file.Name);
        await File.WriteAllTextAsync(path + ".part", file.Text, ct);
        File.Move(path + ".part", path, overwrite: true);
        dropped.TryAdd((file.Station, file.MeasuredAt), DateTimeOffset.UtcNow);
        Lines += file.Lines;
        Files++;
    }
}
