using System.IO.Compression;
using System.Text.Json;
using LaChan.Kernel;
using LaChan.Reference.SetUp;
using LaChan.Reference.Units;
using NetTopologySuite.Geometries;

namespace LaChan.Reference.ImportUnits;

/// <summary>Reads outlines from TopoJSON, GeoJSON, GeoPackage or Shapefile, each also in gzip or zip. The form is told by the content, not by the name.</summary>
static class UnitFile
{
    /// <summary>An unpacked file larger than this is refused: the whole country takes some 10 MB.</summary>
    const long MostBytes = 300_000_000;

    /// <summary>The form and the features of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="layer">Layer of a TopoJSON or GeoPackage; null: the only one.</param>
    public static (string Form, IReadOnlyList<UnitFeature> Features) Read(string path, string? layer)
    {
        if (!File.Exists(path)) throw new RefusedException("FILE", $"{path}: there is no such file");
        if (new FileInfo(path).Length > MostBytes) throw new RefusedException("FILE", $"is larger than {MostBytes / 1_000_000} MB");
        var head = Head(path);
        return head switch
        {
            [0x1f, 0x8b, ..] => Json(Unpacked(() => new GZipStream(File.OpenRead(path), CompressionMode.Decompress)), layer),
            [(byte)'P', (byte)'K', 3, 4, ..] => Zipped(path, layer),
            _ when head.AsSpan().StartsWith("SQLite format 3"u8) => ("GeoPackage", GeoPackage.Read(path, layer)),
            [0, 0, 0x27, 0x0a, ..] => ("Shapefile", ShapeFile.Read(path)),
            _ => Json(File.ReadAllBytes(path), layer),
        };
    }

    static (string, IReadOnlyList<UnitFeature>) Json(byte[] text, string? layer)
    {
        using var json = GeoJson.Parse(text);
        var root = json.RootElement;
        if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.GetString() == "Topology")
        {
            var topology = new TopoJson(root);
            return ("TopoJSON", Features(topology.Shapes(layer ?? Only([.. topology.Layers]))));
        }
        return ("GeoJSON", Features(GeoJson.Features(root)));
    }

    internal static string Only(IReadOnlyList<string> layers) =>
        layers.Count == 1 ? layers[0] : throw new RefusedException("--layer", $"the file has {layers.Count} layers ({string.Join(", ", layers)}): name one");

    static List<UnitFeature> Features(IEnumerable<(JsonElement Properties, Geometry Shape)> features) => [.. features.Select((x, i) => new UnitFeature($"feature {i + 1}", Properties(x.Properties), x.Shape))];

    static Dictionary<string, string> Properties(JsonElement properties) => properties.ValueKind != JsonValueKind.Object ? [] :
        properties.EnumerateObject().DistinctBy(x => x.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(x => x.Name, x => x.Value.ValueKind == JsonValueKind.Null ? "" : x.Value.ToString(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Unpacks into a folder of its own by bare names, so that no entry leaves it.</summary>
    static (string, IReadOnlyList<UnitFeature>) Zipped(string path, string? layer)
    {
        var folder = Directory.CreateTempSubdirectory("lachan-units-");
        try
        {
            Unzip(path, folder.FullName);
            var files = folder.GetFiles().Where(x => x.Extension.ToLowerInvariant() is ".json" or ".geojson" or ".topojson" or ".gpkg" or ".shp").ToList();
            return files.Count == 1 && !IsPacked(files[0].FullName) ? Read(files[0].FullName, layer)
                : throw new RefusedException("FILE", $"the archive holds {files.Count} files of outlines (.json, .geojson, .topojson, .gpkg, .shp), unpacked; one is wanted");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static void Unzip(string path, string folder)
    {
        try
        {
            using var zip = ZipFile.OpenRead(path);
            if (zip.Entries.Count > 100) throw new RefusedException("FILE", $"the archive holds {zip.Entries.Count} entries; at most 100 are looked at");
            var left = MostBytes;
            foreach (var entry in zip.Entries.Where(x => x.Name.Length > 0 && !x.Name.Contains('\\', StringComparison.Ordinal)))
                left -= Copy(entry.Open(), Path.Combine(folder, Path.GetFileName(entry.Name)), left);
        }
        catch (InvalidDataException torn)
        {
            throw new RefusedException("FILE", $"the archive cannot be unpacked: {torn.Message}");
        }
    }

    static long Copy(Stream from, string to, long most)
    {
        using (from)
        {
            using var file = File.Create(to);
            return Limited(from, file, most);
        }
    }

    static byte[] Unpacked(Func<Stream> open)
    {
        try
        {
            using var from = open();
            var text = new MemoryStream();
            Limited(from, text, MostBytes);
            return text.ToArray();
        }
        catch (InvalidDataException torn)
        {
            throw new RefusedException("FILE", $"cannot be unpacked: {torn.Message}");
        }
    }

    static long Limited(Stream from, Stream to, long most)
    {
        var (buffer, sum) = (new byte[1 << 16], 0L);
        for (int read; (read = from.Read(buffer)) > 0; to.Write(buffer, 0, read))
            if ((sum += read) > most) throw new RefusedException("FILE", $"unpacks to more than {MostBytes / 1_000_000} MB");
        return sum;
    }

    static bool IsPacked(string path) => Head(path) is [0x1f, 0x8b, ..] or [(byte)'P', (byte)'K', 3, 4, ..];

    static byte[] Head(string path)
    {
        using var file = File.OpenRead(path);
        var head = new byte[16];
        return head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }
}
