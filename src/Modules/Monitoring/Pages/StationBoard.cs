using LaChan.Contracts.Access;
using LaChan.Contracts.Monitoring;
using LaChan.Contracts.Reference;
using LaChan.Kernel;
using LaChan.Monitoring.Alarms;
using LaChan.Monitoring.Stations;
using LaChan.Platform;

namespace LaChan.Monitoring.Pages;

/// <summary>One line of the list of stations.</summary>
/// <param name="Last">Its newest measurement; null: never heard.</param>
/// <param name="State">in-time, late, silent, never.</param>
/// <param name="Alarm">The loudest open alarm, or null.</param>
internal sealed record StationLine(Station Station, DateTimeOffset? Last, string State, AlarmRow? Alarm);

/// <summary>What a person asks of the list.</summary>
internal sealed record StationFilter(string? Text, string? Ministry, string? Kind, string? State)
{
    public bool Fits(StationLine x) =>
        (string.IsNullOrEmpty(Ministry) || x.Station.Ministry == Ministry) && (string.IsNullOrEmpty(Kind) || x.Station.Kind == Kind)
        && (string.IsNullOrEmpty(State) || x.State == State || (State == "alarm" && x.Alarm is not null))
        && (string.IsNullOrWhiteSpace(Text) || PlainText.Fold($"{x.Station.Name} {x.Station.Code}").Contains(PlainText.Fold(Text), StringComparison.Ordinal));
}

/// <summary>All stations with their freshness and alarms, those in alarm first.</summary>
internal sealed class StationBoard(StationRegister stations, SeriesMemory memory, AlarmStore alarms, IPolicies policies, Realm realm)
{
    public async Task<IReadOnlyList<StationLine>> List(Sight sight, CancellationToken ct)
    {
        var now = realm.Clock.GetUtcNow();
        var loudest = (await alarms.Desk(now.AddYears(1), ct)).Where(x => sight.Includes(x.Province is { } code ? new UnitCode(code) : null))
            .SelectMany(x => x.Raised.Stations.Select(code => (code, x))).GroupBy(x => x.code).ToDictionary(x => x.Key, x => x.MaxBy(one => one.x.Severity).x);
        lock (memory.Gate)
        {
            return [.. stations.Stations.Select(x => Line(x, now, loudest.GetValueOrDefault(x.Code))).OrderByDescending(x => x.Alarm?.Severity ?? -1).ThenBy(x => x.Station.Code, StringComparer.Ordinal)];
        }
    }

    StationLine Line(Station station, DateTimeOffset now, AlarmRow? alarm)
    {
        var (late, lost) = (policies.Of("alarm.gap-warning", now.Day()).Value, policies.Of("alarm.gap-alarm", now.Day()).Value);
        if (memory.Pulse(station.Code) is not { Last: > 0 } pulse) return new(station, null, "never", alarm);
        var seconds = now.ToUnixTimeSeconds();
        var state = pulse.IsInTime(seconds, late) ? "in-time" : pulse.IsInTime(seconds, lost) ? "late" : "silent";
        return new(station, DateTimeOffset.FromUnixTimeSeconds(pulse.Last), state, alarm);
    }
}
