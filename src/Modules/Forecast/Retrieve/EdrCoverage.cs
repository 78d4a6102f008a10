namespace LaChan.Forecast.Retrieve;

/// <summary>An answer as CoverageJSON 1.0 (OGC 21-069r2): series at points, or a grid by time.</summary>
static class EdrCoverage
{
    static readonly object[] Referencing =
    [
        new { coordinates = new[] { "x", "y" }, system = new { type = "GeographicCRS", id = EdrCatalogue.Crs84 } },
        new { coordinates = new[] { "z" }, system = new { type = "VerticalCRS", cs = new { csAxes = new[] { new { name = new { en = "Height above ground" }, direction = "up", unit = new { symbol = "m" } } } } } },
        new { coordinates = new[] { "t" }, system = new { type = "TemporalRS", calendar = "Gregorian" } },
    ];

    public static object Of(EdrAnswer answer, EdrQuery query, string substance)
    {
        var parameters = new Dictionary<string, object> { [EdrCatalogue.Parameter] = EdrCatalogue.Described(substance) };
        if (answer.Columns > 0) return Grid(answer, query, parameters);
        return answer.Places.Count == 1
            ? Series(answer, query, 0, parameters)
            : new { type = "CoverageCollection", domainType = "PointSeries", parameters, referencing = Referencing, coverages = Enumerable.Range(0, answer.Places.Count).Select(i => Series(answer, query, i, null)) };
    }

    static Dictionary<string, object> Series(EdrAnswer answer, EdrQuery query, int place, object? parameters)
    {
        var at = answer.Places[place];
        var axes = new { x = Values(at.X), y = Values(at.Y), z = Values(query.HeightM), t = new { values = answer.Times.Select(EdrCatalogue.Moment) } };
        return Coverage("PointSeries", axes, parameters, ["t"], [answer.Times.Count], answer.MgM3.Select(x => x[place]));
    }

    static Dictionary<string, object> Grid(EdrAnswer answer, EdrQuery query, object parameters)
    {
        var rows = answer.Places.Count / answer.Columns;
        var axes = new
        {
            x = new { values = Enumerable.Range(0, answer.Columns).Select(i => Math.Round(answer.Places[i].X, 6)) }, y = new { values = Enumerable.Range(0, rows).Select(i => Math.Round(answer.Places[i * answer.Columns].Y, 6)) },
            z = Values(query.HeightM), t = new { values = answer.Times.Select(EdrCatalogue.Moment) },
        };
        return Coverage("Grid", axes, parameters, ["t", "z", "y", "x"], [answer.Times.Count, 1, rows, answer.Columns], answer.MgM3.SelectMany(x => x));
    }

    static Dictionary<string, object> Coverage(string domainType, object axes, object? parameters, string[] axisNames, int[] shape, IEnumerable<double> values)
    {
        var coverage = new Dictionary<string, object>
        {
            ["type"] = "Coverage", ["domain"] = new { type = "Domain", domainType, axes, referencing = Referencing },
            ["ranges"] = new Dictionary<string, object> { [EdrCatalogue.Parameter] = new { type = "NdArray", dataType = "float", axisNames, shape, values = values.Select(x => double.IsNaN(x) ? (double?)null : Rounded(x)) } },
        };
        if (parameters is not null) coverage["parameters"] = parameters;
        return coverage;
    }

    static object Values(double one) => new { values = new[] { one } };

    /// <summary>Six figures: no model knows more.</summary>
    internal static double Rounded(double value) => double.Parse(value.ToString("G6", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture);
}
