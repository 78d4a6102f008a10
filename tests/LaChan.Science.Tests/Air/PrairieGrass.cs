using System.Globalization;
using LaChan.Science.Air;

namespace LaChan.Science.Tests.Air;

/// <summary>One arc of one run: what was seen, by both definitions, mg/m³.</summary>
sealed record GrassArc(GrassRun Run, double DistanceM, double HighestSampler, double FittedCentre);

/// <summary>One run: the release and the air.</summary>
sealed record GrassRun(string Name, double RateMgS, double ReleaseM, double SamplerM, double WindMs, double FrictionVelocityMs, double ObukhovM, double? MixingM, double RoughnessM, double SigmaThetaDeg, double WindFromDeg)
{
    public BoundaryLayer Air(bool turbulenceKnown) => new(
        WindMs, 2, FrictionVelocityMs, ObukhovM, MixingM ?? double.PositiveInfinity, RoughnessM, turbulenceKnown ? SigmaThetaDeg : null);

    public PlumeTable Plume(BoundaryLayer air) => PlumeTable.Of(air, new(ReleaseM), [SamplerM], 900, DryDeposition.Estimated(air, "SO2"));
}

/// <summary>How models are scored: S. R. Hanna, D. G. Strimaitis, J. C. Chang (1993); positive FB is too low a model.</summary>
sealed record GrassScore(int N, double Fb, double Nmse, double Mg, double Vg, double Fac2)
{
    public static GrassScore Of(IReadOnlyCollection<(double Seen, double Model)> pairs)
    {
        double seen = pairs.Average(p => p.Seen), model = pairs.Average(p => p.Model);
        return new(pairs.Count, 2 * (seen - model) / (seen + model),
            pairs.Average(p => Math.Pow(p.Seen - p.Model, 2)) / (seen * model),
            Math.Exp(pairs.Average(p => Math.Log(p.Seen / p.Model))),
            Math.Exp(pairs.Average(p => Math.Pow(Math.Log(p.Seen / p.Model), 2))),
            pairs.Average(p => p.Model / p.Seen is >= 0.5 and <= 2 ? 1.0 : 0));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"n {N} FB {Fb:+0.000;-0.000} NMSE {Nmse:F3} MG {Mg:F3} VG {Vg:F3} FAC2 {Fac2:F3}");
}

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
