using Microsoft.Extensions.Hosting;

namespace LaChan.Monitoring.Alarms;

/// <summary>Lets the judge look for silence while nothing arrives.</summary>
internal sealed class SilenceClock(Judge judge) : BackgroundService
{
    static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    /// <summary>So long nothing must have arrived, by a real clock, before the realm's clock alone counts.</summary>
    static readonly TimeSpan QuietAfter = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await judge.Tick(QuietAfter, stoppingToken);
    }
}
