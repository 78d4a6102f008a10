using System.Buffers.Binary;
using System.Text;

namespace LaChan.Forecast.Weather;

/// <summary>Writes flows as a plain NetCDF-3 file (CDF-2, 64-bit offsets): even axes in degrees, seconds since 1970, 32-bit m/s. What is read from then on is this file, never the one that came from outside.</summary>
/// <remarks>NetCDF Classic and 64-bit Offset File Formats, "The Format in Detail": header of dimensions, attributes, variables; then the values, big-endian, no record dimension.</remarks>
static class PlainGridWriter
{
    public const float Missing = -9999;

    const int Char = 2, Float = 5, Double = 6, Dimensions = 10, Variables = 11, Attributes = 12;

    /// <summary>One variable: its dimensions, texts, and a writer of its values.</summary>
    sealed record Part(string Name, int[] Over, int Type, (string Name, string Value)[] Texts, long Bytes, Action<Stream> Write);

    public static void Write(string path, IReadOnlyList<PlainFlow> flows)
    {
        List<(string Name, int Length)> dimensions = [];
        List<Part> parts = [];
        foreach (var flow in flows)
        {
            var first = dimensions.Count;
            dimensions.AddRange([($"time_{flow.What}", flow.TimesS.Length), ($"lat_{flow.What}", flow.Lats.Length), ($"lon_{flow.What}", flow.Lons.Length)]);
            parts.Add(Axis($"time_{flow.What}", first, "seconds since 1970-01-01 00:00:00", "time", flow.TimesS));
            parts.Add(Axis($"lat_{flow.What}", first + 1, "degrees_north", "latitude", flow.Lats));
            parts.Add(Axis($"lon_{flow.What}", first + 2, "degrees_east", "longitude", flow.Lons));
            foreach (var (name, component) in new[] { ("u", 0), ("v", 1) })
                parts.Add(new($"{name}_{flow.What}", [first, first + 1, first + 2], Float, [("units", "m s-1"), ("standard_name", GridFlows.Standard(flow.What, name))], 4L * flow.TimesS.Length * flow.Lats.Length * flow.Lons.Length, to => Values(to, flow, component)));
        }
        using var file = File.Create(path);
        var header = Header(dimensions, parts, 0);
        file.Write(Header(dimensions, parts, header.Length));
        foreach (var part in parts) part.Write(file);
        file.Flush(flushToDisk: true);
    }

    static Part Axis(string name, int dimension, string units, string standard, double[] values) => new(name, [dimension], Double, [("units", units), ("standard_name", standard)], 8L * values.Length, to =>
    {
        var bytes = new byte[8 * values.Length];
        for (var i = 0; i < values.Length; i++) BinaryPrimitives.WriteDoubleBigEndian(bytes.AsSpan(8 * i), values[i]);
        to.Write(bytes);
    });

    static void Values(Stream to, PlainFlow flow, int component)
    {
        var nodes = flow.Lats.Length * flow.Lons.Length;
        var bytes = new byte[4 * nodes];
        foreach (var frame in flow.Frames)
        {
            for (var i = 0; i < nodes; i++) BinaryPrimitives.WriteSingleBigEndian(bytes.AsSpan(4 * i), float.IsNaN(frame[2 * i + component]) ? Missing : frame[2 * i + component]);
            to.Write(bytes);
        }
    }

    /// <param name="begin">Where the values begin: the length of the header, which does not depend on it.</param>
    static byte[] Header(List<(string Name, int Length)> dimensions, List<Part> parts, long begin)
    {
        var to = new MemoryStream();
        to.Write("CDF\u0002"u8);
        Word(to, 0);
        Word(to, Dimensions);
        Word(to, dimensions.Count);
        foreach (var (name, length) in dimensions)
        {
            Name(to, name);
            Word(to, length);
        }
        Word(to, 0);
        Word(to, 0);
        Word(to, Variables);
        Word(to, parts.Count);
        foreach (var part in parts)
        {
            Variable(to, part, begin);
            begin += part.Bytes;
        }
        return to.ToArray();
    }

    static void Variable(MemoryStream to, Part part, long begin)
    {
        Name(to, part.Name);
        Word(to, part.Over.Length);
        foreach (var dimension in part.Over) Word(to, dimension);
        Word(to, Attributes);
        Word(to, part.Texts.Length + (part.Type == Float ? 1 : 0));
        foreach (var (name, value) in part.Texts)
        {
            Name(to, name);
            Word(to, Char);
            Name(to, value);
        }
        if (part.Type == Float)
        {
            Name(to, "_FillValue");
            Word(to, Float);
            Word(to, 1);
            Word(to, BitConverter.SingleToInt32Bits(Missing));
        }
        Word(to, part.Type);
        Word(to, (int)Math.Min(part.Bytes, int.MaxValue));
        Span<byte> offset = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(offset, begin);
        to.Write(offset);
    }

    static void Word(MemoryStream to, int value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        to.Write(bytes);
    }

    /// <summary>Length, bytes, filled up to four.</summary>
    static void Name(MemoryStream to, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Word(to, bytes.Length);
        to.Write(bytes);
        to.Write(new byte[(4 - bytes.Length % 4) % 4]);
    }
}
