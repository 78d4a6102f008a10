using LaChan.Contracts.Forecast;
using LaChan.Forecast.Grids;
using LaChan.Kernel;

namespace LaChan.Forecast.Weather;

/// <summary>Reads a file from outside from end to end, once, and writes what it says as a plain file: from then on nothing is read of what came from outside.</summary>
public static class GridIntake
{
    /// <summary>u and v of all steps together: 120 MB of the plain file.</summary>
    const long MostValues = 30_000_000;

    const double HomeLon = 107, MostSteps = 2000;

    /// <param name="path">The file from outside.</param>
    /// <param name="plain">Where the plain file is written.</param>
    /// <exception cref="GridFault">What is not understood: which variable, which axis, which unit.</exception>
    public static IReadOnlyList<GridFlowFacts> Take(string path, string plain)
    {
        using var file = GridFile.Open(path);
        List<(GridFlowFacts Facts, PlainFlow Flow)> taken = [.. GridFlows.In(file).Select(x => Read(file, x.What, x.U, x.V))];
        PlainGridWriter.Write(plain, [.. taken.Select(x => x.Flow)]);
        return [.. taken.Select(x => x.Facts)];
    }

    static (GridFlowFacts, PlainFlow) Read(GridFile file, string what, GridVariable u, GridVariable v)
    {
        if (!u.Dimensions.Select(x => x.Name).SequenceEqual(v.Dimensions.Select(x => x.Name))) throw new GridFault($"\"{u.Name}\" and \"{v.Name}\" must lie on one grid");
        var layout = GridLayout.Of(file, u);
        var times = Times(file, layout, u);
        var (lats, lons) = (Axis(file, layout.Y, east: false), Axis(file, layout.X, east: true));
        if ((double)lats.Length * lons.Length * times.Length * 2 > MostValues) throw new GridFault($"\"{u.Name}\" has {times.Length} steps of {lats.Length} x {lons.Length} nodes, more than {MostValues} values for u and v: cut out Viet Nam and the days that are needed");
        var remarks = new List<Remark>();
        float[][] frames = [.. times.Select(_ => new float[2 * lats.Length * lons.Length])];
        var missing = Fill(file, u, layout, lats, lons, frames, 0, remarks) + Fill(file, v, layout, lats, lons, frames, 1, remarks);
        if (missing == 2L * lats.Length * lons.Length * times.Length) throw new GridFault($"\"{u.Name}\" and \"{v.Name}\" hold no value, only missing ones");
        double[] south = [.. lats.Order()], west = [.. lons.Order()];
        return (
            new(what, u.Name, v.Name, south[0], west[0], south[^1], west[^1], west.Length, south.Length, Moment(times[0]), Moment(times[^1]), times.Length, Math.Round((double)missing / (2L * lats.Length * lons.Length * times.Length), 3), [.. remarks.Distinct()]),
            new(what, times, south, west, frames));
    }

    /// <summary>Reads one component into the frames, turned so that rows run from the south and columns from the west.</summary>
    /// <returns>How many values are missing.</returns>
    static long Fill(GridFile file, GridVariable variable, GridLayout layout, double[] lats, double[] lons, float[][] frames, int component, List<Remark> remarks)
    {
        var (value, perUnit, missing) = (new GridValue(variable), GridFlow.PerUnit(variable, remarks), 0L);
        bool northward = lats[0] < lats[^1], eastward = lons[0] < lons[^1];
        for (var step = 0; step < frames.Length; step++)
        {
            var raw = file.Read(variable, step, 1);
            for (var row = 0; row < lats.Length; row++)
                for (var column = 0; column < lons.Length; column++)
                {
                    int i = eastward ? column : lons.Length - 1 - column, j = northward ? row : lats.Length - 1 - row;
                    var speed = value.Of(raw[layout.XIsLast ? j * lons.Length + i : i * lats.Length + j]) * perUnit;
                    if (double.IsNaN(speed) || Math.Abs(speed) > GridFlow.Beyond) (missing, speed) = (missing + 1, double.NaN);
                    if (Math.Abs(speed) > GridFlow.FastestMs) throw new GridFault($"\"{variable.Name}\" reaches {speed:G6} m/s: check its units and scale");
                    frames[step][2 * (row * lons.Length + column) + component] = (float)speed;
                }
        }
        return missing;
    }

    /// <summary>Seconds since 1970: a wind or a current without a moment is of no use here.</summary>
    static double[] Times(GridFile file, GridLayout layout, GridVariable variable)
    {
        if (layout.Time is not { } axis) throw new GridFault($"\"{variable.Name}\" has no axis of time");
        if (axis.Dimensions[0].Length > MostSteps) throw new GridFault($"axis \"{axis.Name}\" has {axis.Dimensions[0].Length} steps, at most {MostSteps}");
        var time = GridTime.Of(axis, file.ReadAll(axis));
        if (time.Since is not { } since) throw new GridFault($"axis \"{axis.Name}\" has units \"{axis.Text("units")}\": must count since a moment (as hours since 2026-11-24 00:00:00)");
        if (time.Seconds.Length == 0) throw new GridFault($"axis \"{axis.Name}\" has no step");
        double[] all = [.. time.Seconds.Select(x => x + since.ToUnixTimeMilliseconds() / 1000.0)];
        // 1970 to 2200: outside it a moment is a mistake of the unit.
        return all[0] >= 0 && all[^1] < 7_258_118_400 ? all : throw new GridFault($"axis \"{axis.Name}\" runs from {all[0]:G9} to {all[^1]:G9} s since 1970, which is no time of ours");
    }

    /// <summary>Even, in degrees; longitudes on the turn that holds Viet Nam.</summary>
    static double[] Axis(GridFile file, GridVariable axis, bool east)
    {
        if (axis.Dimensions[0].Length > 20_000) throw new GridFault($"axis \"{axis.Name}\" has {axis.Dimensions[0].Length} values, at most 20000");
        var values = file.ReadAll(axis);
        GridAxis.Of(axis, values, east, new GeoPoint(0, 0)); // even, and in degrees, or a fault that says so
        var limit = east ? 540 : 90;
        if (values.Any(x => !double.IsFinite(x) || Math.Abs(x) > limit)) throw new GridFault($"axis \"{axis.Name}\" runs from {values[0]} to {values[^1]}: degrees are needed");
        var turn = east ? 360 * Math.Round((HomeLon - (values[0] + values[^1]) / 2) / 360) : 0;
        return [.. values.Select(x => x + turn)];
    }

    static DateTimeOffset Moment(double unixS) => DateTimeOffset.FromUnixTimeMilliseconds((long)(unixS * 1000));
}
