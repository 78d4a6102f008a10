using LaChan.Contracts.Monitoring;
using LaChan.Kernel;
using LaChan.Monitoring.Log;
using LaChan.Monitoring.Stations;

namespace LaChan.Monitoring;

/// <summary>What quality control says of the newest value of a series: the word that stands in <see cref="LatestReading.Flag"/>. Without it the device's own status stands there.</summary>
public interface IFlagsOfLatest
{
    /// <summary>Null when it has nothing to say.</summary>
    string? FlagOf(in Observation latest);
}

/// <summary>The measurements as other modules ask for them.</summary>
internal sealed class Readings(StationRegister stations, SeriesRegister register, ObservationStore store, IEnumerable<IFlagsOfLatest> flags) : IReadings
{
    static readonly TimeSpan OldestWind = TimeSpan.FromHours(2);
    const double FarthestWindKm = 60;

    readonly IFlagsOfLatest? flags = flags.FirstOrDefault();

    public IReadOnlyList<Station> Stations => stations.Stations;

    public WindReading? WindNear(GeoPoint point, DateTimeOffset at) => WindsNear(point, at, 1).FirstOrDefault();

    public IReadOnlyList<WindReading> WindsNear(GeoPoint point, DateTimeOffset at, int most) =>
        [.. Near(point, FarthestWindKm).Select(x => WindOf(x.Station, x.DistanceKm, at)).OfType<WindReading>().Take(most)];

    public IReadOnlyList<(Station Station, double DistanceKm, LatestReading Reading)> Latest(string parameter, GeoPoint near, double withinKm) =>
        [.. from x in Near(near, withinKm)
            let series = register.Find(x.Station.Code, parameter)
            where series is not null
            let latest = store.Latest(series.Number)
            where latest is not null
            select (x.Station, x.DistanceKm, new LatestReading(x.Station.Code, series.Parameter, latest.Value.Value, series.Unit, DateTimeOffset.FromUnixTimeSeconds(latest.Value.UnixSeconds), FlagOf(latest.Value)))];

    /// <summary>Only what the device measured: what it wrote while it was calibrated or out of order is no value of the series.</summary>
    public IReadOnlyList<(DateTimeOffset At, double Value)> Series(string station, string parameter, DateTimeOffset from, DateTimeOffset to) =>
        register.Find(station, parameter) is { } series
            ? [.. store.Read(series.Number, from, to).Where(x => x.Status == DeviceStatus.Measuring).Select(x => (DateTimeOffset.FromUnixTimeSeconds(x.UnixSeconds), x.Value))]
            : [];

    IEnumerable<(Station Station, double DistanceKm)> Near(GeoPoint point, double withinKm) =>
        stations.Stations.Select(x => (Station: x, DistanceKm: x.Point.DistanceKm(point))).Where(x => x.DistanceKm <= withinKm).OrderBy(x => x.DistanceKm);

    WindReading? WindOf(Station station, double distanceKm, DateTimeOffset at)
    {
        if (register.Find(station.Code, "WS") is not { } speed || register.Find(station.Code, "WD") is not { } direction) return null;
        var from = store.Read(direction.Number, at - OldestWind, at).Where(IsGood).ToDictionary(x => x.UnixSeconds, x => x.Value);
        foreach (var reading in store.Read(speed.Number, at - OldestWind, at).Where(IsGood).Reverse())
            if (from.TryGetValue(reading.UnixSeconds, out var fromDeg))
                return new(reading.Value, fromDeg, station.Code, station.Name, distanceKm, DateTimeOffset.FromUnixTimeSeconds(reading.UnixSeconds));
        return null;
    }

    string FlagOf(in Observation latest) => flags?.FlagOf(latest) ?? latest.Status switch
    {
        DeviceStatus.Calibrating => "calibrating",
        DeviceStatus.Fault => "fault",
        DeviceStatus.Maintenance => "maintenance",
        _ => "good",
    };

    static bool IsGood(Observation x) => x is { Status: DeviceStatus.Measuring, Value: >= 0 and <= 360 };
}
