using System.Collections.Frozen;
using LaChan.Contracts.Monitoring;
using LaChan.Kernel;
using LaChan.Platform;

namespace LaChan.Monitoring.Stations;

/// <summary>The register at one moment.</summary>
internal sealed class StationSnapshot
{
    public required IReadOnlyList<Station> Stations { get; init; }
    public required IReadOnlyList<Series> Series { get; init; }
    public required FrozenDictionary<string, Station> ByCode { get; init; }
    public required FrozenDictionary<string, long> Versions { get; init; }

    /// <summary>Series of a station that its record still names, by symbol.</summary>
    public required FrozenDictionary<string, FrozenDictionary<string, Series>> Measured { get; init; }

    public static async Task<StationSnapshot> Read(Db db)
    {
        var rows = await db.Query<StationRow>("select * from stations order by code");
        var byCode = rows.ToFrozenDictionary(x => x.Code, x => x.Open(), StringComparer.OrdinalIgnoreCase);
        var series = (await db.Query<SeriesRow>("select number, station, parameter from series order by number"))
            .Select(x => new Series((int)x.Number, byCode[x.Station], x.Parameter, Symbols.Find(byCode[x.Station].Kind, x.Parameter)?.Unit ?? "")).ToList();
        return new()
        {
            Stations = [.. rows.Select(x => byCode[x.Code])],
            Series = series,
            ByCode = byCode,
            Versions = rows.ToFrozenDictionary(x => x.Code, x => x.Version),
            Measured = series.Where(x => x.Station.Parameters.Contains(x.Parameter)).GroupBy(x => x.Station.Code)
                .ToFrozenDictionary(x => x.Key, x => x.ToFrozenDictionary(one => one.Parameter, StringComparer.OrdinalIgnoreCase)),
        };
    }

    sealed record SeriesRow
    {
        public long Number { get; init; }
        public string Station { get; init; } = "";
        public string Parameter { get; init; } = "";
    }

    sealed record StationRow
    {
        public string Code { get; init; } = "";
        public string Name { get; init; } = "";
        public string Kind { get; init; } = "";
        public string Ministry { get; init; } = "";
        public double Lat { get; init; }
        public double Lon { get; init; }
        public string? Province { get; init; }
        public long PeriodSeconds { get; init; }
        public string Parameters { get; init; } = "";
        public bool Synthetic { get; init; }
        public long Version { get; init; }

        public Station Open() => new(
            Code, Name, Kind, Ministry, new GeoPoint(Lat, Lon), Province is null ? null : new UnitCode(Province), (int)PeriodSeconds, Parameters.Split(' ', StringSplitOptions.RemoveEmptyEntries), Synthetic);
    }
}
