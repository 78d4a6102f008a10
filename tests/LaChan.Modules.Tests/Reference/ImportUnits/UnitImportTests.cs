using System.IO.Compression;
using System.Text;
using System.Text.Json;
using LaChan.Kernel;
using LaChan.Modules.Tests.Reference.Units;
using LaChan.Platform;
using LaChan.Reference.ImportUnits;
using LaChan.Reference.Map;
using LaChan.Reference.Units;
using Microsoft.Data.Sqlite;
using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Esri;

namespace LaChan.Modules.Tests.Reference.ImportUnits;

public sealed class UnitImportTests : IDisposable
{
    static readonly IReadOnlyList<IslandRow> Islands = BaseData.Rows<IslandRow>("geography/islands.json");
    static readonly UnitTable Table = BasePack.Map.Table;
    readonly string folder = Directory.CreateTempSubdirectory("lachan-units-test-").FullName;

    /// <summary>A file of all communes made from the cells of the base pack, as an authority might send it.</summary>
    byte[] Communes(Func<CommuneRow, bool>? which = null, Func<CommuneRow, string>? people = null)
    {
        using var writer = new FeatureWriter(5);
        foreach (var row in Table.CommuneRows.Where(which ?? (_ => true)))
            writer.Add(BasePack.Map.Outlines.Communes[new(row.Code)], ("ma_xa", row.Code), ("ma_tinh", row.Province), ("dan_so", people?.Invoke(row) ?? $"{row.People:0}"));
        return writer.Done();
    }

    string Save(string name, byte[] content)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    UnitsImported Import(string path) => new UnitImport(Table, Islands, PackStore.Base).Run(path, new(), null, null, Path.Combine(folder, "pack"));

    Refusal Refused(string path) => Assert.Throws<RefusedException>(() => Import(path)).Refusals[0];
    Refusal Refused(string name, string content) => Refused(Save(name, Encoding.UTF8.GetBytes(content)));

    [Fact]
    public void A_whole_file_becomes_the_pack_of_the_node_and_a_second_run_changes_nothing()
    {
        var path = Save("communes.geojson", Communes(people: x => x.Code == "00004" ? "65" : $"{x.People:0}"));
        var first = Import(path);
        Assert.True(first.Changed);
        Assert.Equal((3321, 34, 63, 0), (first.Communes, first.Provinces, first.FormerProvinces, first.Missing));
        Assert.Equal(["00004"], Assert.Single(first.Warnings, x => x.Rule == "population").Codes);

        var pack = PackFile.Read(Path.Combine(folder, "pack"));
        Assert.NotNull(pack);
        var map = new UnitMap(Table, pack, Islands);
        Assert.False(map.Pack.Approximate);
        Assert.Equal("48", map.ProvinceAt(new(16.53, 111.61), BasePack.Today)?.Code.Value);
        Assert.Equal("79", map.ProvinceAt(new(10.772, 106.698), BasePack.Today)?.Code.Value);
        Assert.Equal("79", map.ProvinceAt(new(10.772, 106.698), BasePack.LastOfThe63)?.Code.Value);
        Assert.DoesNotContain(map.Touched(Geo.Circle(new(10.78, 106.70), 3), BasePack.Today).Communes, x => x.Possible);

        Assert.False(Import(path).Changed);
    }

    [Fact]
    public void Every_form_gives_the_same_features()
    {
        var geojson = Communes(x => x.Province == "01");
        var expected = UnitFile.Read(Save("a.geojson", geojson), null).Features;
        var forms = new[] { Save("b.json.gz", Gzip(geojson)), Zip("c.zip", ("x/y/communes.geojson", geojson)), GeoPackage("d.gpkg", expected), Shape("e.shp", expected), Topology("f.topojson", expected) };
        Assert.All(forms, path =>
        {
            var read = UnitFile.Read(path, null).Features;
            Assert.Equal(expected.Count, read.Count);
            Assert.All(expected.Zip(read), x => Assert.Equal((x.First.Properties["ma_xa"], x.First.Shape.Area), (x.Second.Properties["ma_xa"], x.Second.Shape.Area), (a, b) => a.Item1 == b.Item1 && Math.Abs(a.Item2 - b.Item2) < 1e-9));
        });
    }

