using LaChan.Forecast.Grids;

namespace LaChan.Forecast.Weather;

/// <summary>Finds the wind and the current in a gridded file: by the standard names of the CF conventions, else by the names that weather services use.</summary>
static class GridFlows
{
    static readonly (string What, string Part, string[] Standard, string[] Names)[] Known =
    [
        ("wind", "u", ["eastward_wind", "x_wind"], ["u10", "10u", "u10m", "ugrd10m", "uwnd", "u_10m"]),
        ("wind", "v", ["northward_wind", "y_wind"], ["v10", "10v", "v10m", "vgrd10m", "vwnd", "v_10m"]),
        ("current", "u", ["eastward_sea_water_velocity", "surface_eastward_sea_water_velocity", "sea_water_x_velocity"], ["uo", "water_u", "utotal", "ssu"]),
        ("current", "v", ["northward_sea_water_velocity", "surface_northward_sea_water_velocity", "sea_water_y_velocity"], ["vo", "water_v", "vtotal", "ssv"]),
    ];

    /// <exception cref="GridFault">It holds no such pair.</exception>
    public static IReadOnlyList<(string What, GridVariable U, GridVariable V)> In(GridFile file)
    {
        List<(string, GridVariable, GridVariable)> found = [];
        foreach (var what in (string[])["wind", "current"])
        {
            var (u, v) = (Find(file, what, "u"), Find(file, what, "v"));
            if (u is not null && v is not null) found.Add((what, u, v));
            else if ((u ?? v) is { } half) throw new GridFault($"holds \"{half.Name}\" of the {what} and no other part: u and v are needed (as {Examples(what)})");
        }
        return found.Count > 0 ? found : throw new GridFault($"holds no wind ({Examples("wind")}) and no current ({Examples("current")}); it holds {string.Join(", ", file.Variables.Select(x => x.Name).Take(20))}");
    }

    static GridVariable? Find(GridFile file, string what, string part)
    {
        var (_, _, standard, names) = Known.First(x => x.What == what && x.Part == part);
        return file.Variables.FirstOrDefault(x => standard.Contains(x.Text("standard_name"), StringComparer.OrdinalIgnoreCase))
            ?? file.Variables.FirstOrDefault(x => names.Contains(x.Name, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The first standard name of a part.</summary>
    public static string Standard(string what, string part) => Known.First(x => x.What == what && x.Part == part).Standard[0];

    static string Examples(string what) => string.Join(", ", Known.Where(x => x.What == what).Select(x => x.Names[0]));
}
