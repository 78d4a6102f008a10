using System.Collections.Concurrent;
using System.Text;
using LaChan.Contracts.Monitoring;
using LaChan.Monitoring.Intake;
using LaChan.Platform;

namespace LaChan.Host.Bench;

/// <summary>How long it takes from handing a file over to its alarm standing in the journal, while 10,000 observations come in every second.</summary>
static class AlarmBench
{
    const int Seconds = 20;
    const int ChunksPerSecond = 8;

    /// <returns>Milliseconds of every alarm that was raised for a file made to raise one; empty when none was.</returns>
    public static async Task<IReadOnlyList<double>> Measure(IServiceProvider services, StationTexts texts, int firstBatch, CancellationToken ct)
    {
        var intake = services.GetRequiredService<FileIntake>();
        var (sent, times) = (new ConcurrentDictionary<string, long>(), new ConcurrentBag<double>());
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var listening = Listen(services.GetRequiredService<News>(), sent, times, stop.Token);
        for (var second = 0; second < Seconds; second++)
        {
            var files = texts.Batch(firstBatch + second);
            for (var chunk = 0; chunk < ChunksPerSecond; chunk++)
            {
                var part = files.Skip(chunk * files.Count / ChunksPerSecond).Take(files.Count / ChunksPerSecond).ToArray();
                part[second] = Exceeding(part[second], out var station);
                sent[station] = TimeProvider.System.GetTimestamp();
                await intake.Take(part, ct);
                await Task.Delay(1000 / ChunksPerSecond, ct);
            }
        }
        await Task.Delay(1000, ct);
        await stop.CancelAsync();
        await listening;
        return [.. times.Order()];
    }

    /// <summary>Ten times the hourly limit of NO2: one value opens an alarm.</summary>
    static IncomingFile Exceeding(IncomingFile file, out string station)
    {
        station = file.Name.Split('_')[2];
        return IncomingFile.Of(file.Name, Encoding.UTF8.GetBytes($"NO2\t2000\tug/Nm3\t{file.Name[^18..^4]}\t00\r\n"), "http");
    }

    static async Task Listen(News news, ConcurrentDictionary<string, long> sent, ConcurrentBag<double> times, CancellationToken ct)
    {
        try
        {
            await foreach (var entry in news.Listen(ct))
                if (entry.Body is AlarmRaised { Kind: "exceedance" } alarm && sent.TryRemove(alarm.Stations[0], out var at)) times.Add(TimeProvider.System.GetElapsedTime(at).TotalMilliseconds);
        }
        catch (OperationCanceledException)
        {
            // The measurement is over.
        }
    }
}
