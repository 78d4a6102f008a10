namespace LaChan.Forecast.Grids;

/// <summary>What a stored number of a variable means: missing, or scale times itself plus offset (CF conventions, sections 2.5.1 and 8.1).</summary>
public sealed class GridValue
{
    readonly double[] missing;
    readonly double scale, offset, least, most;

    public GridValue(GridVariable variable)
    {
        missing = [.. new[] { "_FillValue", "missing_value" }.SelectMany(x => variable.Numbers.TryGetValue(x, out var values) ? values : [])];
        (scale, offset) = (variable.Number("scale_factor") ?? 1, variable.Number("add_offset") ?? 0);
        var range = variable.Numbers.TryGetValue("valid_range", out var both) && both.Length == 2 ? both : null;
        least = range?[0] ?? variable.Number("valid_min") ?? double.NegativeInfinity;
        most = range?[1] ?? variable.Number("valid_max") ?? double.PositiveInfinity;
    }

    /// <summary>NaN when it is missing.</summary>
    public double Of(double stored) => Array.IndexOf(missing, stored) >= 0 || stored < least || stored > most ? double.NaN : stored * scale + offset;
}
