using System.Buffers.Binary;
using System.Globalization;
using LaChan.Kernel;
using LaChan.Reference.Units;
using Microsoft.Data.Sqlite;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace LaChan.Reference.ImportUnits;

/// <summary>Reads one feature table of a GeoPackage (OGC 12-128): an SQLite file whose geometries are WKB behind a short header. Opened read-only.</summary>
static class GeoPackage
{
    const int Wgs84 = 4326;

    /// <summary>Bytes of the envelope by the indicator in the header's flags (OGC 12-128, clause 2.1.3).</summary>
    static readonly int[] EnvelopeBytes = [0, 32, 48, 48, 64];

    public static IReadOnlyList<UnitFeature> Read(string path, string? layer)
    {
        try
        {
            using var db = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            db.Open();
            var columns = GeometryColumns(db);
            var table = layer ?? UnitFile.Only([.. columns.Keys]);
            if (!columns.TryGetValue(table, out var column)) throw new RefusedException("--layer", $"'{table}' is not in the file; there are: {string.Join(", ", columns.Keys)}");
            if (column.Srs != Wgs84) throw new RefusedException("srs_id", $"{column.Srs} is not {Wgs84} (longitude, latitude, WGS84): convert the file first");
            return [.. Rows(db, table, column.Name)];
        }
        catch (SqliteException broken)
        {
            throw new RefusedException("FILE", $"is not a GeoPackage that can be read: {broken.Message}");
        }
    }

    static Dictionary<string, (string Name, int Srs)> GeometryColumns(SqliteConnection db)
    {
        using var command = db.CreateCommand();
        command.CommandText = "select table_name, column_name, srs_id from gpkg_geometry_columns";
        using var rows = command.ExecuteReader();
        var columns = new Dictionary<string, (string, int)>();
        while (rows.Read()) columns[rows.GetString(0)] = (rows.GetString(1), rows.GetInt32(2));
        return columns;
    }

    static IEnumerable<UnitFeature> Rows(SqliteConnection db, string table, string geometry)
    {
        using var command = db.CreateCommand();
        command.CommandText = $"select * from \"{table.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        using var rows = command.ExecuteReader();
        for (var i = 1; rows.Read(); i++)
        {
            var properties = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            Geometry shape = Geo.Factory.CreatePolygon();
            for (var k = 0; k < rows.FieldCount; k++)
                if (rows.GetName(k) != geometry) properties[rows.GetName(k)] = Convert.ToString(rows.GetValue(k), CultureInfo.InvariantCulture) ?? "";
                else if (!rows.IsDBNull(k) && rows.GetValue(k) is byte[] blob) shape = Shape(blob, $"row {i}");
            yield return new($"row {i}", properties, shape);
        }
    }

    internal static Geometry Shape(byte[] blob, string at)
    {
        if (blob is not [(byte)'G', (byte)'P', 0, var flags, ..] || (flags >> 1 & 7) >= EnvelopeBytes.Length) throw new RefusedException(at, "the geometry has no GeoPackage header");
        var start = 8 + EnvelopeBytes[flags >> 1 & 7];
        try
        {
            return blob.Length <= start ? Geo.Factory.CreatePolygon() : Geo.Areas(new WKBReader().Read(blob[start..]));
        }
        catch (Exception torn) when (torn is ParseException or ArgumentException or EndOfStreamException or OutOfMemoryException or OverflowException)
        {
            throw new RefusedException(at, $"the geometry cannot be read: {torn.Message}");
        }
    }

    /// <summary>A geometry as a GeoPackage stores it, without an envelope.</summary>
    internal static byte[] Blob(Geometry shape)
    {
        var head = new byte[8];
        (head[0], head[1], head[3]) = ((byte)'G', (byte)'P', 1);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(4), Wgs84);
        return [.. head, .. new WKBWriter().Write(shape)];
    }
}
