using LaChan.Kernel;
using LaChan.Science.Sea;

namespace LaChan.Forecast.Grids;

/// <summary>
/// Two variables of a gridded file as the flow of a run. Understood: dimensions (time), (depth of length 1), y or latitude, x or longitude, in
/// any order of the last two, each with a coordinate variable of its own name; u and v on the same grid.
/// </summary>
/// <param name="Flow">The flow at the moments that the run needs, seconds of the run.</param>
/// <param name="Remarks">What was taken for what is missing; of the file as a whole.</param>
public sealed record GridFlow(FlowGrid Flow, IReadOnlyList<Remark> Remarks)
{
    /// <summary>Faster than any current or wind, m/s: a wrong unit or a forgotten scale.</summary>
    internal const double FastestMs = 150;

    /// <summary>What many files write for a missing value without saying so.</summary>
    internal const double Beyond = 1e19;

    static readonly (string[] Names, double PerUnit)[] SpeedUnits =
    [
        (["m/s", "m s-1", "m s^-1", "m s**-1", "m.s-1", "ms-1", "meter second-1", "metre second-1", "meters second-1", "meter s-1", "metre s-1", "meters s-1", "metres s-1", "m sec-1", "m/sec", "meter/second", "meter/sec", "meters/second", "metres/second"], 1),
        (["cm/s", "cm s-1", "cm s^-1"], 0.01), (["knots", "knot", "kt", "kn"], 1852.0 / 3600), (["km/h", "km h-1"], 1 / 3.6),
    ];

    /// <param name="at">The moment at which the run counts 0 seconds, if known.</param>
    /// <param name="fromS">First moment of the run that is needed, seconds of the run.</param>
    /// <exception cref="GridFault">Something is not understood, too much or cut off.</exception>
    public static GridFlow Read(GridFile file, string u, string v, GeoPoint? place, DateTimeOffset? at, double fromS, double untilS)
    {
        var (east, north) = (Needed(file, u), Needed(file, v));
        if (!east.Dimensions.Select(x => x.Name).SequenceEqual(north.Dimensions.Select(x => x.Name)))
            throw new GridFault($"\"{u}\" lies over ({Names(east)}) and \"{v}\" over ({Names(north)}): they must lie on one grid");
        var remarks = new List<Remark>();
        var layout = GridLayout.Of(file, east);
        var (axisX, axisY) = (GridAxis.Of(layout.X, file.ReadAll(layout.X), true, place), GridAxis.Of(layout.Y, file.ReadAll(layout.Y), false, place));
        var (first, times) = Times(file, layout, at, fromS, untilS, remarks);
        if ((long)axisX.Count * axisY.Count * times.Length * 2 > GridFile.MostValues)
            throw new GridFault($"the run needs {times.Length} steps of {axisX.Count} x {axisY.Count} nodes, more than {GridFile.MostValues} values: cut out the part that is needed");
        var geometry = Geometry(axisX, axisY);
        float[][] frames = [.. times.Select(_ => new float[geometry.Nodes * 2])];
        var missing = Fill(file, east, layout, axisX, axisY, first, frames, 0, remarks) + Fill(file, north, layout, axisX, axisY, first, frames, 1, remarks);
        if (missing > 0) remarks.Say("", "grid.values", $"{missing} of {2L * geometry.Nodes * times.Length} values are missing (land?): taken as still");
        return new(new FlowGrid(geometry, times, frames), remarks);
    }

    static GridVariable Needed(GridFile file, string name) =>
        file.Find(name) ?? throw new GridFault($"holds no variable \"{name}\"; it holds {string.Join(", ", file.Variables.Select(x => x.Name).Take(20))}");

    static string Names(GridVariable variable) => string.Join(", ", variable.Dimensions.Select(x => x.Name));

