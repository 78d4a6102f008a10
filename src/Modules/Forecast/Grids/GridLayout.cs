namespace LaChan.Forecast.Grids;

/// <summary>Which dimension of a variable is which.</summary>
/// <param name="Time">The coordinate of its first dimension, or null when it is the same at all times.</param>
/// <param name="XIsLast">Whether neighbours in the file lie side by side from west to east.</param>
public sealed record GridLayout(GridVariable? Time, GridVariable X, GridVariable Y, bool XIsLast)
{
    enum Role { Time, Depth, X, Y }

    static readonly (Role Role, string[] Names)[] Known =
    [
        (Role.Time, ["time", "t", "ocean_time", "valid_time"]), (Role.Depth, ["depth", "z", "lev", "level", "height", "heightaboveground"]),
        (Role.X, ["x", "lon", "longitude", "easting", "xc"]), (Role.Y, ["y", "lat", "latitude", "northing", "yc"]),
    ];

    /// <exception cref="GridFault">A dimension has no coordinate, or none that is understood.</exception>
    public static GridLayout Of(GridFile file, GridVariable variable)
    {
        var found = variable.Dimensions.Select(x => (Dimension: x, Coordinate: file.Find(x.Name), Role: RoleOf(variable, x, file.Find(x.Name)))).ToList();
        var plane = found.Where(x => x.Role is Role.X or Role.Y).ToList();
        if (plane.Count != 2 || plane[0].Role == plane[1].Role || found.Count(x => x.Role == Role.Time) > 1 || found.FindIndex(x => x.Role == Role.Time) > 0 || plane[1] != found[^1])
            throw new GridFault($"\"{variable.Name}\" lies over ({string.Join(", ", variable.Dimensions.Select(x => x.Name))}): (time), (depth), y, x are understood");
        if (found.FirstOrDefault(x => x.Role == Role.Depth) is { Dimension: { Length: > 1 } depth })
            throw new GridFault($"\"{variable.Name}\" has {depth.Length} levels of \"{depth.Name}\": cut out the one at the surface");
        return new(found[0].Role == Role.Time ? Coordinate(found[0].Coordinate) : null, Coordinate(plane.Single(x => x.Role == Role.X).Coordinate), Coordinate(plane.Single(x => x.Role == Role.Y).Coordinate), plane[1].Role == Role.X);
    }

    static GridVariable Coordinate(GridVariable? coordinate) => coordinate ?? throw new GridFault("an axis has no coordinate");

    static Role RoleOf(GridVariable variable, GridDimension dimension, GridVariable? coordinate)
    {
        var named = Known.FirstOrDefault(x => x.Names.Contains(dimension.Name, StringComparer.OrdinalIgnoreCase));
        if (coordinate is null && named.Names is not null && named.Role == Role.Depth) return Role.Depth;
        if (coordinate is null || coordinate.Dimensions.Count != 1)
            throw new GridFault($"dimension \"{dimension.Name}\" of \"{variable.Name}\" has no coordinate variable of its own name: only grids with even axes are understood, no curvilinear ones");
        if (coordinate.Dimensions[0].Length != dimension.Length) throw new GridFault($"\"{coordinate.Name}\" has {coordinate.Dimensions[0].Length} values for {dimension.Length} of \"{variable.Name}\"");
        return ByAttributes(coordinate) ?? (named.Names is not null ? named.Role : throw new GridFault($"dimension \"{dimension.Name}\" is neither time nor depth nor an axis that is understood"));
    }

    /// <summary>What the coordinate says of itself (CF conventions, chapter 4).</summary>
    static Role? ByAttributes(GridVariable coordinate) => (coordinate.Text("axis")?.ToUpperInvariant(), coordinate.Text("units")?.ToLowerInvariant() ?? "", coordinate.Text("standard_name")) switch
    {
        ("T", _, _) or (_, _, "time") => Role.Time,
        ("X", _, _) or (_, _, "longitude" or "projection_x_coordinate") => Role.X,
        ("Y", _, _) or (_, _, "latitude" or "projection_y_coordinate") => Role.Y,
        ("Z", _, _) or (_, _, "depth" or "height") => Role.Depth,
        (_, var units, _) when units.Contains(" since ", StringComparison.Ordinal) => Role.Time,
        (_, "degrees_east" or "degree_east" or "degrees_e" or "degreese", _) => Role.X,
        (_, "degrees_north" or "degree_north" or "degrees_n" or "degreesn", _) => Role.Y,
        _ => null,
    };
}
