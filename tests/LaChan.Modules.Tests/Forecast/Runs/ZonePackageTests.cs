using System.Diagnostics;
using LaChan.Forecast.Runs;
using Microsoft.Data.Sqlite;
using NetTopologySuite.IO;

namespace LaChan.Modules.Tests.Forecast.Runs;

/// <summary>A GeoPackage of zones, by the requirements of OGC 12-128r18.</summary>
public sealed class ZonePackageTests : IDisposable
{
    const string Zones =
        """
        { "type": "FeatureCollection", "features": [
          { "type": "Feature", "properties": { "layer": "zone", "substance": "NH3", "level": 2, "thresholdMgM3": 111.5, "threshold": "ERPG-2", "exposureMinutes": 60, "weatherTimeS": 600 }, "geometry": { "type": "Polygon", "coordinates": [ [[106.1,10.1],[106.3,10.1],[106.2,10.2],[106.1,10.1]], [[106.15,10.12],[106.16,10.12],[106.16,10.13],[106.15,10.12]] ] } },
          { "type": "Feature", "properties": { "layer": "zone", "share": 0.9, "timeS": 3600 }, "geometry": { "type": "MultiPolygon", "coordinates": [ [ [[107,11],[107.1,11],[107.1,11.1],[107,11]] ], [ [[108,11],[108.1,11],[108.1,11.1],[108,11]] ] ] } },
          { "type": "Feature", "properties": { "layer": "ashore" }, "geometry": { "type": "MultiPoint", "coordinates": [[107,11]] } } ] }
        """;

    static readonly DateTimeOffset At = new(2026, 11, 24, 2, 12, 0, TimeSpan.FromHours(7));

    readonly string path = Path.Combine(Path.GetTempPath(), $"zones-{Guid.NewGuid():N}.gpkg");

    public void Dispose() => File.Delete(path);

    [Fact]
    public void The_file_says_what_it_is_and_has_the_tables_that_the_standard_asks_for()
    {
        Assert.True(ZonePackage.Write(Zones, path, At));
        Assert.Equal((0x47504B47L, 10300L), (One("pragma application_id"), One("pragma user_version")));
        Assert.Equal("ok", One("pragma integrity_check"));
        Assert.Equal(3L, One("select count(*) from gpkg_spatial_ref_sys where srs_id in (4326, -1, 0)"));
        Assert.Equal("features", One("select data_type from gpkg_contents where table_name = 'zones' and srs_id = 4326 and min_x = 106.1 and min_y = 10.1 and max_x = 108.1 and max_y = 11.1"));
        Assert.Equal("MULTIPOLYGON", One("select geometry_type_name from gpkg_geometry_columns where table_name = 'zones' and column_name = 'geom' and srs_id = 4326 and z = 0 and m = 0"));
        Assert.Equal("2026-11-23T19:12:00.000Z", One("select last_change from gpkg_contents"));
    }

    [Fact]
    public void Each_zone_is_a_feature_with_its_figures_and_its_shape()
    {
        ZonePackage.Write(Zones, path, At);
        Assert.Equal(2L, One("select count(*) from zones"));
        Assert.Equal("NH3", One("select substance from zones where level = 2 and threshold_mg_m3 = 111.5 and threshold = 'ERPG-2' and exposure_minutes = 60 and time_s = 600"));
        var blob = Assert.IsType<byte[]>(One("select geom from zones where share = 0.9"));
        Assert.Equal("GP", System.Text.Encoding.ASCII.GetString(blob[..2]));
        Assert.Equal([107, 108.1, 11, 11.1], Enumerable.Range(0, 4).Select(i => BitConverter.ToDouble(blob, 8 + 8 * i)));
        Assert.Equal(2, new WKBReader().Read(blob[40..]).NumGeometries);
    }

    [Fact]
    public void Local_metres_have_no_place_in_it()
    {
        Assert.False(ZonePackage.Write("""{ "type": "FeatureCollection", "crs": "local-m", "features": [] }""", path, At));
        Assert.False(File.Exists(path));
    }

    [Fact]
    public async Task The_usual_reader_of_such_files_opens_it()
    {
        var program = Environment.GetEnvironmentVariable("PATH")?.Split(':').Select(x => Path.Combine(x, "ogrinfo")).FirstOrDefault(File.Exists);
        if (program is null) Assert.Skip("ogrinfo is not installed (Debian: gdal-bin)");
        ZonePackage.Write(Zones, path, At);
        using var process = Process.Start(new ProcessStartInfo(program, ["-ro", "-al", path]) { RedirectStandardOutput = true, RedirectStandardError = true });
        var said = await (process?.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken) ?? Task.FromResult(""));
        var warned = await (process?.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken) ?? Task.FromResult("?"));
        Assert.Equal("", warned);
        Assert.Contains("Feature Count: 2", said);
        Assert.Contains("WGS 84", said);
        Assert.Contains("threshold_mg_m3 (Real) = 111.5", said);
        Assert.Contains("MULTIPOLYGON", said);
    }

    object? One(string sql)
    {
        using var db = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        db.Open();
        using var command = db.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
