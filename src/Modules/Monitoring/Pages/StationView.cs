using LaChan.Contracts.Access;
using LaChan.Contracts.Monitoring;
using LaChan.Contracts.Reference;
using LaChan.Kernel;
using LaChan.Monitoring.Alarms;
using LaChan.Monitoring.Indices;
using LaChan.Monitoring.Limits;
using LaChan.Monitoring.Log;
using LaChan.Monitoring.Quality;
using LaChan.Monitoring.Stations;
using LaChan.Platform;

namespace LaChan.Monitoring.Pages;

/// <summary>What stands beside the chart of a station: the newest value, whether it can be believed, its means, its alarms, its raw values.</summary>
internal sealed record StationView(
    Station Station, IReadOnlyList<Series> Series, Series Shown, Sample? Newest, JudgedLimit? Limit, IReadOnlyList<(string Averaging, Mean Mean, Limit? Limit)> Means, bool IsKnown, double Distance,
    IReadOnlyList<NeighbourReading> Around, IReadOnlyList<AlarmRow> Alarms, IReadOnlyList<RawValue> Raw, int? Aqi, string? Province, bool IsInTime);

/// <summary>One second of a series with every version of its value.</summary>
internal sealed record RawValue(DateTimeOffset At, double Value, IReadOnlyList<double> Earlier, DeviceStatus Status, QualityFlag Flags);

/// <summary>Puts a <see cref="StationView"/> together.</summary>
internal sealed class LookAtStation(SeriesRegister register, SeriesMemory memory, ObservationStore store, LimitBook limits, Neighbours neighbours, AlarmStore alarms, IPolicies policies, IUnits units, Realm realm)
{
    const int RawRows = 30;

    static readonly (string Averaging, int Seconds)[] Averagings = [("1h", 3600), ("8h", 8 * 3600), ("24h", 24 * 3600)];

    public async Task<StationView?> Of(string code, string? parameter, Sight sight, CancellationToken ct)
    {
        var series = register.Of(code);
        if (series.Count == 0) return null;
        var shown = series.FirstOrDefault(x => string.Equals(x.Parameter, parameter, StringComparison.OrdinalIgnoreCase)) ?? series[0];
        var now = realm.Clock.GetUtcNow();
        var station = shown.Station;
        var own = sight.Includes(station.Province) ? await alarms.OfStation(station.Code, now.AddYears(-1), ct) : [];
        var province = station.Province is { } unit ? units.Province(unit, now.Day())?.FullName ?? unit.Value : null;
        var raw = Raw(shown, now);
        var margin = policies.Of("alarm.gap-warning", now.Day()).Value;
        var km = policies.Of("alarm.neighbour-distance", now.Day()).Value;
        lock (memory.Gate)
        {
            var state = memory.Of(shown.Number);
            Sample? newest = state is { Window.Count: > 0 } ? state.Window.Newest : null;
            return new(
                station, series, shown, newest, limits.For(shown, Math.Max(1, station.PeriodSeconds), now.Day()), state is null || newest is null ? [] : MeansOf(state, newest.Value), state?.Usual.IsKnown == true,
                state is not null && newest is { } x ? state.Usual.Distance(x.Value) : 0, state is null || newest is null ? [] : neighbours.Of(state, newest.Value.Time, km), own, raw, Aqi(station, newest), province,
                memory.Pulse(station.Code)?.IsInTime(now.ToUnixTimeSeconds(), margin) == true);
        }
    }

    List<(string, Mean, Limit?)> MeansOf(SeriesState state, Sample newest)
    {
        var known = limits.All(state.Series, newest.At.Day());
        return [.. from x in Averagings
                   where x.Seconds > state.PeriodSeconds
                   let mean = Limits.Means.Of(state.Window, newest.Time, x.Seconds, state.PeriodSeconds)
                   where mean is not null
                   select (x.Averaging, mean.Value, known.FirstOrDefault(limit => limit.Averaging == x.Averaging))];
    }

    List<RawValue> Raw(Series series, DateTimeOffset now)
    {
        var from = now.AddSeconds(-(RawRows + 2L) * Math.Max(60, series.Station.PeriodSeconds));
        var samples = memory.Newest(series.Number, int.MaxValue).ToDictionary(x => (long)x.Time);
        return [.. store.ReadVersions(series.Number, from, now).GroupBy(x => x.UnixSeconds).OrderByDescending(x => x.Key).Take(RawRows)
            .Select(x => new RawValue(DateTimeOffset.FromUnixTimeSeconds(x.Key), x.Last().Value, [.. x.SkipLast(1).Select(one => one.Value)], x.Last().Status, samples.GetValueOrDefault(x.Key).Flags))];
    }

    /// <summary>VN_AQI of the newest hour of an air station, from the hourly means of its series.</summary>
    int? Aqi(Station station, Sample? newest)
    {
        if (station.Kind != "air" || newest is null) return null;
        var hour = newest.Value.Time / 3600 * 3600;
        return VnAqi.Hourly([.. Enumerable.Range(0, VnAqi.NowCastHours).Select(i => HourOf(station, hour - i * 3600L))]);
    }

    AqiHour HourOf(Station station, long end)
    {
        decimal? Of(string parameter) => register.Find(station.Code, parameter) is { } series && memory.Of(series.Number) is { } state
            && Limits.Means.Of(state.Window, end, 3600, state.PeriodSeconds) is { Complete: true } mean ? (decimal)Math.Clamp(mean.Value, 0, 1e7) : null;
        return new(Of("PM2.5"), Of("PM10"), Of("O3"), Of("NO2"), Of("SO2"), Of("CO"));
    }
}
