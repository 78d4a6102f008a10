using PureHDF;
using PureHDF.Selections;
using PureHDF.VOL.Native;

namespace LaChan.Forecast.Grids;

/// <summary>A NetCDF-4 file, which is an HDF5 file with rules: its variables in the root group, read through PureHDF.</summary>
/// <remarks>
/// PureHDF believes the counts in a file: one broken on purpose can make it ask for all the memory there is. Take NetCDF-4 from senders that
/// are known; from others have it turned into NetCDF-3 (nccopy -k classic), whose reader here holds every count against the file.
/// </remarks>
sealed class Hdf5GridFile : GridFile
{
    const string DimensionOnly = "This is a netCDF dimension but not a netCDF variable";

    readonly NativeFile file;
    readonly Dictionary<string, IH5Dataset> datasets = [];

    public Hdf5GridFile(string path)
    {
        file = Guarded(() => H5File.OpenRead(path));
        Variables = Guarded<IReadOnlyList<GridVariable>>(() => [.. file.Children().OfType<IH5Dataset>().Where(IsVariable).Select(Variable)]);
    }

    public override IReadOnlyList<GridVariable> Variables { get; }

    protected override double[] ReadValues(GridVariable variable, long first, long count) => Guarded(() =>
    {
        var dataset = datasets[variable.Name];
        if (variable.Dimensions.Count == 0) return Values(dataset, null);
        ulong[] starts = [(ulong)first, .. variable.Dimensions.Skip(1).Select(_ => 0UL)], counts = [(ulong)count, .. variable.Dimensions.Skip(1).Select(x => (ulong)x.Length)];
        return Values(dataset, new HyperslabSelection(starts.Length, starts, counts));
    });

    static bool IsVariable(IH5Dataset dataset) =>
        dataset.Type.Class is H5DataTypeClass.FixedPoint or H5DataTypeClass.FloatingPoint
        && !(dataset.AttributeExists("NAME") && dataset.Attribute("NAME").Read<string>().StartsWith(DimensionOnly, StringComparison.Ordinal));

    GridVariable Variable(IH5Dataset dataset)
    {
        datasets[dataset.Name] = dataset;
        var (texts, numbers) = (new Dictionary<string, string>(), new Dictionary<string, double[]>());
        foreach (var attribute in dataset.Attributes().Where(x => x.Name is not ("DIMENSION_LIST" or "REFERENCE_LIST" or "CLASS" or "NAME")))
        {
            var kind = attribute.Type.Class;
            if (kind == H5DataTypeClass.String && attribute.Space.Dimensions.Length == 0) texts[attribute.Name] = attribute.Read<string>();
            if (kind == H5DataTypeClass.String && attribute.Space.Dimensions is [1]) texts[attribute.Name] = attribute.Read<string[]>()[0];
            if (kind is H5DataTypeClass.FixedPoint or H5DataTypeClass.FloatingPoint) numbers[attribute.Name] = Values(attribute);
        }
        return new(dataset.Name, Dimensions(dataset), texts, numbers);
    }

    /// <summary>A dimension scale is its own dimension; any other variable refers to its scales.</summary>
    GridDimension[] Dimensions(IH5Dataset dataset)
    {
        var lengths = dataset.Space.Dimensions;
        if (!dataset.AttributeExists("DIMENSION_LIST")) return [.. lengths.Select((x, i) => new GridDimension(lengths.Length == 1 ? dataset.Name : $"dimension {i + 1}", (long)x))];
        var scales = dataset.Attribute("DIMENSION_LIST").Read<NativeObjectReference1[][]>();
        return [.. lengths.Select((x, i) => new GridDimension(i < scales.Length && scales[i].Length > 0 ? file.Get(scales[i][0]).Name : $"dimension {i + 1}", (long)x))];
    }

    static double[] Values(IH5Dataset from, Selection? part) => (from.Type.Class, from.Type.Size, from.Type.Class != H5DataTypeClass.FixedPoint || from.Type.FixedPoint.IsSigned) switch
    {
        (H5DataTypeClass.FloatingPoint, 4, _) => [.. from.Read<float[]>(fileSelection: part).Select(x => (double)x)],
        (H5DataTypeClass.FloatingPoint, 8, _) => from.Read<double[]>(fileSelection: part),
        (H5DataTypeClass.FixedPoint, 1, true) => [.. from.Read<sbyte[]>(fileSelection: part).Select(x => (double)x)],
        (H5DataTypeClass.FixedPoint, 1, false) => [.. from.Read<byte[]>(fileSelection: part).Select(x => (double)x)],
        (H5DataTypeClass.FixedPoint, 2, true) => [.. from.Read<short[]>(fileSelection: part).Select(x => (double)x)],
        (H5DataTypeClass.FixedPoint, 2, false) => [.. from.Read<ushort[]>(fileSelection: part).Select(x => (double)x)],
        (H5DataTypeClass.FixedPoint, 4, true) => [.. from.Read<int[]>(fileSelection: part).Select(x => (double)x)],
        (H5DataTypeClass.FixedPoint, 4, false) => [.. from.Read<uint[]>(fileSelection: part).Select(x => (double)x)],
        (H5DataTypeClass.FixedPoint, 8, true) => [.. from.Read<long[]>(fileSelection: part).Select(x => (double)x)],
        (H5DataTypeClass.FixedPoint, 8, false) => [.. from.Read<ulong[]>(fileSelection: part).Select(x => (double)x)],
        var (kind, size, _) => throw new GridFault($"\"{from.Name}\" holds {kind} of {size} bytes, which is not understood"),
    };

    static double[] Values(IH5Attribute from) => (from.Type.Class, from.Type.Size, from.Type.Class != H5DataTypeClass.FixedPoint || from.Type.FixedPoint.IsSigned) switch
    {
        (H5DataTypeClass.FloatingPoint, 4, _) => [.. from.Read<float[]>().Select(x => (double)x)],
        (H5DataTypeClass.FloatingPoint, 8, _) => from.Read<double[]>(),
        (H5DataTypeClass.FixedPoint, 1, true) => [.. from.Read<sbyte[]>().Select(x => (double)x)],
        (H5DataTypeClass.FixedPoint, 2, true) => [.. from.Read<short[]>().Select(x => (double)x)],
        (H5DataTypeClass.FixedPoint, 4, true) => [.. from.Read<int[]>().Select(x => (double)x)],
        (H5DataTypeClass.FixedPoint, 8, true) => [.. from.Read<long[]>().Select(x => (double)x)],
        _ => [],
    };

    /// <summary>A file may be broken in any way, and PureHDF then throws whatever it meets (also for room that a broken count asks for): to whoever asked, that is one thing.</summary>
    static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is not GridFault)
        {
            throw new GridFault($"cannot be read as NetCDF-4 (HDF5): {fault.Message}");
        }
    }

    protected override void Dispose(bool disposing) => file.Dispose();
}
