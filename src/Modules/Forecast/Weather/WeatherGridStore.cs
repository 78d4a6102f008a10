using System.Text.Json;
using LaChan.Kernel;
using LaChan.Platform;

namespace LaChan.Forecast.Weather;

/// <summary>The gridded files at hand.</summary>
public sealed class WeatherGridStore(Database database)
{
    const string Columns = "select f.*, g.name, g.source, g.hash, g.bytes, g.issued_at, g.kept_at, g.kept_by from weather_grid_flows f join weather_grids g on g.id = f.grid where g.removed_at is null";

    /// <summary>Newest first.</summary>
    public Task<IReadOnlyList<WeatherGridRow>> AtHand(CancellationToken ct = default) =>
        database.Read(db => db.Query<WeatherGridRow>($"{Columns} order by g.issued_at desc, g.id, f.what"), ct);

    /// <summary>Those that cover a place and a moment and are not older than another, newest first.</summary>
    public Task<IReadOnlyList<WeatherGridRow>> Covering(string what, GeoPoint point, DateTimeOffset at, DateTimeOffset issuedAfter, CancellationToken ct = default) => database.Read(db => db.Query<WeatherGridRow>(
        $"""
        {Columns} and f.what = @what and f.south <= @Lat and f.north >= @Lat and f.west <= @Lon and f.east >= @Lon
          and f.from_at <= @at and f.until_at >= @at and g.issued_at >= @issuedAfter order by g.issued_at desc, g.id
        """, new { what, point.Lat, point.Lon, at, issuedAfter }), ct);
}

/// <summary>A flow of a gridded file as its tables hold it.</summary>
public sealed record WeatherGridRow
{
    public Guid Grid { get; init; }
    public string What { get; init; } = "";
    public string U { get; init; } = "";
    public string V { get; init; } = "";
    public double South { get; init; }
    public double West { get; init; }
    public double North { get; init; }
    public double East { get; init; }
    public int Nodes { get; init; }
    public int Steps { get; init; }
    public DateTimeOffset FromAt { get; init; }
    public DateTimeOffset UntilAt { get; init; }

    /// <summary>Share of all values.</summary>
    public double Missing { get; init; }
    public string Remarks { get; init; } = "[]";

    /// <summary>What was taken for what the file does not say.</summary>
    public IReadOnlyList<Remark> Said => JsonSerializer.Deserialize<List<Remark>>(Remarks, EntryTypes.Json) ?? [];
    public string Name { get; init; } = "";
    public string Source { get; init; } = "";
    public string Hash { get; init; } = "";
    public long Bytes { get; init; }
    public DateTimeOffset IssuedAt { get; init; }
    public DateTimeOffset KeptAt { get; init; }
    public string KeptBy { get; init; } = "";
}
