using LaChan.Contracts.Access;
using LaChan.Contracts.Monitoring;
using LaChan.Kernel;
using LaChan.Monitoring.Alarms;
using LaChan.Monitoring.Stations;
using LaChan.Ui;

namespace LaChan.Monitoring.Pages;

/// <summary>Stations and open alarms as map features: grey while healthy, the shape is the ministry's; one in alarm is named.</summary>
internal sealed class StationMap(StationRegister stations, AlarmStore alarms, Platform.Realm realm)
{
    /// <param name="sight">Whose alarms may be seen.</param>
    /// <param name="t">Texts.</param>
    /// <param name="only">Code of one station, for its own map; null: all.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<object> Features(Sight sight, T t, string? only, CancellationToken ct)
    {
        var open = (await alarms.Desk(realm.Clock.GetUtcNow().AddYears(1), ct)).Where(x => sight.Includes(x.Province is { } code ? new UnitCode(code) : null)).ToList();
        var loudest = open.SelectMany(x => x.Raised.Stations.Select(code => (code, x.Severity))).GroupBy(x => x.code).ToDictionary(x => x.Key, x => x.Max(one => one.Severity));
        var shown = only is { Length: > 0 } ? stations.Stations.Where(x => x.Code == only) : stations.Stations;
        return new
        {
            type = "FeatureCollection",
            features = shown.Select(x => Feature(x, loudest.TryGetValue(x.Code, out var severity) ? severity : null))
                .Concat(open.Where(x => only is not { Length: > 0 } || x.Raised.Stations.Contains(only)).Select(x => Feature(x, t))).ToList(),
        };
    }

    static object Feature(Station x, long? severity) => new
    {
        type = "Feature",
        geometry = Point(x.Point),
        properties = new { layer = "station", ministry = x.Ministry, kind = x.Kind, label = x.Name, href = $"/stations/{x.Code}", alarmed = severity is not null, severity },
    };

    static object Feature(AlarmRow x, T t) => new
    {
        type = "Feature",
        geometry = Point(x.Raised.Point),
        properties = new { layer = "alarm", id = x.Id, severity = x.Severity, label = AlarmTitle.Short(x.Raised, t), href = $"/alarms/{x.Id}", proposed = x.State == AlarmStates.New },
    };

    static object Point(GeoPoint x) => new { type = "Point", coordinates = new[] { Math.Round(x.Lon, 5), Math.Round(x.Lat, 5) } };
}
