using System.Text.Json;
using LaChan.Host.Commands;

namespace LaChan.SystemTests.Commands;

public sealed class ForecastSourceTests : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("lachan-source-");

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_example_of_the_help_gives_what_the_help_says()
    {
        var (code, result, error) = await Run(ForecastSource.Example);
        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith(ForecastSource.ExampleResult, result);
        var answer = JsonSerializer.Deserialize<JsonElement>(result);
        Assert.Equal("cold-store", answer.GetProperty("candidates")[0].GetProperty("id").GetString());
        Assert.InRange(answer.GetProperty("candidates")[0].GetProperty("probability").GetDouble(), 0.9, 1);
        var area = answer.GetProperty("area90");
        Assert.Equal(("MultiPolygon", "local-m"), (area.GetProperty("type").GetString(), area.GetProperty("crs").GetString()));
        var ring = area.GetProperty("coordinates")[0][0];
        Assert.Equal(ring[0].ToString(), ring[ring.GetArrayLength() - 1].ToString());
    }

    [Theory]
    [InlineData("\"kind\": \"steady\"", "\"kind\": \"puff\"", "kind", "not available yet")]
    [InlineData("\"windMs\": 4", "\"windMs\": -4", "weather[0].windMs", "-4")]
    [InlineData("\"windFromDeg\": 180, ", "", "weather[0].windFromDeg", "is missing")]
    [InlineData("\"unit\": \"mg/m3\", \"detectionLimit\": 0.01 }\n", "\"unit\": \"ppm\", \"detectionLimit\": 0.01 }\n", "sensors[6].unit", "must be one of")]
    [InlineData("\"value\": null, \"unit\": \"mg/m3\", \"detectionLimit\": 0.01", "\"value\": null, \"unit\": \"mg/m3\"", "sensors[6].detectionLimit", "nothing was detected")]
    [InlineData("\"value\": 52", "\"value\": -52", "sensors[0].value", "-52")]
    [InlineData("\"xMax\": 200", "\"xMax\": -300", "box.xMax", "must be above xMin")]
    [InlineData("\"id\": \"water-works\"", "\"id\": \"cold-store\"", "candidates[1].id", "another candidate")]
    [InlineData("\"seed\": 1", "\"seed\": 1, \"sigma\": 2", "sigma", "is not known here")]
    public async Task What_is_wrong_is_refused_by_name(string right, string wrong, string field, string says)
    {
        var changed = ForecastSource.Example.Replace("\r", "", StringComparison.Ordinal).Replace(right, wrong, StringComparison.Ordinal);
        Assert.NotEqual(ForecastSource.Example, changed);
        var (code, result, error) = await Run(changed);
        Assert.Equal((1, ""), (code, result));
        Assert.Contains($": {field}: ", error);
        Assert.Contains(says, error);
    }

    [Fact]
    public async Task Where_nothing_was_detected_nothing_is_located()
    {
        var (code, _, error) = await Run(ForecastSource.Example.Replace("\"value\": 52", "\"value\": 0.001", StringComparison.Ordinal).Replace("\"value\": 2.4", "\"value\": null", StringComparison.Ordinal)
            .Replace("\"value\": 15", "\"value\": 0", StringComparison.Ordinal).Replace("\"value\": 4.9", "\"value\": null", StringComparison.Ordinal).Replace("\"value\": 3.3", "\"value\": null", StringComparison.Ordinal));
        Assert.Equal(1, code);
        Assert.Contains("sensors: none reads above its limit", error);
    }

    [Fact]
    public async Task An_unknown_height_is_said_and_found()
    {
        var (code, result, error) = await Run(ForecastSource.Example.Replace("\"heightM\": 0.5", "\"heightM\": null", StringComparison.Ordinal));
        Assert.Equal(0, code);
        Assert.Contains("heightM: unknown", error);
        Assert.InRange(JsonSerializer.Deserialize<JsonElement>(result).GetProperty("heightM").GetDouble(), 0.5, 32);
    }

    async Task<(int Code, string Result, string Error)> Run(string text)
    {
        var file = Path.Combine(folder.FullName, "case.json");
        await File.WriteAllTextAsync(file, text, Ct);
        var (result, error) = (new StringWriter(), new StringWriter());
        var code = await ForecastSource.Create().Parse([file]).InvokeAsync(new() { Output = result, Error = error }, Ct);
        return (code, result.ToString(), error.ToString());
    }

    public void Dispose() => folder.Delete(recursive: true);
}
