using LaChan.Incidents.Draft;
using LaChan.Platform;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LaChan.Incidents.Weather;

/// <summary>Makes the forecast anew when a stated wind or current ends: nothing else may happen then that would.</summary>
sealed class WeatherClock(IncidentStore store, Journal journal, IServiceProvider services) : BackgroundService
{
    static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    // An incident is read again only when it has moved on.
    readonly Dictionary<Guid, (long Version, DateTimeOffset? Ends)> open = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await Tick(stoppingToken);
    }

    internal async Task Tick(CancellationToken ct)
    {
        foreach (var incident in await store.Open(ct))
        {
            if (!open.TryGetValue(incident.Id, out var seen) || seen.Version != incident.Version) seen = (incident.Version, await Ends(incident.Id, ct));
            if (seen.Ends <= journal.Now)
            {
                // The drafting needs the outlines: they are read when there is something to do, not while the node starts.
                await services.GetRequiredService<DraftIncident>().Again(incident.Id, "weather", null, ct);
                seen = seen with { Ends = null };
            }
            open[incident.Id] = seen;
        }
    }

    /// <summary>When something ends that the newest finding still rests on.</summary>
    async Task<DateTimeOffset?> Ends(Guid id, CancellationToken ct) =>
        IncidentFile.Of(await journal.Read(Streams.Incident(id), ct: ct)) is { FoundAt: { } found } file ? file.Weather.EndsAfter(found) : null;
}
