using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LaChan.Monitoring.Log;

/// <summary>Tells the listeners what the log holds, then every durable batch, by one thread and in order.</summary>
public sealed partial class Hearing(ObservationStore store, IEnumerable<IObservationListener> listeners, ILogger<Hearing> log) : IHostedService
{
    /// <summary>A batch that fails so often is left: one poisoned batch must not silence all later alarms.</summary>
    const int Attempts = 3;

    readonly IReadOnlyList<IObservationListener> listeners = [.. listeners];
    readonly CancellationTokenSource stopping = new();
    Task hearing = Task.CompletedTask;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        store.Open();
        var unheard = store.Recall(observations => { foreach (var listener in listeners) listener.Recall(observations); });
        if (unheard.Count > 0) await Tell(unheard.ToArray(), cancellationToken);
        store.HasHeardAll();
        var batches = store.Listen();
        hearing = Task.Run(async () =>
        {
            await foreach (var batch in batches.ReadAllAsync(stopping.Token))
            {
                await Tell(batch.Observations, stopping.Token);
                store.HasHeard(batch);
            }
        }, stopping.Token);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await store.Close();
        // What cannot be heard in the time that is given for stopping is heard at the next start.
        await Task.WhenAny(hearing, Task.Delay(TimeSpan.FromSeconds(5), cancellationToken));
        await stopping.CancelAsync();
        stopping.Dispose();
    }

    async Task Tell(ReadOnlyMemory<Observation> batch, CancellationToken ct)
    {
        foreach (var listener in listeners)
            for (var attempt = 1; !await Told(listener, batch, ct) && attempt < Attempts; attempt++)
                await Task.Delay(TimeSpan.FromMilliseconds(500), ct);
    }

    async Task<bool> Told(IObservationListener listener, ReadOnlyMemory<Observation> batch, CancellationToken ct)
    {
        // The edge to another feature's work, which can fail in any way; the observations themselves are safe.
        try
        {
            await listener.Observe(batch, ct);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            ListenerFailed(listener.GetType().Name, batch.Length, failure);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Listener} failed on a batch of {Count} observations")]
    partial void ListenerFailed(string listener, int count, Exception failure);
}
