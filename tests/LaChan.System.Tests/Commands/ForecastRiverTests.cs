using System.Globalization;
using System.Text.Json;
using LaChan.Host.Commands;

namespace LaChan.SystemTests.Commands;

public sealed class ForecastRiverTests : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("lachan-river-");

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    const string C1 =
        """
        { "reaches": [ { "id": "a", "downstream": null, "lengthM": 100000, "flowM3S": 100, "areaM2": 200, "dispersionM2S": 30, "storageAreaM2": 0, "exchangePerS": 0, "lateralM3SPerM": 0, "lateralMgL": 0 } ],
          "decayPerS": 1e-5, "inflow": [ { "reach": "a", "atM": 0, "series": [ [0, 10], [3600, 0] ], "unit": "mg/L" } ],
          "outputs": [ { "reach": "a", "atM": 50000 } ], "stepS": 600, "untilS": 259200 }
        """;

    [Fact]
    public async Task The_example_of_the_help_gives_what_the_help_says()
    {
        var (code, result, error) = await Run(ForecastRiver.Example);
        Assert.Equal((0, ForecastRiver.ExampleResult), (code, result));
        Assert.Contains("20 m3/s arrive: clean water makes up the rest", error);
    }

    [Fact]
    public async Task Case_C1_peaks_where_the_design_says()
    {
        var (code, result, error) = await Run(C1);
        Assert.Equal((0, ""), (code, error));
        var rows = result.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(x => x.Split(',')).ToList();
        Assert.Equal(433, rows.Count);
        var peak = rows.MaxBy(x => Number(x[3])) ?? [];
        Assert.Equal(1.0608, Number(peak[3]), 1.0608 * 0.005);
        Assert.Equal(28.15, Number(peak[2]) / 3600, 0.1);
    }

    [Theory]
    [InlineData("\"id\": \"a\", \"downstream\": null", "\"id\": \"a\", \"downstream\": [ { \"id\": \"a\", \"fraction\": 1 } ]", "reaches", "circle")]
    [InlineData("\"downstream\": null", "\"downstream\": [ { \"id\": \"b\", \"fraction\": 1 } ]", "reaches[0].downstream[0].id", "\"b\" is not the name of a reach")]
    [InlineData("\"lengthM\": 100000", "\"lengthM\": -5", "reaches[0].lengthM", "-5")]
    [InlineData("\"areaM2\": 200", "\"areaM2\": \"200\"", "reaches[0].areaM2", "without quotes")]
    [InlineData("\"flowM3S\": 100, ", "", "reaches[0].flowM3S", "is missing")]
    [InlineData("\"exchangePerS\": 0", "\"exchangePerS\": 1e-4", "reaches[0].storageAreaM2", "slow water")]
    [InlineData("\"lateralM3SPerM\": 0", "\"lateralM3SPerM\": -0.01", "reaches[0].lateralM3SPerM", "more than the flow")]
    [InlineData("\"unit\": \"mg/L\"", "\"unit\": \"g/L\"", "inflow[0].unit", "must be one of mg/L, kg/s")]
    [InlineData("[3600, 0]", "[0, 0]", "inflow[0].series[1]", "later than the one before")]
    [InlineData("[0, 10]", "[0, -10]", "inflow[0].series[0]", "value -10")]
    [InlineData("\"atM\": 0", "\"atM\": 100000", "inflow[0].atM", "100000")]
    [InlineData("\"atM\": 50000", "\"atM\": 100001", "outputs[0].atM", "100001")]
    [InlineData("\"stepS\": 600", "\"stepS\": 0.001", "stepS", "rows")]
    [InlineData("\"stepS\": 600", "\"stepS\": 600, \"wind\": 3", "wind", "is not known here")]
    public async Task What_is_wrong_is_refused_by_name(string right, string wrong, string field, string says)
    {
        var (code, result, error) = await Run(C1.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Equal((1, ""), (code, result));
        Assert.Contains($": {field}: ", error);
        Assert.Contains(says, error);
    }

    [Fact]
    public async Task A_measured_background_just_below_zero_is_taken_as_zero()
    {
        var (code, _, error) = await Run(C1.Replace("[0, 10]", "[0, 10], [3000, -0.2]", StringComparison.Ordinal));
        Assert.Equal(0, code);
        Assert.Contains("inflow[0].series: some values lie just below 0", error);
    }

    [Fact]
    public async Task Fractions_sum_to_one_and_a_split_shares_the_mass()
    {
        const string split = """
            { "reaches": [ { "id": "a", "downstream": [ { "id": "b", "fraction": 0.6 }, { "id": "c", "fraction": 0.4 } ], "lengthM": 2000, "flowM3S": 10, "areaM2": 20, "dispersionM2S": 5 },
              { "id": "b", "lengthM": 2000, "flowM3S": 6, "areaM2": 12, "dispersionM2S": 5 }, { "id": "c", "lengthM": 2000, "flowM3S": 4, "areaM2": 8, "dispersionM2S": 5 } ],
              "inflow": [ { "reach": "a", "atM": 500, "series": [ [0, 0.002], [1000, 0] ], "unit": "kg/s" } ],
              "outputs": [ { "reach": "b", "atM": 2000 }, { "reach": "c", "atM": 2000 } ], "stepS": 60, "untilS": 40000 }
            """;
        var (code, result, _) = await Run(split);
        Assert.Equal(0, code);
        var rows = result.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(x => x.Split(',')).ToList();
        double Mass(string reach, double flow) => rows.Where(x => x[0] == reach).Sum(x => Number(x[3])) * 60 * flow / 1000;
        Assert.Equal(1.2, Mass("b", 6), 0.0012);
        Assert.Equal(0.8, Mass("c", 4), 0.0008);
        var (refused, _, error) = await Run(split.Replace("0.4 }", "0.5 }", StringComparison.Ordinal));
        Assert.Equal(1, refused);
        Assert.Contains("reaches[0].downstream: the fractions sum to 1.1", error);
    }

    [Fact]
    public async Task A_reach_is_fitted_to_a_measured_curve()
    {
        const string made = """
            { "reaches": [ { "id": "a", "lengthM": 400, "flowM3S": 0.3, "areaM2": 1.2, "dispersionM2S": 0.4, "storageAreaM2": 0.3, "exchangePerS": 6e-4 } ], "decayPerS": 0,
              "inflow": [ { "reach": "a", "atM": 0, "series": [ [60, 50], [360, 0] ], "unit": "mg/L" } ], "outputs": [ { "reach": "a", "atM": 400 } ], "stepS": 20, "untilS": 8000 }
            """;
        var (_, curve, _) = await Run(made);
        var measured = Path.Combine(folder.FullName, "measured.csv");
        await File.WriteAllLinesAsync(measured, curve.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(x => string.Join(',', x.Split(',')[2..])).Prepend("time_s,concentration_mg_L"), Ct);
        var (code, fitted, error) = await Run(made.Replace("1.2,", "3,", StringComparison.Ordinal).Replace("0.4,", "2,", StringComparison.Ordinal), "--fit", measured);
        Assert.Equal(0, code);
        Assert.Equal(curve.Split('\n').Length, fitted.Split('\n').Length);
        var found = JsonSerializer.Deserialize<JsonElement>(error.Trim());
        Assert.Equal(0.25, found.GetProperty("velocityMs").GetDouble(), 0.0025);
        Assert.Equal(0.3, found.GetProperty("storageAreaM2").GetDouble(), 0.02);
        Assert.InRange(found.GetProperty("nse").GetDouble(), 0.9999, 1);

        await File.AppendAllTextAsync(measured, "9000,high\n", Ct);
        var (refused, _, why) = await Run(made, "--fit", measured);
        Assert.Equal(1, refused);
        Assert.Contains("measured.csv:403: concentration_mg_L: \"high\": must be a number", why);
    }

    [Fact]
    public async Task A_spill_at_Ha_Noi_reaches_the_mouths_later_in_low_water()
    {
        var (code, result, error) = await Run("""{ "spill": { "lat": 21.03, "lon": 105.86, "massKg": 8000, "substance": "diesel", "at": "2026-11-24T03:00:00+07:00" } }""");
        Assert.Equal(0, code);
        Assert.Contains("into Hồng", error);
        var rows = result.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(x => x.Split(',')).ToList();
        string[] Mouth(string flow) => rows.Single(x => x[0] == flow && x[2] == "Ba Lạt (sea)");
        Assert.True(Number(Mouth("low")[8]) > Number(Mouth("mean")[8]) && Number(Mouth("mean")[8]) > Number(Mouth("high")[8]));
        Assert.True(Number(Mouth("low")[10]) > Number(Mouth("high")[10]));
        Assert.All(rows, x => Assert.True(Number(x[7]) < Number(x[8]) && Number(x[8]) < Number(x[9]), string.Join(',', x)));
        Assert.Contains(rows, x => x[1] == "commune" && x[3].Length == 5);
    }

    [Theory]
    [InlineData("\"lat\": 15.2, \"lon\": 107.1, \"massKg\": 8000", "spill.lat", "no river")]
    [InlineData("\"lat\": 51, \"lon\": 7, \"massKg\": 8000", "spill.lat", "51")]
    [InlineData("\"lat\": 21.03, \"lon\": 105.86", "spill.massKg", "is missing")]
    [InlineData("\"lat\": 21.03, \"lon\": 105.86, \"massKg\": 1, \"rate\": 2", "spill.rate", "not known here")]
    public async Task A_spill_that_cannot_be_reckoned_is_refused(string fields, string field, string says)
    {
        var (code, result, error) = await Run("{ \"spill\": { " + fields + " } }");
        Assert.Equal((1, ""), (code, result));
        Assert.Contains($": {field}: ", error);
        Assert.Contains(says, error);
    }

    static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    async Task<(int Code, string Result, string Error)> Run(string text, params string[] more)
    {
        var file = Path.Combine(folder.FullName, "case.json");
        await File.WriteAllTextAsync(file, text, Ct);
        var (result, error) = (new StringWriter(), new StringWriter());
        var code = await ForecastRiver.Create().Parse([file, .. more]).InvokeAsync(new() { Output = result, Error = error }, Ct);
        return (code, result.ToString(), error.ToString());
    }

    public void Dispose() => folder.Delete(recursive: true);
}
