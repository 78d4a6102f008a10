using LaChan.Contracts.Monitoring;
using LaChan.Platform;

namespace LaChan.Monitoring.Stations;

/// <summary>Writes <c>stations</c> and <c>series</c>. A series keeps its number for ever, also when the station's record no longer names it.</summary>
internal sealed class StationProjection : Projection
{
    public override IReadOnlyList<string> Tables => ["stations", "series"];

    public StationProjection() => On<StationRegistered>(async (entry, db) =>
    {
        var station = entry.Body.Station;
        await db.Execute(
            """
            insert into stations (code, name, kind, ministry, lat, lon, province, period_seconds, parameters, synthetic, version)
            values (@Code, @Name, @Kind, @Ministry, @Lat, @Lon, @Province, @PeriodSeconds, @Parameters, @Synthetic, @Version)
            on conflict (code) do update set name = excluded.name, kind = excluded.kind, ministry = excluded.ministry, lat = excluded.lat, lon = excluded.lon,
              province = excluded.province, period_seconds = excluded.period_seconds, parameters = excluded.parameters, synthetic = excluded.synthetic, version = excluded.version
            """,
            new
            {
                station.Code, station.Name, station.Kind, station.Ministry, station.Point.Lat, station.Point.Lon, Province = station.Province?.Value, station.PeriodSeconds,
                Parameters = string.Join(' ', station.Parameters), Synthetic = station.Synthetic ? 1 : 0, entry.Version,
            });
        await AddSeries(station, db);
    });

    static async Task AddSeries(Station station, Db db)
    {
        var known = (await db.Query<string>("select parameter from series where station = @Code", new { station.Code })).ToHashSet();
        var next = (await db.One<long?>("select max(number) from series") ?? -1) + 1;
        foreach (var parameter in station.Parameters.Where(known.Add))
            await db.Execute("insert into series (number, station, parameter) values (@number, @Code, @parameter)", new { number = next++, station.Code, parameter });
    }
}