    [Fact]
    public void A_file_of_another_projection_is_refused_with_what_to_do()
    {
        using var writer = new FeatureWriter(3);
        var metres = Geo.Factory.CreatePolygon([new(58, 20), new(58.2, 20), new(58.2, 20.2), new(58, 20)]);
        foreach (var row in Table.CommuneRows) writer.Add(metres, ("c", row.Code));
        Assert.Contains("WGS84", Refused(Save("vn2000.geojson", writer.Done())).What, StringComparison.Ordinal);
    }

    [Fact]
    public void Codes_that_do_not_exist_and_communes_in_a_wrong_province_are_named()
    {
        Assert.Contains("'99999'", Refused("a.geojson", Feature("\"c\":\"99999\"")).What, StringComparison.Ordinal);
        Assert.Contains("leading zeros", Refused("b.geojson", Feature("\"c\":4")).What, StringComparison.Ordinal);
        Assert.Contains("'79'", Refused("c.geojson", Feature("\"c\":\"00004\",\"p\":\"79\"")).What, StringComparison.Ordinal);
        Assert.Contains("--code", Refused("d.geojson", Feature("\"name\":\"Ba Đình\"")).Field, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_of_the_country_is_not_a_pack() =>
        Assert.Contains("whole country", Refused(Save("hanoi.geojson", Communes(x => x.Province == "01"))).What, StringComparison.Ordinal);

    [Fact]
    public void Outlines_that_do_not_belong_to_their_codes_are_refused()
    {
        using var writer = new FeatureWriter(4);
        var rows = Table.CommuneRows;
        for (var i = 0; i < rows.Count; i++) writer.Add(BasePack.Map.Outlines.Communes[new(rows[(i + 1000) % rows.Count].Code)], ("c", rows[i].Code));
        Assert.Equal("area", Refused(Save("shuffled.geojson", writer.Done())).Field);
    }

    [Theory]
    [InlineData("", "json")]
    [InlineData("not json", "json")]
    [InlineData("[]", "type")]
    [InlineData("{\"type\":\"FeatureCollection\"}", "features")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[]}", "FILE")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[7]}", "features[0]")]
    [InlineData("{\"type\":\"Topology\",\"arcs\":[]}", "objects")]
    [InlineData("{\"type\":\"Topology\",\"objects\":{}}", "arcs")]
    [InlineData("{\"type\":\"Topology\",\"arcs\":[],\"objects\":{\"a\":{},\"b\":{}}}", "--layer")]
    [InlineData("{\"type\":\"Topology\",\"arcs\":[[[0,0],[1,1],[1,0],[0,0]]],\"objects\":{\"a\":{\"geometries\":[{\"type\":\"Polygon\",\"arcs\":[[7]]}]}}}", "objects.a.geometries[0].arcs[0]")]
    [InlineData("{\"type\":\"Topology\",\"arcs\":[[[0,0],[1,1],[1,0],[0,0]]],\"objects\":{\"a\":{\"geometries\":[{\"type\":\"Polygon\",\"arcs\":[[-2147483648]]}]}}}", "objects.a.geometries[0].arcs[0]")]
    [InlineData("{\"type\":\"Topology\",\"arcs\":[[[0,0],[1,1],[1,0]]],\"objects\":{\"a\":{\"geometries\":[{\"type\":\"Polygon\",\"arcs\":[[0]]}]}}}", "objects.a.geometries[0].arcs[0]")]
    [InlineData("{\"type\":\"Topology\",\"arcs\":[[[0,\"x\"]]],\"objects\":{}}", "arcs[0][0]")]
    [InlineData("{\"type\":\"Topology\",\"arcs\":[[[1e999,0]]],\"objects\":{}}", "arcs[0][0]")]
    [InlineData("{\"type\":\"Topology\",\"transform\":{\"scale\":[1]},\"arcs\":[],\"objects\":{}}", "transform.scale")]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[[1,1],[2,2],[3,1],[1,1.5]]]}", "geometry.coordinates[0]")]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[[500000,2300000],[2,2],[3,1],[500000,2300000]]]}", "geometry.coordinates[0][0]")]
    public void What_is_wrong_is_named_by_its_place(string content, string field) => Assert.Equal(field, Refused("broken.json", content).Field);

    [Fact]
    public void A_bomb_is_not_unpacked()
    {
        var zeros = new byte[1 << 20];
        var bomb = Path.Combine(folder, "bomb.json.gz");
        using (var gzip = new GZipStream(File.Create(bomb), CompressionLevel.Fastest))
            for (var i = 0; i < 320; i++) gzip.Write(zeros);
        Assert.Contains("300 MB", Refused(bomb).What, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_never_writes_outside_and_torn_files_are_refused()
    {
        Assert.Contains("one is wanted", Refused(Zip("two.zip", ("a.geojson", [1]), ("b.geojson", [1]))).What, StringComparison.Ordinal);
        Assert.Equal("json", Refused(Zip("out.zip", ("../../../escape.geojson", "x"u8.ToArray()))).Field);
        Assert.False(File.Exists(Path.Combine(folder, "..", "escape.geojson")));
        Assert.Equal("FILE", Refused(Save("torn.zip", [(byte)'P', (byte)'K', 3, 4, 1, 2, 3])).Field);
        Assert.Equal("FILE", Refused(Save("torn.gz", [0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8])).Field);
        Assert.Equal("FILE", Refused(Save("torn.gpkg", Encoding.ASCII.GetBytes("SQLite format 3\0and nothing more"))).Field);
        Assert.Contains(".dbf", Refused(Save("torn.shp", [0, 0, 0x27, 0x0a, 0, 0, 0, 0])).What, StringComparison.Ordinal);
        File.WriteAllBytes(Path.Combine(folder, "torn.dbf"), [3, 1, 2, 3]);
        Assert.Equal("FILE", Refused(Path.Combine(folder, "torn.shp")).Field);
        Assert.Equal("FILE", Refused(Path.Combine(folder, "nowhere.json")).Field);
    }

    static string Feature(string properties) =>
        $$$"""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{{{{properties}}}},"geometry":{"type":"Polygon","coordinates":[[[105.8,21],[105.9,21],[105.9,21.1],[105.8,21]]]}}]}""";

    static byte[] Gzip(byte[] content)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(content);
        return packed.ToArray();
    }

    string Zip(string name, params (string Entry, byte[] Content)[] entries)
    {
        var path = Path.Combine(folder, name);
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (entry, content) in entries)
        {
            using var stream = zip.CreateEntry(entry).Open();
            stream.Write(content);
        }
        return path;
    }

    string GeoPackage(string name, IReadOnlyList<UnitFeature> features)
    {
        var path = Path.Combine(folder, name);
        using var db = new SqliteConnection($"Data Source={path};Pooling=False");
        db.Open();
        Run(db, "create table gpkg_geometry_columns (table_name text, column_name text, srs_id integer)");
        Run(db, "create table communes (geom blob, ma_xa text)");
        Run(db, "insert into gpkg_geometry_columns values ('communes', 'geom', 4326)");
        foreach (var feature in features) Run(db, "insert into communes values (@shape, @code)", ("@shape", LaChan.Reference.ImportUnits.GeoPackage.Blob(feature.Shape)), ("@code", feature.Properties["ma_xa"]));
        return path;
    }

    static void Run(SqliteConnection db, string sql, params (string Name, object Value)[] values)
    {
        using var command = db.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        command.ExecuteNonQuery();
    }

    string Shape(string name, IReadOnlyList<UnitFeature> features)
    {
        var path = Path.Combine(folder, name);
        Shapefile.WriteAllFeatures([.. features.Select(x => new Feature(Geo.Factory.CreateMultiPolygon([.. Geo.Polygons(x.Shape)]), new AttributesTable { { "ma_xa", x.Properties["ma_xa"] } }))], path);
        return path;
    }

    /// <summary>Each ring an arc of its own.</summary>
    string Topology(string name, IReadOnlyList<UnitFeature> features)
    {
        var arcs = new List<double[][]>();
        int[] Ring(LineString ring)
        {
            arcs.Add([.. ring.Coordinates.Select(x => new[] { x.X, x.Y })]);
            return [arcs.Count - 1];
        }
        var geometries = features.Select(x => new
        {
            type = "MultiPolygon", properties = new { ma_xa = x.Properties["ma_xa"] },
            arcs = Geo.Polygons(x.Shape).Select(y => new[] { y.ExteriorRing }.Concat(y.InteriorRings).Select(Ring).ToArray()).ToArray(),
        }).ToArray();
        return Save(name, JsonSerializer.SerializeToUtf8Bytes(new { type = "Topology", objects = new { communes = new { type = "GeometryCollection", geometries } }, arcs }));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
