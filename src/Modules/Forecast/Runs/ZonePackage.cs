using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace LaChan.Forecast.Runs;

/// <summary>
/// Zones as a GeoPackage 1.3 (OGC 12-128r18): an SQLite file with its application id (requirement 2), spatial reference systems (10, 11), contents (13),
/// geometry columns (21) and one feature table, whose geometries are WKB behind a header with their envelope (19).
/// </summary>
public static class ZonePackage
{
    const int ApplicationId = 0x47504B47, Version = 10300, Wgs84 = 4326;

    const string Schema =
        """
        create table gpkg_spatial_ref_sys (srs_name text not null, srs_id integer not null primary key, organization text not null, organization_coordsys_id integer not null, definition text not null, description text);
        create table gpkg_contents (table_name text not null primary key, data_type text not null, identifier text unique, description text default '', last_change datetime not null default (strftime('%Y-%m-%dT%H:%M:%fZ','now')), min_x double, min_y double, max_x double, max_y double, srs_id integer, constraint fk_gc_r_srs_id foreign key (srs_id) references gpkg_spatial_ref_sys(srs_id));
        create table gpkg_geometry_columns (table_name text not null, column_name text not null, geometry_type_name text not null, srs_id integer not null, z tinyint not null, m tinyint not null, constraint pk_geom_cols primary key (table_name, column_name), constraint uk_gc_table_name unique (table_name), constraint fk_gc_tn foreign key (table_name) references gpkg_contents(table_name), constraint fk_gc_srs foreign key (srs_id) references gpkg_spatial_ref_sys (srs_id));
        create table zones (fid integer primary key autoincrement not null, geom multipolygon, level integer, threshold_mg_m3 double, threshold text, exposure_minutes double, share double, time_s double, area_m2 double, substance text, properties text);
        """;

    static readonly (string Name, int Id, string Organisation, int Code, string Definition)[] Systems =
    [
        ("WGS 84 geodetic", Wgs84, "EPSG", Wgs84, """GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]"""),
        ("Undefined cartesian SRS", -1, "NONE", -1, "undefined"), ("Undefined geographic SRS", 0, "NONE", 0, "undefined"),
    ];

    /// <param name="geoJson">Our own zones, longitude and latitude.</param>
    /// <param name="path">Where the file is made; what was there is replaced.</param>
    /// <param name="at">When the zones were computed: the same zones give the same file.</param>
    /// <returns>False: the zones lie in local metres, which have no place in such a file; nothing was made.</returns>
    public static bool Write(string geoJson, string path, DateTimeOffset at)
    {
        using var document = JsonDocument.Parse(geoJson);
        if (document.RootElement.TryGetProperty("crs", out _)) return false;
        File.Delete(path);
        using var db = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        db.Open();
        Run(db, $"pragma application_id = {ApplicationId}; pragma user_version = {Version};");
        using var transaction = db.BeginTransaction();
        Run(db, Schema);
        foreach (var (name, id, organisation, code, definition) in Systems)
            Run(db, "insert into gpkg_spatial_ref_sys values (@name, @id, @organisation, @code, @definition, null)", ("@name", name), ("@id", id), ("@organisation", organisation), ("@code", code), ("@definition", definition));
        var whole = new Envelope();
        var shapes = document.RootElement.GetProperty("features").EnumerateArray().Select(x => (Properties: x.GetProperty("properties"), Shape: Shape(x.GetProperty("geometry")))).Where(x => !x.Shape.IsEmpty).ToList();
        foreach (var one in shapes) whole.ExpandToInclude(one.Shape.EnvelopeInternal);
        Run(db, "insert into gpkg_contents values ('zones', 'features', 'zones', 'forecast zones', @at, @minX, @minY, @maxX, @maxY, @srs)",
            ("@at", at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture)), ("@minX", Edge(whole, whole.MinX)), ("@minY", Edge(whole, whole.MinY)), ("@maxX", Edge(whole, whole.MaxX)), ("@maxY", Edge(whole, whole.MaxY)), ("@srs", Wgs84));
        Run(db, "insert into gpkg_geometry_columns values ('zones', 'geom', 'MULTIPOLYGON', @srs, 0, 0)", ("@srs", Wgs84));
        foreach (var (properties, shape) in shapes)
            Run(db, "insert into zones (geom, level, threshold_mg_m3, threshold, exposure_minutes, share, time_s, area_m2, substance, properties) values (@geom, @level, @threshold, @name, @exposure, @share, @time, @area, @substance, @all)",
                ("@geom", Blob(shape)), ("@level", Value(properties, "level")), ("@threshold", Value(properties, "thresholdMgM3")), ("@name", Value(properties, "threshold") is string ? Value(properties, "threshold") : DBNull.Value), ("@exposure", Value(properties, "exposureMinutes")), ("@share", Value(properties, "share")),
                ("@time", Value(properties, "timeS") is double time ? time : Value(properties, "weatherTimeS")), ("@area", Value(properties, "areaM2")), ("@substance", Value(properties, "substance")), ("@all", properties.GetRawText()));
        transaction.Commit();
        return true;
    }

    static MultiPolygon Shape(JsonElement geometry)
    {
        Polygon[] polygons = [.. ZonePolygons.Of(geometry).Select(ZonePolygons.Shape).Where(x => !x.IsEmpty)];
        return new MultiPolygon(polygons);
    }

    /// <summary>"GP", version 0, flags (little-endian, envelope of four), reference system, envelope, WKB.</summary>
    static byte[] Blob(MultiPolygon shape)
    {
        var head = new byte[40];
        (head[0], head[1], head[3]) = ((byte)'G', (byte)'P', 0b0000_0011);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(4), Wgs84);
        var box = shape.EnvelopeInternal;
        foreach (var (value, i) in new[] { box.MinX, box.MaxX, box.MinY, box.MaxY }.Select((value, i) => (value, i)))
            BinaryPrimitives.WriteDoubleLittleEndian(head.AsSpan(8 + 8 * i), value);
        return [.. head, .. new WKBWriter(ByteOrder.LittleEndian).Write(shape)];
    }

    static object Edge(Envelope whole, double value) => whole.IsNull ? DBNull.Value : value;

    static object Value(JsonElement properties, string name) => properties.TryGetProperty(name, out var value)
        ? value.ValueKind switch { JsonValueKind.Number => value.GetDouble(), JsonValueKind.String => value.GetString() ?? (object)DBNull.Value, _ => DBNull.Value }
        : DBNull.Value;

    static void Run(SqliteConnection db, string sql, params (string Name, object Value)[] values)
    {
        using var command = db.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        command.ExecuteNonQuery();
    }
}
