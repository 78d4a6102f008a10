using System.Globalization;
using System.Text.Json;
using LaChan.Science.Air;
using LaChan.Science.Dense;

namespace LaChan.Science.Tests.Dense;

/// <summary>Against tables that the SLAB program (1990) printed: the highest mean concentration along the axis from 50 m on.</summary>
public class SlabTablesTests(ITestOutputHelper output)
{
    [Fact]
    public void The_concentrations_of_the_reference_program_come_out()
    {
        var scores = Directory.GetFiles(Path.Combine(CollectedData.Folder, "forecast", "slab"), "*.json").Order().Select(Score).ToList();
        Assert.Equal(5, scores.Count);
        Assert.All(scores, x => Assert.InRange(x.Median, 1, 1.03));
        Assert.All(scores, x => Assert.InRange(x.Worst, 1, 1.1));
    }

    (double Median, double Worst) Score(string file)
    {
        var rows = File.ReadAllLines(Path.ChangeExtension(file, ".csv")).Skip(1).Select(line => line.Split(',').Select(x => double.Parse(x, CultureInfo.InvariantCulture)).ToArray())
            .Where(row => row[0] >= 50).ToList();
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        var cloud = Cloud(json.RootElement, rows[^1][0] * 1.01);
        double[] factors = [.. rows.Select(row => Factor(cloud.MaximumAt(row[0])?.VolumeFraction ?? 0, row[2])).Order()];
        double[] times = [.. rows.Select(row => Factor(cloud.MaximumAt(row[0])?.TimeS ?? 0, row[3])).Order()];
        double[] durations = [.. rows.Select(row => Factor(cloud.MaximumAt(row[0])?.DurationS ?? 0, row[4])).Order()];
        var median = (factors[(factors.Length - 1) / 2] + factors[factors.Length / 2]) / 2;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Path.GetFileNameWithoutExtension(file)}: n {factors.Length} median factor {median:F3} worst {factors[^1]:F3}; worst of time {times[^1]:F2}, of duration {durations[^1]:F2}"));
        return (median, factors[^1]);
    }

    static double Factor(double a, double b) => Math.Max(a / b, b / a);

    static DenseCloud Cloud(JsonElement of, double farthestM)
    {
        var (source, release, weather) = (of.GetProperty("source"), of.GetProperty("release"), of.GetProperty("weather")[0]);
        var own = release.GetProperty("properties");
        var roughness = Number(weather, "roughnessM", 0);
        var inverse = weather.GetProperty("stability").GetString() is { } letter
            ? ClassObukhov.Inverse(Enum.Parse<StabilityClass>(letter), roughness) : 1 / Number(weather, "obukhovM", double.NaN);
        return DenseCloud.Of(
            new(Kind(release), Number(source, "rateKgS", 0), Number(source, "durationS", double.PositiveInfinity), Number(source, "massKg", 0), Number(release, "areaM2", 0),
                Number(release, "temperatureK", 0), Number(release, "liquidMassFraction", 0), Number(source, "heightM", 0)),
            new(Number(own, "molarMassKgMol", 0), Number(own, "vapourHeatCapacityJKgK", 0), Number(own, "liquidHeatCapacityJKgK", 0), Number(own, "boilingPointK", 0),
                Number(own, "heatOfVaporisationJKg", 0), Number(own, "liquidDensityKgM3", 0), Number(own, "antoineB", 0), Number(own, "antoineC", 0)),
            new(Number(weather, "windMs", 0), Number(weather, "windHeightM", 0), roughness, inverse, ClassObukhov.Number(inverse, roughness),
                Number(weather, "temperatureK", 0), Number(weather, "relativeHumidity", 0)),
            Number(of, "averagingS", 10), farthestM);
    }

    static DenseReleaseKind Kind(JsonElement release) => Enum.Parse<DenseReleaseKind>(release.GetProperty("type").GetString() ?? "", ignoreCase: true);

    static double Number(JsonElement from, string name, double otherwise) => from.GetProperty(name) is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : otherwise;
}
