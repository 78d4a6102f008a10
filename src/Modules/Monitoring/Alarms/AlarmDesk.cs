using LaChan.Contracts.Access;
using LaChan.Contracts.Monitoring;
using LaChan.Contracts.Reference;
using LaChan.Kernel;
using LaChan.Monitoring.Stations;
using LaChan.Platform;
using LaChan.Ui;
using Microsoft.AspNetCore.Http;

namespace LaChan.Monitoring.Alarms;

/// <summary>Alarms as other modules ask for them, in the language of the request.</summary>
internal sealed class AlarmDesk(AlarmStore store, SeriesMemory memory, SeriesRegister register, StationRegister stations, IPolicies policies, Realm realm, IHttpContextAccessor http) : IAlarms
{
    static readonly TimeSpan ShownAfterEnd = TimeSpan.FromHours(6);
    const int TrendValues = 40;

    DateTimeOffset Now => realm.Clock.GetUtcNow();

    string Language => http.HttpContext?.Request.Cookies["lang"] is { } asked && Texts.Languages.Contains(asked) ? asked : Texts.Languages[0];

    public async Task<IReadOnlyList<AlarmView>> Desk(Sight sight, CancellationToken ct) =>
        [.. (await store.Desk(Now - ShownAfterEnd, ct)).Where(x => sight.Includes(x.Province is { } code ? new UnitCode(code) : null)).Select(View)];

    public async Task<AlarmView?> Find(Guid id, CancellationToken ct) => await store.Find(id, ct) is { } row ? View(row) : null;

    public IReadOnlyList<(string Ministry, int InTime, int All)> Freshness()
    {
        var now = Now.ToUnixTimeSeconds();
        var margin = policies.Of("alarm.gap-warning", VietNamTime.Day(Now)).Value;
        lock (memory.Gate)
        {
            return [.. stations.Stations.GroupBy(x => x.Ministry).OrderBy(x => x.Key, StringComparer.Ordinal)
                .Select(x => (x.Key, x.Count(station => memory.Pulse(station.Code)?.IsInTime(now, margin) == true), x.Count()))];
        }
    }

    AlarmView View(AlarmRow row) => row.View(register.Find(row.Station, row.Parameter) is { } series ? Trend(series) : [], Language);

    IReadOnlyList<double> Trend(Series series) => [.. memory.Newest(series.Number, TrendValues).Where(x => x.Counts).Select(x => x.Value)];
}
