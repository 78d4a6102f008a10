using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using System.Threading.Channels;
using LaChan.Kernel;
using LaChan.Platform;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LaChan.Forecast.Runs;

/// <summary>Computes the runs that were asked for, one after the other. What was asked before a stop is computed after the start: the queue is the journal.</summary>
public sealed partial class RunQueue(RunStore store, RunEngines engines, Journal journal, Realm realm, ILogger<RunQueue> log) : BackgroundService
{
    static readonly Actor Engine = Actor.Node("forecast");

    readonly Channel<bool> bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    readonly ConcurrentDictionary<Guid, CancellationTokenSource> running = [];
    readonly ConcurrentDictionary<Guid, double> reached = [];

    public static string Stream(Guid id) => $"run/{id}";

    static string Version => typeof(RunQueue).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    /// <summary>Share done of a run that is being computed, 0 to 1; null: it is not.</summary>
    public double? Reached(Guid id) => reached.TryGetValue(id, out var share) ? share : null;

    public string PathOf(Guid run, string file) => Path.Combine(realm.Folder, "forecasts", run.ToString(), file);

    /// <summary>A file that the run's entry names, as text; null: it names none such, or the file is gone.</summary>
    public async Task<string?> Read(Run run, string file, CancellationToken ct = default)
    {
        if (run.Done?.Files.Any(x => x.Name == file) != true) return null;
        var path = PathOf(run.Row.Id, file);
        return File.Exists(path) ? await File.ReadAllTextAsync(path, ct) : null;
    }

    /// <summary>Writes the wish down and starts it when its turn comes.</summary>
    /// <exception cref="RefusedException">The input is not in order; nothing was written.</exception>
    public async Task<Guid> Ask(string kind, string title, string input, Guid? again, Actor actor, CancellationToken ct)
    {
        engines.Check(kind, input);
        var id = Guid.CreateVersion7();
        await journal.AppendNext(Stream(id), new RunAsked(id, kind, title, input, again), actor, ct: ct);
        bell.Writer.TryWrite(true);
        return id;
    }

    /// <summary>Stops a run that waits or is being computed; false: it had ended.</summary>
    public async Task<bool> Cancel(Guid id, Actor actor, CancellationToken ct)
    {
        if (await store.Row(id, ct) is not { State: "asked" }) return false;
        var stopped = await journal.Append(Stream(id), 1, new RunStopped(id, "cancelled", []), actor, ct: ct);
        if (running.TryGetValue(id, out var source)) await source.CancelAsync();
        return stopped;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        do
        {
            // Asked anew each time: a run that was cancelled while it waited is not among them.
            while ((await store.Waiting(stoppingToken)).FirstOrDefault() is { } next) await Compute(next.Id, stoppingToken);
        }
        while (await bell.Reader.WaitToReadAsync(stoppingToken) && bell.Reader.TryRead(out _));
    }

    async Task Compute(Guid id, CancellationToken stopping)
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        running[id] = source;
        reached[id] = 0;
        try
        {
            var asked = (await store.Find(id, stopping))?.Asked ?? throw new InvalidOperationException($"run {id} has no beginning");
            var begun = TimeProvider.System.GetTimestamp();
            var result = await Task.Run(() => engines.Run(asked.Kind, asked.Input, share => reached[id] = Math.Clamp(share, 0, 1), source.Token), source.Token);
            var files = await Write(id, result.Files, source.Token);
            var hash = Fingerprint.Of(string.Join('\n', files.Select(x => $"{x.Name} {x.Hash}")));
            await End(id, new RunDone(id, Version, hash, files, [.. result.Remarks.Distinct().Select(x => new RunRemark(x.Field, x.English, x.Key, x.Fills))], TimeProvider.System.GetElapsedTime(begun).TotalSeconds));
        }
        catch (OperationCanceledException) when (source.IsCancellationRequested)
        {
            // Cancelled by a person: written by them. Stopped with the node: computed after the next start.
        }
        catch (RefusedException refused)
        {
            await End(id, new RunStopped(id, "refused", refused.Refusals));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // An engine that fails must not stop the others; the person sees it, the log has the whole.
            Failed(log, id, fault);
            await End(id, new RunStopped(id, "failed", [new("(program)", fault.Message)]));
        }
        finally
        {
            running.TryRemove(id, out _);
            reached.TryRemove(id, out _);
        }
    }

    /// <summary>On top of the wish only: a run that was cancelled meanwhile stays cancelled.</summary>
    Task<bool> End(Guid id, object how) => journal.Append(Stream(id), 1, how, Engine);

    async Task<IReadOnlyList<RunFile>> Write(Guid id, IReadOnlyList<(string Name, string Text)> files, CancellationToken ct)
    {
        Directory.CreateDirectory(PathOf(id, ""));
        var written = new List<RunFile>();
        foreach (var (name, text) in files)
        {
            await File.WriteAllTextAsync(PathOf(id, name + ".part"), text, ct);
            File.Move(PathOf(id, name + ".part"), PathOf(id, name), overwrite: true);
            written.Add(new(name, Encoding.UTF8.GetByteCount(text), Fingerprint.Of(text)));
        }
        return written;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Forecast run {Run} failed")]
    static partial void Failed(ILogger log, Guid run, Exception fault);
}
