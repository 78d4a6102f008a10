namespace LaChan.Forecast.Grids;

/// <summary>A variable of a NetCDF-3 file and where its values lie.</summary>
/// <param name="IsRecord">Whether its first dimension is the unlimited one: then its steps lie apart, one in each record.</param>
/// <param name="Begin">Of its first value, bytes from the start of the file.</param>
sealed record ClassicVariable(GridVariable Variable, int[] DimensionIds, ClassicType Type, bool IsRecord, long Begin)
{
    /// <summary>Bytes of one step along the first dimension.</summary>
    public long StepBytes => checked(Variable.PerStep * Type.Bytes);
}
