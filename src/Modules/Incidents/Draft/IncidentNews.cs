using LaChan.Contracts.Forecast;
using LaChan.Contracts.Monitoring;
using LaChan.Incidents.Report;
using LaChan.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace LaChan.Incidents.Draft;

/// <summary>Wakes the drafting when there is something to draft from: the outlines it needs are read then, not while the node starts.</summary>
sealed class IncidentNews(IServiceProvider services) : IJournalReader
{
    public string Name => "incidents.draft";

    public Task Read(Entry entry, CancellationToken ct) => entry.Body is AlarmRaised or AlarmChanged or ReportReceived or WeatherGridKept or WeatherGridRemoved
        ? services.GetRequiredService<DraftReader>().Read(entry, ct)
        : Task.CompletedTask;
}
