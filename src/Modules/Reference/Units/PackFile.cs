using System.IO.Compression;
using System.Text.Json;
using LaChan.Kernel;
using LaChan.Platform;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace LaChan.Reference.Units;

/// <summary>A pack of outlines as one file: gzip over a label (JSON) and layers of keyed WKB. A half-written file is never seen: it is written beside and renamed.</summary>
public static class PackFile
{
    public const string Name = "outlines.pack";
    const string BorderKey = "border", BeyondKey = "beyond";
    const string Magic = "lachan-outlines-3";

    public static void Write(Outlines outlines, string folder)
    {
        Directory.CreateDirectory(folder);
        var beside = Path.Combine(folder, $"{Name}.{Guid.NewGuid():N}");
        using (var file = File.Create(beside))
        using (var gzip = new GZipStream(file, CompressionLevel.Optimal))
        using (var writer = new BinaryWriter(gzip))
        {
            writer.Write(Magic);
            writer.Write(JsonSerializer.Serialize(outlines.Label, EntryTypes.Json));
            Layer(writer, outlines.Now, x => x.Value);
            Layer(writer, outlines.Before, x => x.Value);
            Layer(writer, outlines.Communes, x => x.Value);
            Layer(writer, outlines.World, x => x);
            Layer(writer, outlines.Neighbours, x => x);
            Layer(writer, new Dictionary<string, Geometry> { [BorderKey] = outlines.Border, [BeyondKey] = outlines.Beyond }, x => x);
        }
        File.Move(beside, Path.Combine(folder, Name), overwrite: true);
    }

    /// <summary>The pack in a folder, or null when there is none that is whole and of this version.</summary>
    public static Outlines? Read(string folder) => Open(folder, (label, reader) =>
    {
        var (now, before, communes) = (Layer(reader, x => new UnitCode(x)), Layer(reader, x => new UnitCode(x)), Layer(reader, x => new UnitCode(x)));
        var (world, neighbours, border) = (Layer(reader, x => x), Layer(reader, x => x), Layer(reader, x => x));
        return new Outlines(label, now, before, communes, world, neighbours, border[BorderKey], border[BeyondKey]);
    });

    /// <summary>Only the label: cheap.</summary>
    public static PackLabel? Label(string folder) => Open(folder, (label, _) => label);

    static T? Open<T>(string folder, Func<PackLabel, BinaryReader, T> read) where T : class
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path)) return null;
        try
        {
            using var gzip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
            using var reader = new BinaryReader(new BufferedStream(gzip, 1 << 16));
            if (reader.ReadString() != Magic || JsonSerializer.Deserialize<PackLabel>(reader.ReadString(), EntryTypes.Json) is not { } label) return null;
            return read(label, reader);
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or JsonException or KeyNotFoundException or ParseException or FormatException)
        {
            return null; // A torn file counts as none: the pack is built or imported again.
        }
    }

    static void Layer<TKey>(BinaryWriter writer, IReadOnlyDictionary<TKey, Geometry> layer, Func<TKey, string> key)
    {
        var wkb = new WKBWriter();
        writer.Write(layer.Count);
        foreach (var (code, shape) in layer)
        {
            var bytes = wkb.Write(shape);
            writer.Write(key(code));
            writer.Write(bytes.Length);
            writer.Write(bytes);
        }
    }

    static Dictionary<TKey, Geometry> Layer<TKey>(BinaryReader reader, Func<string, TKey> key) where TKey : notnull
    {
        var wkb = new WKBReader();
        var layer = new Dictionary<TKey, Geometry>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var code = key(reader.ReadString());
            layer[code] = wkb.Read(reader.ReadBytes(reader.ReadInt32()));
        }
        return layer;
    }
}
