using LaChan.Kernel;

namespace LaChan.Forecast.Grids;

/// <summary>An even axis of a gridded file in metres: its first value, its step (negative: it falls) and how many.</summary>
public sealed record GridAxis(double FirstM, double StepM, int Count)
{
    /// <summary>How far a step may differ from the mean: axes are often stored as 32-bit floats.</summary>
    const double Uneven = 0.01;

    const double EarthRadiusM = 6_371_008.8;

    static readonly string[] Metres = ["m", "meter", "metre", "meters", "metres"], Kilometres = ["km", "kilometer", "kilometre", "kilometers", "kilometres"];

    /// <param name="east">Whether it is the axis to the east; else to the north.</param>
    /// <param name="place">From where metres are counted when the axis is in degrees.</param>
    /// <exception cref="GridFault">It is uneven, or in units that are not understood, or in degrees without a place.</exception>
    public static GridAxis Of(GridVariable variable, double[] values, bool east, GeoPoint? place)
    {
        if (values.Length < 2) throw new GridFault($"axis \"{variable.Name}\" has {values.Length} values: needs two");
        var step = (values[^1] - values[0]) / (values.Length - 1);
        for (var i = 1; i < values.Length; i++)
            if (!(Math.Abs(values[i] - values[i - 1] - step) <= Uneven * Math.Abs(step)) || step == 0)
                throw new GridFault($"axis \"{variable.Name}\" is uneven between {values[i - 1]} and {values[i]}: only even axes are understood");
        if (IsDegrees(variable)) return Degrees(variable.Name, values, step, east, place);
        if (place is not null) throw new GridFault($"axis \"{variable.Name}\" is in metres, while the release lies in degrees: give it as xM, yM of the same grid");
        var perUnit = PerUnit(variable);
        return new(values[0] * perUnit, step * perUnit, values.Length);
    }

    static GridAxis Degrees(string name, double[] values, double step, bool east, GeoPoint? place)
    {
        if (place is not { } origin) throw new GridFault($"axis \"{name}\" is in degrees: the release must be given as lat and lon");
        var perDegree = Math.PI / 180 * EarthRadiusM * (east ? Math.Cos(origin.Lat * Math.PI / 180) : 1);
        var first = values[0];
        // Longitudes may run to 360 or to 180: take the turn that holds the place, or the nearest.
        if (east) first += 360 * Math.Round((origin.Lon - (first + values[^1]) / 2) / 360);
        return new((first - (east ? origin.Lon : origin.Lat)) * perDegree, step * perDegree, values.Length);
    }

    static double PerUnit(GridVariable variable)
    {
        var units = variable.Text("units") ?? "m";
        if (Metres.Contains(units, StringComparer.OrdinalIgnoreCase)) return 1;
        if (Kilometres.Contains(units, StringComparer.OrdinalIgnoreCase)) return 1000;
        throw new GridFault($"axis \"{variable.Name}\" has units \"{units}\": m, km or degrees are understood");
    }

    static bool IsDegrees(GridVariable variable) => variable.Text("units") is { } units
        ? units.StartsWith("degree", StringComparison.OrdinalIgnoreCase)
        : variable.Name.StartsWith("lat", StringComparison.OrdinalIgnoreCase) || variable.Name.StartsWith("lon", StringComparison.OrdinalIgnoreCase);
}
