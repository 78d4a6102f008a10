namespace LaChan.Forecast.Grids;

/// <summary>A NetCDF file opened for reading: NetCDF-3 (classic, 64-bit offset, 64-bit data) by the reader here, NetCDF-4 through PureHDF.</summary>
public abstract class GridFile : IDisposable
{
    /// <summary>Largest number of values read at once.</summary>
    public const long MostValues = 50_000_000;

    public abstract IReadOnlyList<GridVariable> Variables { get; }

    /// <exception cref="GridFault">It is no NetCDF file, or cut off, or broken.</exception>
    public static GridFile Open(string path)
    {
        Span<byte> start = stackalloc byte[8];
        using (var file = File.OpenRead(path))
            if (file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) < start.Length) throw new GridFault("is too short to be a NetCDF file");
        if (start[..3].SequenceEqual("CDF"u8)) return new ClassicGridFile(path);
        if (start[1..4].SequenceEqual("HDF"u8)) return new Hdf5GridFile(path);
        throw new GridFault(start[..4].SequenceEqual("GRIB"u8) ? "is a GRIB file; NetCDF is read here" : "is no NetCDF file: it starts with neither CDF nor HDF");
    }

    public GridVariable? Find(string name) => Variables.FirstOrDefault(x => x.Name == name);

    /// <summary>Values as stored, before scale and offset.</summary>
    /// <param name="first">First step along the first dimension.</param>
    /// <param name="count">How many; all that lies within them is read.</param>
    /// <exception cref="GridFault">The values are missing from the file, too many or of a kind that is not understood.</exception>
    public double[] Read(GridVariable variable, long first, long count)
    {
        if ((double)count * variable.PerStep is > MostValues and var values) throw new GridFault($"\"{variable.Name}\" has {values} values to read, at most {MostValues}");
        return ReadValues(variable, first, count);
    }

    public double[] ReadAll(GridVariable variable) => Read(variable, 0, variable.Dimensions.Count == 0 ? 1 : variable.Dimensions[0].Length);

    protected abstract double[] ReadValues(GridVariable variable, long first, long count);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
