using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using LaChan.Host.Commands;

namespace LaChan.SystemTests.Commands;

public class ForecastAirTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    const string Case =
        """
        {
          "kind": "plume", "substance": "SO2", "at": null,
          "source": { "xM": 0, "yM": 0, "heightM": 0.46, "rateKgS": 0.0895, "massKg": null, "startS": 0, "durationS": 600, "diameterM": 0, "exitTemperatureK": null, "exitVelocityMs": 0, "activityBqS": null },
          "release": null,
          "weather": [ { "timeS": 0, "windMs": 6.8, "windHeightM": 2, "windFromDeg": 180, "frictionVelocityMs": 0.44, "obukhovM": -84, "mixingM": 876, "heatFluxWm2": null,
                         "sigmaThetaDeg": 7.1, "roughnessM": 0.006, "temperatureK": 303, "pressurePa": 101300, "relativeHumidity": 0.6, "cloudCover": null, "solarWm2": null, "rainMmH": 0, "stability": null } ],
          "receptors": [[0, 50, 1.5], [0, 400, 1.5], [30, 400, 1.5], [0, -400, 1.5]], "averagingS": 600, "untilS": null, "outputStepS": null, "output": "mean",
          "halfLifeS": null, "depositionMs": null, "washoutPerS": null, "members": 1, "seed": 1
        }
        """;

    [Fact]
    public async Task The_example_of_the_help_gives_what_the_help_says()
    {
        foreach (var (example, said) in ((string, string)[])[(ForecastAir.Example, ForecastAir.ExampleResult), (ForecastAir.SlopeExample, ForecastAir.SlopeResult)])
        {
            var (code, result, _) = await Run(example);
            Assert.Equal((0, said), (code, result));
        }
    }

    [Fact]
    public async Task The_case_of_the_design_page_gives_a_row_for_each_receptor_in_their_order()
    {
        var (code, result, error) = await Run(Case);
        Assert.Equal(0, code);
        var rows = Rows(result);
        Assert.Equal("x_m,y_m,z_m,time_s,concentration_kg_m3", result.Split('\n')[0]);
        Assert.Equal([0, 50, 1.5, 600], rows[0][..4]);
        Assert.True(rows[0][4] > rows[1][4] && rows[1][4] > rows[2][4] && rows[2][4] > 0);
        Assert.Equal(0, rows[3][4]);
        Assert.DoesNotContain("sigmaThetaDeg", error);
        Assert.Contains("depositionMs: missing: uptake of SO2", error);
        Assert.DoesNotContain("never tested", error);
    }

    [Fact]
    public async Task The_centreline_is_the_maximum_across_the_wind()
    {
        var (_, mean, _) = await Run(Case);
        var (code, result, _) = await Run(Case.Replace("\"output\": \"mean\"", "\"output\": \"centreline\""));
        Assert.Equal(0, code);
        Assert.StartsWith("x_m,concentration_kg_m3\n", result);
        Assert.Equal(Rows(mean)[1][4], Rows(result)[1][1]);
        Assert.Equal(Math.Sqrt(30 * 30 + 400 * 400), Rows(result)[2][0], 1e-5);
        Assert.True(Rows(result)[2][1] > Rows(mean)[2][4]);
    }

    [Fact]
    public async Task Two_rows_of_weather_are_weighed_by_their_time_and_the_maximum_is_the_larger()
    {
        var two = Case.Replace("\"stability\": null } ]", "\"stability\": null }, { \"timeS\": 1800, \"windMs\": 6.8, \"windHeightM\": 2, \"windFromDeg\": 0, \"frictionVelocityMs\": 0.44, \"obukhovM\": -84, \"sigmaThetaDeg\": 7.1, \"roughnessM\": 0.006, \"temperatureK\": 303 } ]");
        var one = Rows((await Run(Case.Replace("876", "null"))).Result);
        var mean = Rows((await Run(two.Replace("\"untilS\": null", "\"untilS\": 7200").Replace("876", "null"))).Result);
        var most = Rows((await Run(two.Replace("\"output\": \"mean\"", "\"output\": \"max\"").Replace("876", "null"))).Result);
        Assert.Equal(0.25 * one[1][4], mean[1][4], 1e-6 * one[1][4]);
        Assert.Equal(0.75 * one[1][4], mean[3][4], 1e-6 * one[1][4]);
        Assert.Equal(one[1][4], most[3][4]);
    }

    [Fact]
    public async Task Decay_and_wash_out_thin_the_plume_on_its_way()
    {
        var plain = Rows((await Run(Case)).Result)[1][4];
        var halved = Rows((await Run(Case.Replace("\"halfLifeS\": null", "\"halfLifeS\": 55"))).Result)[1][4];
        Assert.InRange(halved / plain, 0.45, 0.55); // 400 m in a wind of 6.8 m/s at 2 m take about 55 s
        var washed = Rows((await Run(Case.Replace("\"washoutPerS\": null", $"\"washoutPerS\": {(Math.Log(2) / 55).ToString(CultureInfo.InvariantCulture)}"))).Result)[1][4];
        Assert.Equal(halved, washed, 1e-5 * halved);
        var bare = Rows((await Run(Case.Replace("\"depositionMs\": null", "\"depositionMs\": 0"))).Result)[1][4];
        var sticky = Rows((await Run(Case.Replace("\"depositionMs\": null", "\"depositionMs\": 0.02"))).Result)[1][4];
        Assert.True(sticky < plain && plain < bare);
    }

    [Fact]
    public async Task A_dose_is_the_mean_times_the_time_and_a_series_has_a_row_for_each_time()
    {
        var mean = Rows((await Run(Case)).Result)[1][4];
        var (code, dose, _) = await Run(Case.Replace("\"output\": \"mean\"", "\"output\": \"dose\""));
        Assert.Equal(0, code);
        Assert.StartsWith("x_m,y_m,z_m,time_s,dose_kg_s_m3\n", dose);
        Assert.Equal(600 * mean, Rows(dose)[1][4], 1e-4 * mean * 600);
        var series = Rows((await Run(Case.Replace("\"output\": \"mean\"", "\"output\": \"series\"").Replace("\"untilS\": null, \"outputStepS\": null", "\"untilS\": 1800, \"outputStepS\": 300"))).Result);
        Assert.Equal([600, 900, 1200, 1500, 1800], series[..5].Select(x => x[3]));
        Assert.All(series[5..10], x => Assert.Equal(mean, x[4], 1e-6 * mean));
    }

    [Theory]
    [InlineData("unknown field", "\"averagingS\": 600", "\"averagingS\": 600, \"wind\": 3", 7, "wind: is not known here")]
    [InlineData("unknown field deep down", "\"windMs\": 6.8", "\"windMs\": 6.8, \"gustMs\": 9", 5, "weather[0].gustMs: is not known here")]
    [InlineData("missing", "\"windMs\": 6.8,", "", 5, "weather[0].windMs: is missing")]
    [InlineData("missing rate", "\"rateKgS\": 0.0895", "\"rateKgS\": null", 3, "source.rateKgS: is missing")]
    [InlineData("out of range", "\"windFromDeg\": 180", "\"windFromDeg\": 540", 5, "weather[0].windFromDeg: 540: must be 0 to 360")]
    [InlineData("degrees Celsius", "\"temperatureK\": 303", "\"temperatureK\": 30", 6, "weather[0].temperatureK: 30: must be 200 to 340 (kelvin, not °C)")]
    [InlineData("hectopascal", "\"pressurePa\": 101300", "\"pressurePa\": 1013", 6, "weather[0].pressurePa: 1013")]
    [InlineData("per cent", "\"relativeHumidity\": 0.6", "\"relativeHumidity\": 60", 6, "weather[0].relativeHumidity: 60")]
    [InlineData("a number in quotes", "\"windMs\": 6.8", "\"windMs\": \"6.8 m/s\"", 5, "weather[0].windMs: \"6.8 m/s\": must be a number")]
    [InlineData("calm", "\"windMs\": 6.8", "\"windMs\": 0", 5, "weather[0].windMs: 0: must be 0.5 to 75")]
    [InlineData("contradiction", "\"stability\": null", "\"stability\": \"F\"", 6, "weather[0].stability: F contradicts obukhovM -84")]
    [InlineData("mass for a plume", "\"massKg\": null", "\"massKg\": 5", 3, "source.massKg: contradicts kind plume")]
    [InlineData("two places", "\"xM\": 0", "\"lat\": 10, \"lon\": 106, \"xM\": 0", 3, "source.xM: stands beside lat and lon")]
    [InlineData("half a place", "\"xM\": 0, \"yM\": 0", "\"lat\": 10", 3, "source.lon: is missing")]
    [InlineData("a moment without offset", "\"at\": null", "\"at\": \"2026-11-24T02:12:00\"", 2, "at: \"2026-11-24T02:12:00\": must be a moment with its offset")]
    [InlineData("no receptor", "[[0, 50, 1.5], [0, 400, 1.5], [30, 400, 1.5], [0, -400, 1.5]]", "[]", 7, "receptors: needs at least one")]
    [InlineData("a receptor of two numbers", "[0, 50, 1.5]", "[0, 50]", 7, "receptors[0]: [0, 50]: must be [x east m, y north m, z above ground m]")]
    [InlineData("a receptor under ground", "[0, 50, 1.5]", "[0, 50, -1]", 7, "receptors[0]: height -1")]
    [InlineData("unknown substance", "\"SO2\"", "\"phlogiston\"", 2, "substance: \"phlogiston\" is not in the table")]
    [InlineData("given twice", "\"averagingS\": 600", "\"averagingS\": 600, \"averagingS\": 60", 7, "averagingS: is given twice")]
    [InlineData("another kind", "\"plume\"", "\"smoke\"", 2, "kind: \"smoke\": must be one of plume, puff, dense")]
    [InlineData("rough ground under a low mast", "\"roughnessM\": 0.006", "\"roughnessM\": 1.5", 6, "weather[0].roughnessM: 1.5: must be less than half of windHeightM")]
    [InlineData("half a member", "\"members\": 1", "\"members\": 1.5", 8, "members: 1.5: must be a whole number")]
    [InlineData("heat the wrong way", "\"heatFluxWm2\": null", "\"heatFluxWm2\": -20", 5, "weather[0].heatFluxWm2: is downwards")]

    public async Task What_is_wrong_is_named_with_its_line(string story, string right, string wrong, int line, string expected)
    {
        Assert.True(Case.Contains(right, StringComparison.Ordinal), story);
        var (code, result, error) = await Run(Case.Replace(right, wrong));
        Assert.Equal((1, ""), (code, result));
        Assert.Contains($"case.json:{line}: {expected}", error);
    }

    [Theory]
    [InlineData("", "(file)"), InlineData("[]", "(file)"), InlineData("{ \"kind\": ", "kind"), InlineData("{}", "kind"), InlineData("null", "(file)"), InlineData("{\"kind\":1}", "kind")]
    public async Task What_is_no_case_is_refused(string text, string field)
    {
        var (code, result, error) = await Run(text);
        Assert.Equal((1, ""), (code, result));
        Assert.Contains($"case.json:1: {field}: ", error);
    }

    [Fact]
    public async Task Everything_wrong_is_said_at_once()
    {
        var (_, _, error) = await Run(Case.Replace("6.8", "-1").Replace("303", "30").Replace("\"seed\": 1", "\"sead\": 1"));
        Assert.Equal(3, error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    static readonly string Puff = Case.Replace("\"plume\"", "\"puff\"");

    [Fact]
    public async Task A_puff_that_lasts_comes_out_as_the_plume_and_its_dose_as_the_plumes_for_the_time()
    {
        var plume = Rows((await Run(Case)).Result);
        var dose = Rows((await Run(Puff.Replace("\"output\": \"mean\"", "\"output\": \"dose\""))).Result);
        Assert.Equal(600 * plume[1][4], dose[1][4], 0.03 * dose[1][4]);
        Assert.Equal(600 * plume[2][4], dose[2][4], 0.05 * dose[2][4]);
        var longer = Rows((await Run(Puff.Replace("\"durationS\": 600", "\"durationS\": 3600").Replace("\"output\": \"mean\"", "\"output\": \"max\""))).Result);
        Assert.Equal(plume[1][4], longer[1][4], 0.03 * plume[1][4]);
        var line = Rows((await Run(Puff.Replace("\"durationS\": 600", "\"durationS\": 3600").Replace("\"output\": \"mean\"", "\"output\": \"centreline\""))).Result);
        Assert.Equal([400, longer[1][4]], [line[1][0], line[1][1]], (a, b) => Math.Abs(a - b) <= 0.01 * Math.Abs(a));
    }

    [Fact]
    public async Task The_series_of_a_puff_rises_passes_and_sums_to_its_dose()
    {
        var atOnce = Puff.Replace("\"rateKgS\": 0.0895", "\"rateKgS\": null").Replace("\"massKg\": null", "\"massKg\": 50").Replace("\"durationS\": 600", "\"durationS\": null").Replace("\"averagingS\": 600", "\"averagingS\": 20");
        var dose = Rows((await Run(atOnce.Replace("\"output\": \"mean\"", "\"output\": \"dose\""))).Result);
        var series = Rows((await Run(atOnce.Replace("\"output\": \"mean\"", "\"output\": \"series\""))).Result).Where(x => x[1] == 400 && x[0] == 0).ToList();
        Assert.Equal(dose[1][4], 20 * series.Sum(x => x[4]), 0.01 * dose[1][4]);
        var peak = series.FindIndex(x => x[4] == series.Max(y => y[4]));
        Assert.InRange(series[peak][3], 40, 100); // 400 m in 6.8 m/s and a little more
        Assert.True(series[0][4] < 0.01 * series[peak][4] && series[^1][4] < 0.01 * series[peak][4]);
    }

    [Theory]
    [InlineData("two amounts", "\"massKg\": null", "\"massKg\": 5", "source.rateKgS: stands beside massKg")]
    [InlineData("no amount", "\"rateKgS\": 0.0895", "\"rateKgS\": null", "source.massKg: is missing")]
    [InlineData("no end", "\"durationS\": 600", "\"durationS\": null", "source.durationS: is missing")]
    public async Task A_puff_whose_amount_is_not_clear_is_refused(string story, string right, string wrong, string expected)
    {
        var (code, result, error) = await Run(Puff.Replace(right, wrong));
        Assert.True(code == 1 && result == "", story);
        Assert.Contains($"case.json:3: {expected}", error);
    }

    [Theory, InlineData("plume"), InlineData("puff")]
    public async Task Members_give_percentiles_about_the_run_the_same_every_time(string kind)
    {
        var many = Case.Replace("\"plume\"", $"\"{kind}\"").Replace("\"members\": 1", "\"members\": 40").Replace("\"output\": \"mean\"", "\"output\": \"centreline\"");
        var (code, result, _) = await Run(many);
        Assert.Equal(0, code);
        Assert.StartsWith("x_m,concentration_kg_m3,p05_kg_m3,p50_kg_m3,p95_kg_m3\n", result);
        foreach (var row in Rows(result))
        {
            Assert.True(row[2] < row[3] && row[3] < row[4]);
            Assert.InRange(row[1], row[2], row[4]);
        }
        Assert.Equal(result, (await Run(many)).Result);
        Assert.NotEqual(result, (await Run(many.Replace("\"seed\": 1", "\"seed\": 2"))).Result);
    }

    [Fact]
    public async Task Zones_of_a_puff_nest_and_grow_with_its_mass()
    {
        async Task<double[]> Areas(double massKg)
        {
            var text = ForecastAir.Example.Replace("\"plume\"", "\"puff\"").Replace("\"rateKgS\": 3.1", $"\"massKg\": {massKg}");
            using var zones = JsonDocument.Parse((await Run(text, "--geojson")).Result);
            return [.. zones.RootElement.GetProperty("features").EnumerateArray().Select(x => x.GetProperty("properties").GetProperty("areaM2").GetDouble())];
        }
        double[] small = await Areas(2_000), large = await Areas(20_000);
        Assert.Equal(3, small.Length);
        Assert.True(small[0] > small[1] && small[1] > small[2] && large[0] > small[0] && large[2] > small[2]);
    }

    [Fact]
    public async Task Zones_stand_in_longitude_and_latitude_when_the_source_does_and_else_in_local_metres()
    {
        using var globe = JsonDocument.Parse((await Run(ForecastAir.Example, "--geojson")).Result);
        var first = globe.RootElement.GetProperty("features")[0];
        var foot = first.GetProperty("geometry").GetProperty("coordinates")[0][0];
        Assert.Equal(106.8577, foot[0].GetDouble(), 0.001);
        Assert.Equal(10.7037, foot[1].GetDouble(), 0.001);
        Assert.Equal([1, 2, 3], globe.RootElement.GetProperty("features").EnumerateArray().Select(x => x.GetProperty("properties").GetProperty("level").GetInt32()));
        Assert.False(globe.RootElement.TryGetProperty("crs", out _));

        using var local = JsonDocument.Parse((await Run(Case, "--geojson")).Result);
        Assert.Equal("local-m", local.RootElement.GetProperty("crs").GetString());
        Assert.All(local.RootElement.GetProperty("features").EnumerateArray(), x => Assert.InRange(x.GetProperty("geometry").GetProperty("coordinates")[0].GetArrayLength(), 4, 100));
    }

    [Theory]
    [InlineData("aegl-10", "AEGL-1 AEGL-2 AEGL-3", 10)]
    [InlineData("erpg", "ERPG-1 ERPG-2 ERPG-3", 60)]
    [InlineData("idlh", "IDLH", 30)]
    [InlineData("qcvn", "QCVN 05:2023/BTNMT 1h", 60)]
    [InlineData("100,500mg/m3", "own 1 own 2", 10)]
    [InlineData("150,700ppm", "own 1 own 2", 10)]
    public async Task Zones_are_drawn_for_the_thresholds_that_are_asked_for_and_name_them(string set, string names, double minutes)
    {
        using var zones = JsonDocument.Parse((await Run(ForecastAir.Example, "--geojson", "--thresholds", set)).Result);
        var drawn = zones.RootElement.GetProperty("features").EnumerateArray().Select(x => x.GetProperty("properties")).ToList();
        Assert.Equal(names, string.Join(' ', drawn.Select(x => x.GetProperty("threshold").GetString())));
        Assert.All(drawn, x => Assert.Equal(minutes, x.GetProperty("exposureMinutes").GetDouble()));
    }

    [Fact]
    public async Task The_usual_thresholds_may_be_named_and_values_in_milligrams_need_no_substance()
    {
        var usual = (await Run(ForecastAir.Example, "--geojson")).Result;
        Assert.Equal(usual, (await Run(ForecastAir.Example, "--geojson", "--thresholds", "aegl-60")).Result);
        var nameless = ForecastAir.Example.Replace("\"substance\": \"NH3\", ", "");
        Assert.Contains("own 1", (await Run(nameless, "--geojson", "--thresholds", "100mg/m3")).Result);
        Assert.Equal(1, (await Run(nameless, "--geojson", "--thresholds", "100ppm")).Code);
    }

    [Theory]
    [InlineData("must be one of aegl-10, aegl-30", "--geojson", "--thresholds", "aegl-61")]
    [InlineData("3: must be larger than the value before it, 5", "--geojson", "--thresholds", "5,3ppm")]
    [InlineData("must be a number", "--geojson", "--thresholds", "xppm")]
    [InlineData("needs --geojson", "--thresholds", "erpg")]
    public async Task Thresholds_that_cannot_be_read_are_wrong_usage_and_the_option_is_named(string what, params string[] options)
    {
        var answer = await Run(ForecastAir.Example, options);
        Assert.NotEqual(0, answer.Code);
        Assert.Contains("--thresholds: ", answer.Error);
        Assert.Contains(what, answer.Error);
    }

    [Fact]
    public async Task A_set_that_the_substance_has_no_values_of_is_refused_with_those_that_it_has()
    {
        var (code, result, error) = await Run(ForecastAir.Example.Replace("NH3", "C8H10"), "--geojson", "--thresholds", "erpg");
        Assert.Equal((1, ""), (code, result));
        Assert.Contains("substance: the tables hold no erpg for Xylenes (mixed); thresholds can be aegl-10", error);
        Assert.Equal(1, (await Run(ForecastAir.Example.Replace("\"NH3\"", "\"I-131\"").Replace("rateKgS\": 3.1", "activityBqS\": 1e11"), "--geojson", "--thresholds", "erpg")).Code);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_refused_and_no_result_is_written_for_a_refused_one()
    {
        var target = Path.Combine(Path.GetTempPath(), $"lachan-{Guid.NewGuid()}.csv");
        Assert.Equal(1, (await Invoke("forecast", "air", "/nowhere/case.json")).Code);
        Assert.Equal(1, (await Run("{}", "-o", target)).Code);
        Assert.False(File.Exists(target));
        Assert.Equal(0, (await Run(Case, "-o", target)).Code);
        Assert.Equal(5, (await File.ReadAllLinesAsync(target, Ct)).Length);
        File.Delete(target);
    }

    [Fact]
    public async Task The_help_shows_the_example()
    {
        var (code, result, _) = await Invoke("forecast", "air", "--help");
        Assert.Equal(0, code);
        Assert.Contains("\"rateKgS\": 3.1", result);
    }

    static double[][] Rows(string csv) =>
        [.. csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',').Select(x => double.Parse(x, CultureInfo.InvariantCulture)).ToArray())];

    static async Task<(int Code, string Result, string Error)> Run(string text, params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("lachan-air-");
        var file = Path.Combine(folder.FullName, "case.json");
        await File.WriteAllTextAsync(file, text, Ct);
        try { return await Invoke(["forecast", "air", file, .. options]); }
        finally { folder.Delete(recursive: true); }
    }

    static async Task<(int Code, string Result, string Error)> Invoke(params string[] args)
    {
        var configuration = new InvocationConfiguration { Output = new StringWriter(), Error = new StringWriter() };
        var code = await new RootCommand { ForecastCommand.Create() }.Parse(args).InvokeAsync(configuration, Ct);
        return (code, configuration.Output.ToString() ?? "", configuration.Error.ToString() ?? "");
    }
}
