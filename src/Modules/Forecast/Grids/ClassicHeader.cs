using System.Buffers.Binary;
using System.Text;

namespace LaChan.Forecast.Grids;

/// <summary>
/// Reads the head of a NetCDF-3 file (the NetCDF Classic Format Specification: CDF-1, CDF-2, CDF-5). The file may come from anywhere: every
/// count is held against a limit and against the length of the file before room is made for it.
/// </summary>
sealed class ClassicHeader
{
    const int MostDimensions = 1024, MostVariables = 8192, MostAttributes = 1024, LongestName = 1024, LongestAttribute = 1 << 16, HighestRank = 16;
    const long Streaming = 0xFFFFFFFF;

    readonly Stream file;
    readonly bool wideCounts, wideOffsets;
    readonly List<GridDimension> dimensions = [];
    readonly List<ClassicVariable> variables = [];
    int record = -1;

    public ClassicHeader(Stream file)
    {
        this.file = file;
        var version = Bytes(4)[3];
        if (version is not (1 or 2 or 5)) throw new GridFault($"is NetCDF-3 of version {version}; 1, 2 and 5 are read");
        (wideCounts, wideOffsets) = (version == 5, version != 1);
        var records = Count();
        ReadDimensions();
        Attributes();
        ReadVariables();
        Records = records == (wideCounts ? -1 : Streaming) ? RecordsByLength() : records;
        if (Records < 0) throw new GridFault($"claims {records} records");
        if (record >= 0) dimensions[record] = dimensions[record] with { Length = Records };
        variables = [.. variables.Select(x => x with { Variable = x.Variable with { Dimensions = [.. x.DimensionIds.Select(i => dimensions[i])] } })];
    }

    /// <summary>How many records the variables over the unlimited dimension have.</summary>
    public long Records { get; }

    /// <summary>Bytes from one record to the next.</summary>
    public long RecordBytes { get; private set; }

    public IReadOnlyList<ClassicVariable> Variables => variables;

    void ReadDimensions()
    {
        var count = List(10, MostDimensions, "dimensions");
        for (var i = 0; i < count; i++)
        {
            var (name, length) = (Name(), Count());
            if (length < 0) throw new GridFault($"dimension \"{name}\" has {length} values");
            if (length == 0) record = i;
            dimensions.Add(new(name, length));
        }
    }

    void ReadVariables()
    {
        var count = List(11, MostVariables, "variables");
        for (var i = 0; i < count; i++)
        {
            var name = Name();
            int[] ids = [.. Enumerable.Range(0, Limited(Count(), HighestRank, $"dimensions of \"{name}\"")).Select(_ => DimensionId(name))];
            var (texts, numbers) = Attributes();
            var type = ClassicType.Of(Int());
            Count(); // the size as written, of which the specification says not to trust it
            var begin = wideOffsets ? Long() : Int();
            variables.Add(new(new(name, [.. ids.Select(x => dimensions[x])], texts, numbers), ids, type, ids.Length > 0 && ids[0] == record, begin));
        }
        long[] all = [.. variables.Select(x => x.StepBytes)], recorded = [.. all.Where((_, i) => variables[i].IsRecord)];
        foreach (var bytes in recorded) RecordBytes = checked(RecordBytes + (recorded.Length == 1 ? bytes : (bytes + 3) / 4 * 4));
    }

    int DimensionId(string variable)
    {
        var id = Count();
        return id >= 0 && id < dimensions.Count ? (int)id : throw new GridFault($"\"{variable}\" names dimension {id} of {dimensions.Count}");
    }

    (Dictionary<string, string>, Dictionary<string, double[]>) Attributes()
    {
        var (texts, numbers) = (new Dictionary<string, string>(), new Dictionary<string, double[]>());
        var count = List(12, MostAttributes, "attributes");
        for (var i = 0; i < count; i++)
        {
            var (name, type) = (Name(), ClassicType.Of(Int()));
            var length = Limited(Count(), LongestAttribute, $"values of attribute \"{name}\"");
            var bytes = Padded(length * type.Bytes);
            if (type.Number == ClassicType.Text) texts[name] = Encoding.UTF8.GetString(bytes).TrimEnd('\0');
            else numbers[name] = [.. Enumerable.Range(0, length).Select(k => type.Value(bytes.AsSpan(k * type.Bytes, type.Bytes)))];
        }
        return (texts, numbers);
    }

    /// <summary>A list is absent (two zeros) or bears its tag and how many follow.</summary>
    int List(int tag, int most, string what)
    {
        var (found, count) = (Int(), Count());
        if (found == 0 && count == 0) return 0;
        return found == tag ? Limited(count, most, what) : throw new GridFault($"has {found} where its list of {what} should begin");
    }

    static int Limited(long count, int most, string what) => count >= 0 && count <= most ? (int)count : throw new GridFault($"claims {count} {what}, at most {most}");

    /// <summary>A file still being written does not say how many records it has.</summary>
    long RecordsByLength()
    {
        var first = variables.Where(x => x.IsRecord).Select(x => x.Begin).DefaultIfEmpty(0).Min();
        return RecordBytes == 0 ? 0 : Math.Max(0, (file.Length - first) / RecordBytes);
    }

    string Name() => Encoding.UTF8.GetString(Padded(Limited(Count(), LongestName, "bytes of a name")));

    long Count() => wideCounts ? Long() : (uint)Int();
    int Int() => BinaryPrimitives.ReadInt32BigEndian(Bytes(4));
    long Long() => BinaryPrimitives.ReadInt64BigEndian(Bytes(8));

    byte[] Padded(int length)
    {
        var bytes = Bytes(length);
        Bytes((4 - length % 4) % 4);
        return bytes;
    }

    byte[] Bytes(int length)
    {
        if (length > file.Length - file.Position) throw new GridFault("is cut off within its head");
        var bytes = new byte[length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
