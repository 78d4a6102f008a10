using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using LaChan.Forecast;
using LaChan.Forecast.Air;
using LaChan.Forecast.Runs;
using LaChan.Contracts.Reference;
using LaChan.Reference;
using LaChan.Reference.Limits;

namespace LaChan.Modules.Tests.Forecast.Runs;

/// <summary>What a run in air shows beside its zones: moments, probability, the section along the axis.</summary>
public sealed class AirLayersTests(ITestOutputHelper output)
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static string Plume(int members) =>
        $$"""
        { "kind": "plume", "substance": "NH3", "at": "2026-11-24T02:12:00+07:00", "source": { "lat": 10.7037, "lon": 106.8577, "heightM": 1, "rateKgS": 3.1 },
          "weather": [ { "timeS": 0, "windMs": 2.6, "windHeightM": 10, "windFromDeg": 56, "cloudCover": 0.2, "roughnessM": 0.1 } ], "averagingS": 600, "members": {{members}} }
        """;

    internal const string Puff =
        """
        { "kind": "puff", "substance": "Cl2", "at": "2026-11-24T02:12:00+07:00", "source": { "lat": 10.7037, "lon": 106.8577, "heightM": 1, "massKg": 2000, "durationS": 300 },
          "weather": [ { "timeS": 0, "windMs": 2.6, "windHeightM": 10, "windFromDeg": 56, "cloudCover": 0.2, "roughnessM": 0.1 } ], "averagingS": 600 }
        """;

    [Fact]
    public async Task A_puff_is_shown_moment_by_moment_and_its_zones_move_with_the_wind()
    {
        var features = (await Layer(Puff, "frames.geojson")).RootElement.GetProperty("features").EnumerateArray().ToList();
        var moments = features.Select(x => x.GetProperty("properties").GetProperty("weatherTimeS").GetDouble()).Distinct().ToList();
        Assert.InRange(moments.Count, 3, 24);
        double Farthest(double at) => features.Where(x => x.GetProperty("properties").GetProperty("weatherTimeS").GetDouble() == at).Max(x => x.GetProperty("properties").GetProperty("lengthM").GetDouble());
        Assert.True(Farthest(moments[1]) > Farthest(moments[0]), "the cloud goes with the wind");
    }

    [Fact]
    public async Task A_steady_plume_has_no_moments_and_one_member_no_probability() =>
        Assert.Equal(["section.csv"], (await Files(Plume(1))).Select(x => x.Name));

    [Fact]
    public async Task Of_many_members_more_ground_is_reached_by_few_than_by_most()
    {
        var watch = Stopwatch.StartNew();
        var layer = await Layer(Plume(50), "probability.geojson");
        output.WriteLine($"50 members: {watch.Elapsed.TotalSeconds:0.0} s");
        var areas = layer.RootElement.GetProperty("features").EnumerateArray().Where(x => x.GetProperty("properties").GetProperty("level").GetInt32() == 2)
            .GroupBy(x => x.GetProperty("properties").GetProperty("share").GetDouble()).ToDictionary(x => x.Key, x => x.Sum(Area));
        Assert.True(areas[0.1] > 1.5 * areas[0.5] && areas[0.5] > areas.GetValueOrDefault(0.9), string.Join(", ", areas));
        Assert.All(layer.RootElement.GetProperty("features").EnumerateArray(), x => Assert.False(x.GetProperty("properties").GetProperty("cut").GetBoolean()));
    }

    [Fact]
    public async Task A_puff_with_the_members_of_an_ensemble_is_laid_out_in_a_bearable_time()
    {
        var watch = Stopwatch.StartNew();
        var names = (await Files(Puff.Replace("\"averagingS\": 600", "\"averagingS\": 600, \"members\": 200", StringComparison.Ordinal))).Select(x => x.Name);
        output.WriteLine($"puff, 200 members: {watch.Elapsed.TotalSeconds:0.0} s");
        Assert.Equal(["frames.geojson", "probability.geojson", "section.csv"], names);
        Assert.True(watch.Elapsed.TotalSeconds < 120, $"{watch.Elapsed.TotalSeconds:0} s");
    }

    [Fact]
    public async Task The_section_falls_with_distance_and_says_what_the_command_line_says()
    {
        using var node = new Scope();
        var rows = (await Files(Plume(1)))[^1].Text.TrimEnd().Split('\n')[1..].Select(x => x.Split(',').Select(y => double.Parse(y, CultureInfo.InvariantCulture)).ToList()).ToList();
        Assert.Equal(60, rows.Count);
        Assert.True(rows.Zip(rows.Skip(1)).Skip(10).All(x => x.Second[1] < x.First[1]), "past its highest it only falls");
        var at = rows.MinBy(x => Math.Abs(x[0] - 1000)) ?? [];
        var asked = Plume(1).Replace("\"averagingS\"", FormattableString.Invariant($"\"receptors\": [[{at[0]}, 0, 1.5]], \"output\": \"centreline\", \"averagingS\""), StringComparison.Ordinal);
        var line = AirAnswer.Of(asked, await node.Substances(), new(new LimitTable(), new(2026, 11, 24)), zones: null)().Lines.Last();
        Assert.Equal(at[1], double.Parse(line.Split(',')[1], CultureInfo.InvariantCulture), at[1] * 1e-4);
        Assert.StartsWith("x_m,concentration_kg_m3,p05_kg_m3,p50_kg_m3,p95_kg_m3\n", (await Files(Plume(20))).Single(x => x.Name == "section.csv").Text, StringComparison.Ordinal);
    }

    static async Task<JsonDocument> Layer(string input, string name) => JsonDocument.Parse((await Files(input)).Single(x => x.Name == name).Text);

    static async Task<List<(string Name, string Text)>> Files(string input)
    {
        using var scope = new Scope();
        var field = AirField.Read(input, await scope.Substances());
        return [.. AirLayers.Files(field, AirThreshold.Aegl(field.Substance ?? throw new InvalidOperationException("no substance"), 60), Ct)];
    }

    static double Area(JsonElement feature)
    {
        var ring = feature.GetProperty("geometry").GetProperty("coordinates")[0].EnumerateArray().Select(p => (X: p[0].GetDouble(), Y: p[1].GetDouble())).ToList();
        return Math.Abs(ring.Zip(ring.Skip(1)).Sum(x => x.First.X * x.Second.Y - x.Second.X * x.First.Y)) / 2;
    }

    /// <summary>A node for its substance table.</summary>
    sealed class Scope : IDisposable
    {
        TestNode? node;

        public async Task<ISubstances> Substances() => (node ??= await TestNode.With(new ReferenceModule(), new ForecastModule())).Get<ISubstances>();

        public void Dispose() => node?.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
}
