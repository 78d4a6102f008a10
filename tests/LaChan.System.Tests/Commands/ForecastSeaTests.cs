using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using LaChan.Host.Commands;

namespace LaChan.SystemTests.Commands;

public class ForecastSeaTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    const string Case =
        """
        { "particles": 2000,
          "release": { "xM": 0, "yM": 0, "startS": 0, "durationS": 0, "massKg": 1000, "oil": null },
          "current": { "uMs": "0.3+0.5*cos(2*pi*t/44712)*cos(pi*y/50000)", "vMs": "0.2*sin(2*pi*t/44712)*sin(pi*x/50000)" },
          "wind": { "uMs": "6*cos(2*pi*t/86400)", "vMs": "3" }, "windDrift": 0.03,
          "diffusionM2S": 10, "stepS": 600, "untilS": 86400, "seed": 1 }
        """;

    static string Oil(string name) => Case.Replace("\"oil\": null", $"\"oil\": \"{name}\"");

    [Fact]
    public async Task The_example_of_the_help_gives_what_the_help_says()
    {
        var (code, result, error) = await Run(ForecastSea.Example, "--summary");
        Assert.Equal((0, ForecastSea.ExampleResult, ""), (code, result, error));
    }

    [Fact]
    public async Task The_case_of_the_design_page_ends_where_it_should()
    {
        var (code, result, _) = await Run(Case.Replace("2000,", "200000,"), "--summary");
        Assert.Equal(0, code);
        using var json = JsonDocument.Parse(result);
        double Of(string name) => json.RootElement.GetProperty(name).GetDouble();
        Assert.Equal(["meanXM", "meanYM", "sdXM", "sdYM", "ashoreKg", "evaporatedKg", "dispersedKg", "afloatKg"], json.RootElement.EnumerateObject().Select(x => x.Name));
        Assert.Equal(25033, Of("meanXM"), 12.0);
        Assert.Equal(7593, Of("meanYM"), 12.0);
        Assert.Equal(1330, Of("sdXM"), 13.3);
        Assert.Equal(1302, Of("sdYM"), 13.0);
        Assert.Equal(1000, Of("afloatKg"));
    }

    [Fact]
    public async Task Each_particle_is_a_row()
    {
        var rows = (await Run(Case)).Result.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("x_m,y_m,age_s,mass_kg,state", rows[0]);
        Assert.Equal(2001, rows.Length);
        Assert.All(rows[1..], row => Assert.Equal((5, "86400", "0.5", "afloat"), (row.Split(',').Length, row.Split(',')[2], row.Split(',')[3], row.Split(',')[4])));
        Assert.Equal(25033, rows[1..].Average(x => double.Parse(x.Split(',')[0], CultureInfo.InvariantCulture)), 150.0);
    }

    [Theory]
    [InlineData("gasoline"), InlineData("diesel"), InlineData("fuel-oil"), InlineData("crude-light"), InlineData("crude-heavy"), InlineData("palm-oil")]
    public async Task Oil_is_afloat_ashore_evaporated_or_dispersed(string oil)
    {
        var (code, result, error) = await Run(Oil(oil).Replace("\"seed\": 1", "\"seed\": 1, \"shore\": [ { \"ring\": [[26000, -90000], [90000, -90000], [90000, 90000], [26000, 90000]] } ]"), "--summary");
        Assert.Equal(0, code);
        using var json = JsonDocument.Parse(result);
        Assert.Equal(1000, new[] { "ashoreKg", "evaporatedKg", "dispersedKg", "afloatKg" }.Sum(x => json.RootElement.GetProperty(x).GetDouble()), 1e-6);
        Assert.Contains("waterK: missing: 300 kelvin", error);
        Assert.Contains($"release.oil: {oil} after 24.0 h", error);
    }

    [Fact]
    public async Task Zones_hold_what_they_say_in_local_metres_or_in_degrees()
    {
        using var local = JsonDocument.Parse((await Run(Case, "--geojson")).Result);
        Assert.Equal("local-m", local.RootElement.GetProperty("crs").GetString());
        Assert.Equal([0.99, 0.9, 0.5], local.RootElement.GetProperty("features").EnumerateArray().Select(x => x.GetProperty("properties").GetProperty("share").GetDouble()));

        using var globe = JsonDocument.Parse((await Run(Case.Replace("\"xM\": 0, \"yM\": 0", "\"lat\": 10, \"lon\": 107"), "--geojson")).Result);
        Assert.False(globe.RootElement.TryGetProperty("crs", out _));
        var inner = globe.RootElement.GetProperty("features")[2];
        Assert.Equal("MultiPolygon", inner.GetProperty("geometry").GetProperty("type").GetString());
        var point = inner.GetProperty("geometry").GetProperty("coordinates")[0][0][0];
        Assert.Equal(107.228, point[0].GetDouble(), 0.04);
        Assert.Equal(10.068, point[1].GetDouble(), 0.04);
        Assert.Equal(500, inner.GetProperty("properties").GetProperty("massKg").GetDouble(), 1e-6);
    }

    [Fact]
    public async Task What_came_ashore_is_drawn_and_counted()
    {
        var shore = Case.Replace("\"seed\": 1", "\"seed\": 1, \"shore\": [ { \"ring\": [[10000, -90000], [90000, -90000], [90000, 90000], [10000, 90000]] } ]");
        using var zones = JsonDocument.Parse((await Run(shore, "--geojson")).Result);
        var ashore = Assert.Single(zones.RootElement.GetProperty("features").EnumerateArray());
        Assert.Equal("ashore", ashore.GetProperty("properties").GetProperty("layer").GetString());
        Assert.Equal(1000, ashore.GetProperty("properties").GetProperty("massKg").GetDouble(), 1e-6);
        Assert.All(ashore.GetProperty("geometry").GetProperty("coordinates").EnumerateArray(), x => Assert.Equal(10_000, x[0].GetDouble(), 0.5));
        Assert.All((await Run(shore)).Result.Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..], x => Assert.EndsWith(",ashore", x));
    }

    [Fact]
    public async Task Backward_it_says_where_it_came_from()
    {
        var back = Case.Replace("\"xM\": 0, \"yM\": 0, \"startS\": 0", "\"xM\": 25033, \"yM\": 7593, \"startS\": 86400").Replace("\"untilS\": 86400", "\"untilS\": 0, \"direction\": \"backward\"");
        using var json = JsonDocument.Parse((await Run(back, "--summary")).Result);
        Assert.Equal(0, json.RootElement.GetProperty("meanXM").GetDouble(), 150.0);
        Assert.Equal(0, json.RootElement.GetProperty("meanYM").GetDouble(), 150.0);
    }

    [Fact]
    public async Task Waves_carry_what_floats_and_a_formula_may_be_a_number()
    {
        var still = Case.Replace("\"0.3+0.5*cos(2*pi*t/44712)*cos(pi*y/50000)\"", "0").Replace("\"0.2*sin(2*pi*t/44712)*sin(pi*x/50000)\"", "0.0").Replace("\"windDrift\": 0.03", "\"windDrift\": 0");
        using var json = JsonDocument.Parse((await Run(still.Replace("\"seed\": 1", "\"seed\": 1, \"waves\": { \"heightM\": 2, \"periodS\": 8, \"towardsDeg\": 90 }"), "--summary")).Result);
        Assert.InRange(json.RootElement.GetProperty("meanXM").GetDouble(), 1500, 3500);
        Assert.Equal(0, json.RootElement.GetProperty("meanYM").GetDouble(), 150.0);
    }

    [Theory]
    [InlineData("unknown field", "\"seed\": 1", "\"seed\": 1, \"depthM\": 3", 5, "depthM: is not known here")]
    [InlineData("unknown field in release", "\"oil\": null", "\"oil\": null, \"oils\": 1", 2, "release.oils: is not known here")]
    [InlineData("unknown oil", "\"oil\": null", "\"oil\": \"whale\"", 2, "release.oil: \"whale\": must be one of gasoline, diesel")]
    [InlineData("a formula with a fault", "\"vMs\": \"3\"", "\"vMs\": \"3+z*2\"", 4, "wind.vMs: \"3+z*2\": column 3: \"z\" is not known")]
    [InlineData("a formula that ends too soon", "\"vMs\": \"3\"", "\"vMs\": \"3*(2\"", 4, "wind.vMs: \"3*(2\": column 3: this ( is never closed")]
    [InlineData("a formula without a number", "\"vMs\": \"3\"", "\"vMs\": \"1/x\"", 4, "wind.vMs: gives no number at the place and time of release")]
    [InlineData("a hurricane", "\"vMs\": \"3\"", "\"vMs\": \"3000\"", 4, "wind.vMs: gives 3000 m/s")]
    [InlineData("half a flow", "\"wind\": { \"uMs\": \"6*cos(2*pi*t/86400)\", \"vMs\"", "\"wind\": { \"vMs\"", 4, "wind.uMs: is missing")]
    [InlineData("a flow that is true", "\"vMs\": \"3\"", "\"vMs\": true", 4, "wind.vMs: true: must be a formula in quotes or a number")]
    [InlineData("no end", "\"untilS\": 86400", "\"untilS\": null", 5, "untilS: is missing")]
    [InlineData("an end before the start", "\"startS\": 0", "\"startS\": 90000", 5, "untilS: 86400: must be later than release.startS, 90000")]
    [InlineData("backward to the future", "\"seed\": 1", "\"seed\": 1, \"direction\": \"backward\"", 5, "untilS: 86400: must be earlier than release.startS")]
    [InlineData("no step", "\"stepS\": 600", "\"stepS\": 0", 5, "stepS: 0: must be 0.001 to 86400")]
    [InlineData("too many steps", "\"stepS\": 600", "\"stepS\": 0.001", 5, "stepS: 0.001: makes 8.64E+07 steps, at most 1000000")]
    [InlineData("too much work", "2000,", "10000000,", 1, "particles: 10000000: times", "\"stepS\": 600", "\"stepS\": 1")]
    [InlineData("no particles", "2000,", "0,", 1, "particles: 0: must be 1 to 1E+07")]
    [InlineData("half a particle", "2000,", "2.5,", 1, "particles: 2.5: must be a whole number")]
    [InlineData("per cent", "\"windDrift\": 0.03", "\"windDrift\": 3", 4, "windDrift: 3: must be 0 to 0.2")]
    [InlineData("negative diffusion", "\"diffusionM2S\": 10", "\"diffusionM2S\": -1", 5, "diffusionM2S: -1: must be 0 to 100000")]
    [InlineData("a negative diffusivity where it is released", "\"diffusionM2S\": 10", "\"diffusionM2S\": \"x-1\"", 5, "diffusionM2S: -1 at the place and time of release: must be 0 to 100000")]
    [InlineData("a shore beyond the world", "\"seed\": 1", "\"seed\": 1, \"shore\": [ { \"ring\": [[0, 1], [1e308, 0], [-1e308, 5]] } ]", 5, "shore[0].ring: [1E+308, 0]: lies beyond")]
    [InlineData("no mass", "\"massKg\": 1000", "\"massKg\": -5", 2, "release.massKg: -5")]
    [InlineData("two places", "\"xM\": 0", "\"lat\": 10, \"lon\": 107, \"xM\": 0", 2, "release.xM: stands beside lat and lon")]
    [InlineData("half a place", "\"xM\": 0, \"yM\": 0", "\"lat\": 10", 2, "release.lon: is missing")]
    [InlineData("degrees Celsius", "\"seed\": 1", "\"seed\": 1, \"waterK\": 27", 5, "waterK: 27: must be 271 to 310 (kelvin, not °C)")]
    [InlineData("a release on land", "\"seed\": 1", "\"seed\": 1, \"shore\": [ { \"ring\": [[-1, -1], [1, -1], [0, 1]] } ]", 2, "release: lies on land")]
    [InlineData("a shore of two points", "\"seed\": 1", "\"seed\": 1, \"shore\": [ { \"ring\": [[-1, -1], [1, -1]] } ]", 5, "shore[0].ring: needs at least three points")]
    [InlineData("a file that is not there", "{ \"uMs\": \"6*cos(2*pi*t/86400)\", \"vMs\": \"3\" }", "{ \"netcdf\": \"none.nc\", \"u\": \"u10\", \"v\": \"v10\" }", 4, "wind.netcdf: \"none.nc\"")]
    [InlineData("a grid without names", "{ \"uMs\": \"6*cos(2*pi*t/86400)\", \"vMs\": \"3\" }", "{ \"netcdf\": \"none.nc\" }", 4, "wind.u: is missing")]
    [InlineData("a negative diffusivity on the way", "\"diffusionM2S\": 10", "\"diffusionM2S\": \"10-x/1000\"", 1, "current, wind or diffusionM2S: gave no number where")]
    public async Task What_is_wrong_is_named_with_its_line(string story, string right, string wrong, int line, string expected, string? alsoRight = null, string? alsoWrong = null)
    {
        Assert.True(Case.Contains(right, StringComparison.Ordinal), story);
        var text = Case.Replace(right, wrong);
        var (code, result, error) = await Run(alsoRight is null ? text : text.Replace(alsoRight, alsoWrong));
        Assert.Equal((1, ""), (code, result));
        Assert.Contains($"case.json:{line}: {expected}", error);
    }

    [Theory]
    [InlineData(""), InlineData("[]"), InlineData("{"), InlineData("{}"), InlineData("null"), InlineData("{\"release\":{}}"), InlineData("{\"release\":3,\"untilS\":5}")]
    public async Task What_is_no_case_is_refused(string text)
    {
        var (code, result, error) = await Run(text);
        Assert.Equal((1, ""), (code, result));
        Assert.StartsWith("case.json:1: ", error[(error.IndexOf("case.json", StringComparison.Ordinal))..]);
    }

    [Fact]
    public async Task The_result_goes_into_a_file_and_two_kinds_of_result_are_wrong_usage()
    {
        var target = Path.Combine(Path.GetTempPath(), $"lachan-{Guid.NewGuid()}.json");
        try
        {
            Assert.Equal((0, ""), ((await Run(Case, "--summary", "-o", target)) is var (code, result, _) ? (code, result) : default));
            Assert.StartsWith("{\"meanXM\":", await File.ReadAllTextAsync(target, Ct));
        }
        finally { File.Delete(target); }
        Assert.NotEqual(0, (await Run(Case, "--summary", "--geojson")).Code);
        Assert.Equal(1, (await Invoke("forecast", "sea", "/nowhere/case.json")).Code);
    }

    static async Task<(int Code, string Result, string Error)> Run(string text, params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("lachan-sea-");
        var file = Path.Combine(folder.FullName, "case.json");
        await File.WriteAllTextAsync(file, text, Ct);
        try { return await Invoke(["forecast", "sea", file, .. options]); }
        finally { folder.Delete(recursive: true); }
    }

    static async Task<(int Code, string Result, string Error)> Invoke(params string[] args)
    {
        var configuration = new InvocationConfiguration { Output = new StringWriter(), Error = new StringWriter() };
        var code = await new RootCommand { ForecastCommand.Create() }.Parse(args).InvokeAsync(configuration, Ct);
        return (code, configuration.Output.ToString() ?? "", configuration.Error.ToString() ?? "");
    }
}
