using LaChan.Forecast.Grids;
using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Science.Sea;
using LaChan.Science.Sea.Expressions;

namespace LaChan.Forecast.Sea;

/// <summary>Reads a current, a wind or a Stokes drift of a case: two formulas, or two variables of a NetCDF file.</summary>
sealed class SeaFlow(string folder, GeoPoint? place, DateTimeOffset? at, DriftSetup setup)
{
    /// <summary>What was taken for what is missing.</summary>
    public List<Remark> Remarks { get; } = [];

    /// <summary>The grids that were read, by field.</summary>
    public List<(string Field, FlowGrid Grid)> Grids { get; } = [];

    /// <param name="otherwise">What is said to be taken when the field is missing; null: nothing is said.</param>
    public DriftVelocity Read(StrictObject root, string name, string? otherwise)
    {
        if (!root.Has(name) && otherwise is not null) Remarks.Taken(name, otherwise);
        if (root.Object(name) is not { } flow) return DriftVelocity.Still;
        var velocity = flow.Has("netcdf") ? Gridded(flow, name) : Formulas(flow);
        flow.NoOthers();
        return velocity;
    }

    /// <summary>A formula or a number, or null where there is none or none that can be read: then it is refused.</summary>
    public static Expression? Formula(StrictObject from, string name)
    {
        if (from.TextOrNumber(name) is not { } text) return null;
        if (ExpressionReader.TryRead(text, out var expression, out var fault)) return expression;
        from.Refuse(name, "forecast.refused.formula", $"\"{(text.Length > 60 ? text[..60] + "…" : text)}\": {fault}");
        return null;
    }

    DriftVelocity Formulas(StrictObject flow)
    {
        foreach (var name in (string[])["uMs", "vMs"])
            if (!flow.Has(name)) flow.Refuse(name, "forecast.refused.flow", $"is missing: a formula or a number, m/s; or netcdf with u and v");
        var (u, v) = (Formula(flow, "uMs"), Formula(flow, "vMs"));
        return u is null || v is null ? DriftVelocity.Still : Numbers(flow, u, v);
    }

    /// <summary>Both must give a number where and when the release begins, and no hurricane of a current.</summary>
    DriftVelocity Numbers(StrictObject flow, Expression u, Expression v)
    {
        foreach (var (name, formula) in new[] { ("uMs", u), ("vMs", v) })
        {
            var value = formula.At(setup.X, setup.Y, setup.StartS);
            if (!double.IsFinite(value)) flow.Refuse(name, "forecast.refused.no-number", $"gives no number at the place and time of release (x = {setup.X}, y = {setup.Y}, t = {setup.StartS})");
            else if (Math.Abs(value) > 150) flow.Refuse(name, "forecast.refused.too-fast", $"gives {value:G6} m/s at the place and time of release: must be -150 to 150");
        }
        return DriftVelocity.Of(u, v);
    }

    DriftVelocity Gridded(StrictObject flow, string name)
    {
        foreach (var beside in (string[])["uMs", "vMs"])
            if (flow.Has(beside)) flow.Refuse(beside, "forecast.refused.beside-netcdf", $"stands beside netcdf: give one or the other");
        foreach (var needed in (string[])["u", "v"])
            if (!flow.Has(needed)) flow.Refuse(needed, "forecast.refused.variable", $"is missing: the name of the variable in the file");
        if (flow.Word("netcdf") is not { } file || flow.Word("u") is not { } u || flow.Word("v") is not { } v) return DriftVelocity.Still;
        var path = new[] { Path.Combine(folder, file), file }.FirstOrDefault(File.Exists);
        if (path is null) flow.Refuse("netcdf", "forecast.refused.file", $"\"{file}\": is not there (looked for beside the case and in the folder of the call)");
        return path is null ? DriftVelocity.Still : Read(flow, name, file, path, u, v);
    }

    DriftVelocity Read(StrictObject flow, string name, string file, string path, string u, string v)
    {
        try
        {
            using var grid = GridFile.Open(path);
            var read = GridFlow.Read(grid, u, v, place, at, setup.StartS, setup.UntilS);
            foreach (var remark in read.Remarks.Distinct()) Remarks.Add(remark with { Field = $"{name}.netcdf", English = $"\"{file}\": {remark.English}" });
            if (!read.Flow.Geometry.Holds(setup.X, setup.Y)) flow.Refuse("netcdf", "forecast.refused.grid", $"\"{file}\": its grid does not hold the place of release");
            Grids.Add((name, read.Flow));
            return DriftVelocity.Of(read.Flow);
        }
        catch (GridFault fault) // the file's own way to be refused; here it gets the name of the field
        {
            flow.Refuse("netcdf", $"\"{file}\": {fault.Message}");
            return DriftVelocity.Still;
        }
    }
}
