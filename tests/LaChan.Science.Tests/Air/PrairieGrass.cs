using System.Globalization;

namespace LaChan.Science.Tests.Air;

/// <summary>The development runs of Project Prairie Grass (M. L. Barad 1958), collected data outside the repository.</summary>
static class PrairieGrass
{
    public static IReadOnlyList<GrassArc> Arcs()
    {
        var runs = Rows("prairie_grass_runs.csv").ToDictionary(row => row["run"], Run);
        return [.. Rows("prairie_grass_arcmax.csv").Select(arc => new GrassArc(
            runs[arc["run"]], Number(arc, "distance_m"), Number(arc, "arcmax_mg_m3"),
            Number(arc, "crosswind_integrated_mg_m2") / (Math.Sqrt(2 * Math.PI) * Number(arc, "sigma_y_m"))))];
    }

    /// <summary>Every sampler whose catch is known.</summary>
    public static IReadOnlyList<GrassSampler> Samplers()
    {
        var runs = Rows("prairie_grass_runs.csv").ToDictionary(row => row["run"], Run);
        return [.. Rows("prairie_grass_arcs.csv").Where(row => row["conc_mg_m3"].Length > 0).Select(row => new GrassSampler(runs[row["run"]], Number(row, "distance_m"), Number(row, "azimuth_deg"), Number(row, "conc_mg_m3")))];
    }

    public static IReadOnlyList<GrassRun> Runs() => [.. Rows("prairie_grass_runs.csv").Select(Run)];

    static GrassRun Run(Dictionary<string, string> row) => new(
        row["run"], 1000 * Number(row, "q_g_s"), Number(row, "source_height_m"), Number(row, "receptor_height_m"), Number(row, "wind_speed_2m_m_s"),
        Number(row, "ustar_m_s"), Number(row, "L_m"), row["zi_m"].Length == 0 ? null : Number(row, "zi_m"), Number(row, "z0_m"), Number(row, "sigma_theta_deg"), Number(row, "wind_dir_deg"));

    static double Number(Dictionary<string, string> row, string column) => double.Parse(row[column], CultureInfo.InvariantCulture);

    static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(CollectedData.Folder, "forecast", file));
        var head = lines[0].Split(',');
        return lines.Skip(1).Where(x => x.Length > 0).Select(line => head.Zip(line.Split(',')).ToDictionary(x => x.First, x => x.Second));
    }
}
