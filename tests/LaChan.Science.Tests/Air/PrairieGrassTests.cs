using System.Globalization;
using LaChan.Science.Air;

namespace LaChan.Science.Tests.Air;

/// <summary>Scores on the development runs of Project Prairie Grass (M. L. Barad 1958): reported; only gross error fails.</summary>
public class PrairieGrassTests(ITestOutputHelper output)
{
    [Fact]
    public void The_arc_maxima_come_out_within_the_scatter_of_such_models()
    {
        var pairs = Pairs().ToList();
        double meanSeen = pairs.Average(p => p.Seen), meanModel = pairs.Average(p => p.Model);
        var bias = 2 * (meanSeen - meanModel) / (meanSeen + meanModel);
        var squares = pairs.Average(p => Math.Pow(p.Seen - p.Model, 2)) / (meanSeen * meanModel);
        var geometric = Math.Exp(pairs.Average(p => Math.Log(p.Seen / p.Model)));
        var variance = Math.Exp(pairs.Average(p => Math.Pow(Math.Log(p.Seen / p.Model), 2)));
        var within = pairs.Average(p => p.Model / p.Seen is >= 0.5 and <= 2 ? 1.0 : 0);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"n {pairs.Count} FB {bias:F3} NMSE {squares:F3} MG {geometric:F3} VG {variance:F3} FAC2 {within:F3}"));
        Assert.InRange(Math.Abs(bias), 0, 0.5);
        Assert.InRange(within, 0.6, 1);
    }

    static IEnumerable<(double Seen, double Model)> Pairs()
    {
        var runs = Rows("prairie_grass_runs.csv").ToDictionary(row => row["run"]);
        return from arc in Rows("prairie_grass_arcmax.csv")
               let run = runs[arc["run"]]
               let plume = PlumeOf(run)
               select (Number(arc, "arcmax_mg_m3") * 1e-6, plume.Centreline(Number(arc, "distance_m"), Number(run, "receptor_height_m")));
    }

    static GaussianPlume PlumeOf(Dictionary<string, string> run)
    {
        var stability = GolderStability.Of(Number(run, "L_m"), Number(run, "z0_m"));
        return Plumes.Of(stability, Number(run, "q_g_s") / 1000, Number(run, "wind_speed_2m_m_s"), Number(run, "source_height_m"));
    }

    static double Number(Dictionary<string, string> row, string column) => double.Parse(row[column], CultureInfo.InvariantCulture);

    static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(CollectedData.Folder, "forecast", file));
        var head = lines[0].Split(',');
        return lines.Skip(1).Where(x => x.Length > 0).Select(line => head.Zip(line.Split(',')).ToDictionary(x => x.First, x => x.Second));
    }
}
