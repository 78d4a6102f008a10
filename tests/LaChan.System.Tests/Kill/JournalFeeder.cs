using System.Diagnostics;
using System.Globalization;
using LaChan.Contracts.Monitoring;
using LaChan.Host;
using LaChan.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace LaChan.SystemTests.Kill;

/// <summary>A process that appends entries as fast as it can and says on standard output which were acknowledged. It is this test program itself, asked for one explicit test.</summary>
sealed class JournalFeeder : IAsyncDisposable
{
    const string FolderVariable = "LACHAN_FEED_JOURNAL";
    const string Mark = "acknowledged ";

    readonly Process process;
    readonly TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly List<(string, long)> acknowledged = [];
    readonly Task reading;

    JournalFeeder(Process process)
    {
        this.process = process;
        reading = Task.Run(Read);
    }

    public static JournalFeeder Start(string folder)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, Environment = { [FolderVariable] = folder } };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "LaChan.System.Tests.dll"), "-explicit", "only", "-method", $"{typeof(FeedingProcess).FullName}.{nameof(FeedingProcess.Appends_until_it_is_killed)}" })
            start.ArgumentList.Add(argument);
        return new(Process.Start(start) ?? throw new InvalidOperationException("the feeder did not start"));
    }

    /// <summary>Ends when the first entry was acknowledged.</summary>
    public Task First(CancellationToken ct) => first.Task.WaitAsync(TimeSpan.FromSeconds(60), ct);

    public void Kill() => process.Kill();

    /// <summary>Streams and versions whose append had returned before the kill.</summary>
    public async Task<IReadOnlyList<(string Stream, long Version)>> Acknowledged()
    {
        await reading;
        return acknowledged;
    }

    /// <summary>The other side: four writers, new streams and growing ones, single entries and batches.</summary>
    public static async Task Append(CancellationToken ct)
    {
        var folder = Environment.GetEnvironmentVariable(FolderVariable) ?? throw new InvalidOperationException(FolderVariable);
        await using var app = await Node.Build(KillTests.RealmOf(folder), "http://127.0.0.1:0");
        var journal = app.Services.GetRequiredService<Journal>();
        using var output = TextWriter.Synchronized(new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true });
        await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(() => Append(journal, writer, output, ct), ct)));
    }

    static async Task Append(Journal journal, int writer, TextWriter output, CancellationToken ct)
    {
        var actor = Actor.Node("feeder");
        var station = Streams.Station($"KIL{writer:000}");
        for (var i = 0; ; i++)
        {
            var version = await journal.Version(station, ct);
            var id = Guid.NewGuid().ToString("N")[..24];
            var drafts = new List<Draft>
            {
                new(station, version, new StationRegistered(KillTests.Station(writer) with { Name = $"Trạm {i}" })),
                new($"quarantine/{id}", 0, new QuarantineDismissed(id, "x.txt", "thử")),
            };
            if (!await journal.Append(drafts, actor, ct: ct)) throw new InvalidOperationException($"{station} moved on");
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{Mark}{station} {version + 1}"));
            await output.WriteLineAsync($"{Mark}quarantine/{id} 1");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
        await reading;
        process.Dispose();
    }

    async Task Read()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            // The last line may be cut off by the kill: its version is then missing or short, and it is left out.
            if (!line.StartsWith(Mark, StringComparison.Ordinal) || line[Mark.Length..].Split(' ') is not [var stream, var version] || !long.TryParse(version, CultureInfo.InvariantCulture, out var number)) continue;
            acknowledged.Add((stream, number));
            first.TrySetResult();
        }
        first.TrySetException(new InvalidOperationException("the feeder ended"));
    }
}