    static FlowGridGeometry Geometry(GridAxis x, GridAxis y)
    {
        if (Math.Max(x.Count, y.Count) > 20_000) throw new GridFault($"has {x.Count} x {y.Count} nodes, at most 20000 on a side");
        return new(Math.Min(x.FirstM, x.FirstM + x.StepM * (x.Count - 1)), Math.Min(y.FirstM, y.FirstM + y.StepM * (y.Count - 1)), Math.Abs(x.StepM), Math.Abs(y.StepM), x.Count, y.Count);
    }

    /// <summary>The steps that the run needs: from the last at or before its beginning to the first at or after its end.</summary>
    static (int First, double[] Times) Times(GridFile file, GridLayout layout, DateTimeOffset? at, double fromS, double untilS, List<Remark> remarks)
    {
        if (layout.Time is not { } variable) return (0, [0]);
        var time = GridTime.Of(variable, file.ReadAll(variable));
        if (time.Seconds.Length == 0) throw new GridFault($"\"{variable.Name}\" has no step");
        var offset = 0.0;
        if (time.Since is { } since && at is { } zero) offset = (since - zero).TotalSeconds;
        else if (time.Since is { } start)
        {
            offset = -time.Seconds[0];
            remarks.Say("", "grid.at", $"at is missing: the run is taken to begin to count with the first step of the file, {start.AddSeconds(time.Seconds[0]):yyyy-MM-ddTHH:mm:sszzz}");
        }
        double[] all = [.. time.Seconds.Select(x => x + offset)];
        var (from, until) = (Math.Min(fromS, untilS), Math.Max(fromS, untilS));
        if (until < all[0] || from > all[^1]) throw new GridFault($"covers {all[0]} to {all[^1]} s of the run, which goes from {from} to {until} s");
        if (from < all[0]) remarks.Say("", "grid.begins", $"begins {all[0] - from} s after the run: its first step was held before");
        if (until > all[^1]) remarks.Say("", "grid.ends", $"ends {until - all[^1]} s before the run: its last step was held");
        int first = Math.Max(0, Array.FindLastIndex(all, x => x <= from)), last = Array.FindIndex(all, x => x >= until);
        return (first, all[first..((last < 0 ? all.Length - 1 : last) + 1)]);
    }

    /// <summary>Reads one component into the frames, turned so that rows run from the south and columns from the west.</summary>
    /// <returns>How many values are missing.</returns>
    static long Fill(GridFile file, GridVariable variable, GridLayout layout, GridAxis x, GridAxis y, int first, float[][] frames, int component, List<Remark> remarks)
    {
        var perUnit = PerUnit(variable, remarks);
        var value = new GridValue(variable);
        var missing = 0L;
        for (var f = 0; f < frames.Length; f++)
        {
            var raw = layout.Time is null ? file.ReadAll(variable) : file.Read(variable, first + f, 1);
            for (var row = 0; row < y.Count; row++)
                for (var column = 0; column < x.Count; column++)
                {
                    int i = x.StepM > 0 ? column : x.Count - 1 - column, j = y.StepM > 0 ? row : y.Count - 1 - row;
                    var speed = value.Of(raw[layout.XIsLast ? j * x.Count + i : i * y.Count + j]) * perUnit;
                    if (double.IsNaN(speed) || Math.Abs(speed) > Beyond) (missing, speed) = (missing + 1, 0);
                    if (Math.Abs(speed) > FastestMs) throw new GridFault($"\"{variable.Name}\" reaches {speed:G6} m/s: check its units and scale");
                    frames[f][2 * (row * x.Count + column) + component] = (float)speed;
                }
        }
        return missing;
    }

    internal static double PerUnit(GridVariable variable, List<Remark> remarks)
    {
        if (variable.Text("units") is not { Length: > 0 } units)
        {
            remarks.Say("", "grid.units", $"\"{variable.Name}\" has no units: m/s taken");
            return 1;
        }
        return SpeedUnits.FirstOrDefault(x => x.Names.Contains(units, StringComparer.OrdinalIgnoreCase)) is { Names: not null } unit
            ? unit.PerUnit : throw new GridFault($"\"{variable.Name}\" has units \"{units}\": m/s, cm/s, km/h or knots are understood");
    }
}
