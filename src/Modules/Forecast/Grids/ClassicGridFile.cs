namespace LaChan.Forecast.Grids;

/// <summary>A NetCDF-3 file: CDF-1, CDF-2 (64-bit offsets) or CDF-5 (64-bit data).</summary>
sealed class ClassicGridFile : GridFile
{
    readonly FileStream file;
    readonly ClassicHeader header;

    public ClassicGridFile(string path)
    {
        file = File.OpenRead(path);
        try
        {
            header = new(new BufferedStream(file));
        }
        catch (Exception fault) when (fault is GridFault or OverflowException) // sizes that multiply beyond 64 bits: no such file can be
        {
            file.Dispose();
            throw fault as GridFault ?? new GridFault("claims sizes beyond all bounds");
        }
        Variables = [.. header.Variables.Select(x => x.Variable)];
    }

    public override IReadOnlyList<GridVariable> Variables { get; }

    protected override double[] ReadValues(GridVariable variable, long first, long count)
    {
        var stored = header.Variables.First(x => x.Variable == variable);
        var apart = stored.IsRecord ? header.RecordBytes : stored.StepBytes;
        if (stored.Begin < 0 || stored.Begin + (double)(first + count - 1) * apart + stored.StepBytes > file.Length)
            throw new GridFault($"is cut off: the values of \"{variable.Name}\" lie beyond its end");
        var values = new double[count * variable.PerStep];
        var bytes = new byte[stored.StepBytes];
        var next = 0;
        for (var step = first; step < first + count; step++)
        {
            file.Position = stored.Begin + step * apart;
            file.ReadExactly(bytes);
            for (var i = 0; i < bytes.Length; i += stored.Type.Bytes) values[next++] = Value(stored, bytes.AsSpan(i, stored.Type.Bytes));
        }
        return values;
    }

    /// <summary>NaN for what was never written, unless the variable names a fill value of its own.</summary>
    static double Value(ClassicVariable stored, ReadOnlySpan<byte> bytes)
    {
        var value = stored.Type.Value(bytes);
        return value == stored.Type.UsualFill && !stored.Variable.Numbers.ContainsKey("_FillValue") ? double.NaN : value;
    }

    protected override void Dispose(bool disposing) => file.Dispose();
}
