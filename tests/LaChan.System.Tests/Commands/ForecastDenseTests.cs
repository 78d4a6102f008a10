using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using LaChan.Host.Commands;

namespace LaChan.SystemTests.Commands;

public class ForecastDenseTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    const string Burst =
        """
        {
          "kind": "dense", "substance": "Cl2", "at": null,
          "source": { "xM": 0, "yM": 0, "heightM": 0, "rateKgS": null, "massKg": 5000, "startS": 0, "durationS": null, "diameterM": 0, "exitTemperatureK": null, "exitVelocityMs": 0 },
          "release": { "type": "instantaneous", "areaM2": 20, "temperatureK": 239.1, "liquidMassFraction": 0.8, "volumeFraction": 1, "properties": null },
          "weather": [ { "timeS": 0, "windMs": 3, "windHeightM": 10, "windFromDeg": 270, "roughnessM": 0.05, "temperatureK": 303, "relativeHumidity": 0.75, "stability": "D", "obukhovM": null } ],
          "receptors": [[200, 0, 0], [800, 0, 0], [800, 100, 1.5], [-100, 0, 0]], "averagingS": 10, "output": "mean", "members": 1, "seed": 1
        }
        """;

    [Fact]
    public async Task The_example_of_the_help_gives_what_the_help_says()
    {
        var (code, result, error) = await Run(ForecastDense.Example);
        Assert.Equal((0, ForecastDense.ExampleResult), (code, result));
        Assert.Contains("heatOfVaporisationJKg: missing: 287800 of the substance table taken", error);
    }

    [Fact]
    public async Task Each_receptor_has_its_row_and_upwind_there_is_nothing()
    {
        var (code, result, _) = await Run(Burst);
        Assert.Equal(0, code);
        Assert.StartsWith("x_m,y_m,z_m,time_s,concentration_kg_m3\n", result);
        var rows = Rows(result);
        Assert.Equal([200, 0, 0], rows[0][..3]);
        Assert.True(rows[0][4] > rows[1][4] && rows[1][4] > rows[2][4] && rows[2][4] > 0);
        Assert.Equal(0, rows[3][4]);
    }

    [Fact]
    public async Task The_axis_is_given_by_distance_with_height_time_and_duration()
    {
        var (code, result, _) = await Run(Burst.Replace("\"mean\"", "\"centreline\""));
        Assert.Equal(0, code);
        Assert.StartsWith("x_m,z_m,max_volume_fraction,time_s,duration_s\n", result);
        var rows = Rows(result);
        Assert.Equal([200, 0], rows[0][..2]);
        Assert.InRange(rows[0][2], 0.005, 0.008);
        Assert.InRange(rows[0][3], 90, 140);
    }

    [Fact]
    public async Task The_series_makes_up_the_dose()
    {
        var series = Rows((await Run(Burst.Replace("\"mean\"", "\"series\"").Replace("\"seed\": 1", "\"untilS\": 2000, \"outputStepS\": 10"))).Result);
        var dose = Rows((await Run(Burst.Replace("\"mean\"", "\"dose\"").Replace("\"seed\": 1", "\"untilS\": 2000"))).Result);
        var mean = Rows((await Run(Burst.Replace("\"seed\": 1", "\"untilS\": 2000"))).Result);
        Assert.Equal(4 * 200, series.Length);
        Assert.Equal(dose[1][4], 10 * series.Where(x => x[0] == 800 && x[1] == 0).Sum(x => x[4]), 1e-4 * dose[1][4]);
        Assert.Equal(dose[1][4], 2000 * mean[1][4], 1e-4 * dose[1][4]);
    }

    [Fact]
    public async Task Without_an_end_the_mean_is_over_the_time_until_the_cloud_has_passed_and_the_maximum_over_its_best_part()
    {
        var mean = Rows((await Run(Burst)).Result);
        var most = Rows((await Run(Burst.Replace("\"mean\"", "\"max\""))).Result);
        Assert.True(most[1][4] > 2 * mean[1][4]);
        Assert.Equal(mean[0][3], mean[1][3]);
        Assert.True(most[0][3] < most[1][3] && most[1][3] < mean[1][3]);
    }

    [Fact]
    public async Task A_release_without_an_end_has_no_duration_on_the_axis()
    {
        var endless = Burst.Replace("\"massKg\": 5000", "\"massKg\": null").Replace("\"rateKgS\": null", "\"rateKgS\": 5").Replace("instantaneous", "pool").Replace("\"mean\"", "\"centreline\"");
        var (code, result, _) = await Run(endless);
        Assert.Equal(0, code);
        Assert.EndsWith(",", result.Split('\n')[1]);
    }

    [Fact]
    public async Task A_release_that_starts_later_arrives_later_and_the_last_row_of_weather_before_it_counts()
    {
        var (one, most) = (Rows((await Run(Burst.Replace("\"mean\"", "\"max\""))).Result), Burst.Replace("\"mean\"", "\"max\""));
        var later = most.Replace("\"startS\": 0", "\"startS\": 600").Replace("\"obukhovM\": null }", "\"obukhovM\": null }, { \"timeS\": 3600, \"windMs\": 9, \"windFromDeg\": 90 }");
        var (_, result, error) = await Run(later);
        Assert.Equal(one[0][3] + 600, Rows(result)[0][3], 1e-6);
        Assert.Equal(one[0][4], Rows(result)[0][4]);
        Assert.Contains("weather: row 0 is used throughout", error);
    }

    [Fact]
    public async Task A_release_already_mixed_with_air_gives_less()
    {
        var pure = Rows((await Run(Burst)).Result);
        var mixed = Rows((await Run(Burst.Replace("\"volumeFraction\": 1", "\"volumeFraction\": 0.3").Replace("0.8", "0"))).Result);
        Assert.True(mixed[0][4] < pure[0][4] && mixed[0][4] > 0);
    }

    [Theory]
    [InlineData("max", 4), InlineData("centreline", 2)]
    public async Task Members_give_percentiles_about_the_case_itself_and_the_same_seed_the_same(string output, int at)
    {
        var text = Burst.Replace("\"mean\"", $"\"{output}\"").Replace("\"members\": 1", "\"members\": 100");
        var (code, result, _) = await Run(text);
        Assert.Equal(0, code);
        Assert.Equal(result, (await Run(text)).Result);
        Assert.NotEqual(result, (await Run(text.Replace("\"seed\": 1", "\"seed\": 2"))).Result);
        foreach (var row in Rows(result)[..2])
        {
            double value = row[at], p05 = row[^3], p50 = row[^2], p95 = row[^1];
            Assert.True(p05 < p50 && p50 < p95);
            Assert.InRange(p50 / value, 0.6, 1.2);
            Assert.InRange(p95 / p05, 2, 8);
        }
    }

    [Fact]
    public async Task Zones_of_the_substance_stand_where_the_wind_carries_the_gas()
    {
        var (code, result, _) = await Run(Burst, "--geojson");
        Assert.Equal(0, code);
        using var local = JsonDocument.Parse(result);
        Assert.Equal("local-m", local.RootElement.GetProperty("crs").GetString());
        var features = local.RootElement.GetProperty("features").EnumerateArray().ToList();
        Assert.Equal([1, 2, 3], features.Select(x => x.GetProperty("properties").GetProperty("level").GetInt32()));
        double[] lengths = [.. features.Select(x => x.GetProperty("properties").GetProperty("lengthM").GetDouble())];
        Assert.True(lengths[0] > lengths[1] && lengths[1] > lengths[2] && lengths[2] > 200);
        Assert.All(features[2].GetProperty("geometry").GetProperty("coordinates")[0].EnumerateArray(), x => Assert.True(x[0].GetDouble() >= -1));
    }

    [Theory]
    [InlineData("no release", "\"release\": {", "\"release\": null, \"other\": {", 4, "release: is missing")]
    [InlineData("another way", "\"instantaneous\"", "\"burst\"", 4, "release.type: \"burst\": must be one of pool, jetHorizontal, jetVertical, instantaneous")]
    [InlineData("no mass", "\"massKg\": 5000", "\"massKg\": null", 3, "source.massKg: is missing")]
    [InlineData("a rate beside", "\"rateKgS\": null", "\"rateKgS\": 3", 3, "source.rateKgS: contradicts an instantaneous release")]
    [InlineData("a jet without area", "\"instantaneous\", \"areaM2\": 20", "\"jetHorizontal\"", 4, "release.areaM2: is missing")]
    [InlineData("a jet by mass", "\"instantaneous\"", "\"jetHorizontal\"", 3, "source.massKg: contradicts a pool or jet")]
    [InlineData("per cent", "0.8", "80", 4, "release.liquidMassFraction: 80: must be 0 to 0.999")]
    [InlineData("degrees Celsius", "239.1", "-34", 4, "release.temperatureK: -34: must be 20 to 1500 (kelvin, not °C)")]
    [InlineData("grams", "\"properties\": null", "\"properties\": { \"molarMassKgMol\": 70.9 }", 4, "release.properties.molarMassKgMol: 70.9")]
    [InlineData("unknown property", "\"properties\": null", "\"properties\": { \"boilingPointC\": -34 }", 4, "release.properties.boilingPointC: is not known here")]
    [InlineData("unknown field", "\"averagingS\": 10", "\"averagingS\": 10, \"wind\": 3", 6, "wind: is not known here")]
    [InlineData("unknown in release", "\"areaM2\": 20", "\"areaM2\": 20, \"diameter\": 1", 4, "release.diameter: is not known here")]
    [InlineData("calm", "\"windMs\": 3", "\"windMs\": 0", 5, "weather[0].windMs: 0: must be 0.5 to 75")]
    [InlineData("contradiction", "\"obukhovM\": null", "\"obukhovM\": -20, \"stability\": \"F\"", 5, "weather[0].stability: is given twice")]
    [InlineData("unstable night", "\"stability\": \"D\", \"obukhovM\": null", "\"stability\": \"F\", \"obukhovM\": -20", 5, "weather[0].stability: F contradicts obukhovM -20")]
    [InlineData("half-life", "\"seed\": 1", "\"halfLifeS\": 100", 6, "halfLifeS: is not available for kind dense")]
    [InlineData("members", "\"members\": 1", "\"members\": 0", 6, "members: 0: must be 1 to 10000")]
    [InlineData("no heats in the table", "\"Cl2\"", "\"C6H14\"", 4, "release.properties.heatOfVaporisationJKg: is missing, and the substance table does not hold it")]
    public async Task What_is_wrong_is_named_with_its_line(string story, string right, string wrong, int line, string expected)
    {
        Assert.True(Burst.Contains(right, StringComparison.Ordinal), story);
        var (code, result, error) = await Run(Burst.Replace(right, wrong));
        Assert.Equal((1, ""), (code, result));
        Assert.Contains($"case.json:{line}: {expected}", error);
    }

    static double[][] Rows(string csv) =>
        [.. csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',').Select(x => double.Parse(x, CultureInfo.InvariantCulture)).ToArray())];

    static async Task<(int Code, string Result, string Error)> Run(string text, params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("lachan-dense-");
        var file = Path.Combine(folder.FullName, "case.json");
        await File.WriteAllTextAsync(file, text, Ct);
        try
        {
            var configuration = new InvocationConfiguration { Output = new StringWriter(), Error = new StringWriter() };
            var code = await new RootCommand { ForecastCommand.Create() }.Parse(["forecast", "air", file, .. options]).InvokeAsync(configuration, Ct);
            return (code, configuration.Output.ToString() ?? "", configuration.Error.ToString() ?? "");
        }
        finally { folder.Delete(recursive: true); }
    }
}
