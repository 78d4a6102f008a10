using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using LaChan.Host.Commands;

namespace LaChan.SystemTests.Commands;

public class ForecastNuclideTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    const string Case =
        """
        {
          "kind": "plume", "substance": "Cs-137", "at": "2026-11-24T02:12:00+07:00",
          "source": { "lat": 10.7037, "lon": 106.8577, "heightM": 20, "activityBqS": 1e11 },
          "weather": [ { "timeS": 0, "windMs": 3, "windHeightM": 10, "windFromDeg": 0, "obukhovM": 40, "roughnessM": 0.1, "rainMmH": 0 } ],
          "receptors": [[0, -300, 1.5], [0, -1000, 1.5], [150, -1000, 1.5], [0, -8000, 1.5], [0, 500, 1.5]], "averagingS": 3600, "output": "mean"
        }
        """;

    const int Cloud = 4, Infant = 5, Adult = 7, Week = 9, WeekAdult = 14, Year = 15, ThyroidInfant = 16, ThyroidAdult = 18, Deposited = 19, Rate = 20;

    static string With(params ReadOnlySpan<(string, string)> changes)
    {
        var text = Case;
        foreach (var (right, wrong) in changes)
        {
            Assert.Contains(right, text);
            text = text.Replace(right, wrong);
        }
        return text;
    }

    static string Dose(string nuclide = "Cs-137") => With(("\"mean\"", "\"dose\""), ("Cs-137", nuclide));

    [Fact]
    public async Task The_example_of_the_help_gives_what_the_help_says()
    {
        var (code, result, _) = await Run(ForecastNuclide.Example);
        Assert.Equal((0, ForecastNuclide.ExampleResult), (code, result));
    }

    [Fact]
    public async Task What_neither_settles_nor_decays_spreads_as_a_gas_does()
    {
        var (code, text, error) = await Run(With(("Cs-137", "Kr-85")));
        Assert.Equal(0, code);
        Assert.StartsWith("x_m,y_m,z_m,time_s,concentration_bq_m3\n", text);
        Assert.DoesNotContain("rainMmH", error);
        var gas = Rows((await Run(With(("\"substance\": \"Cs-137\", ", ""), ("\"activityBqS\": 1e11", "\"rateKgS\": 1")))).Result);
        var active = Rows(text);
        for (var r = 0; r < 4; r++) Assert.Equal(1e11, active[r][4] / gas[r][4], 1e6);
        Assert.Equal(0, active[4][4]);
    }

    [Fact]
    public async Task The_cloud_grows_poorer_by_decay_by_settling_and_by_rain()
    {
        async Task<double> At(string nuclide, string rain = "0") => Rows((await Run(With(("Cs-137", nuclide), ("\"rainMmH\": 0", $"\"rainMmH\": {rain}")))).Result)[3][4];
        double noble = await At("Kr-85"), caesium = await At("Cs-137"), iodine = await At("I-131"), barium = await At("Ba-137m"), wet = await At("Cs-137", "5");
        Assert.True(noble > caesium && caesium > iodine && caesium > 2 * barium && caesium > wet);
        Assert.Equal(noble, await At("Kr-85", "5")); // rain takes no noble gas
        // 8 km in some 5 m/s: about half an hour, twelve half-lives of barium-137m.
        Assert.InRange(caesium / barium, 100, 1e6);
    }

    [Fact]
    public async Task A_puff_in_steady_air_gives_the_doses_and_concentrations_of_the_plume()
    {
        var puff = With(("\"plume\"", "\"puff\""), ("\"activityBqS\": 1e11", "\"activityBqS\": 1e11, \"durationS\": 3600"), ("\"mean\"", "\"dose\""));
        var (plume, puffs) = (Rows((await Run(Dose())).Result), Rows((await Run(puff)).Result));
        for (var r = 0; r < 4; r++) Assert.Equal(plume[r][WeekAdult], puffs[r][WeekAdult], 1e-3 * plume[r][WeekAdult]);
        // The same with two rows of the same weather: now truly by puffs (not right before the plume of a high source comes down).
        var two = puff.Replace("\"rainMmH\": 0 }", "\"rainMmH\": 0 }, { \"timeS\": 20000, \"windMs\": 3, \"windHeightM\": 10, \"windFromDeg\": 0, \"obukhovM\": 40, \"roughnessM\": 0.1, \"rainMmH\": 0 }");
        var truly = Rows((await Run(two)).Result);
        foreach (var r in (int[])[1, 3]) Assert.Equal(plume[r][WeekAdult], truly[r][WeekAdult], 0.05 * plume[r][WeekAdult]);
    }

    [Fact]
    public async Task Each_nuclide_hurts_in_its_own_way()
    {
        var (code, text, error) = await Run(Dose("I-131"));
        Assert.Equal(0, code);
        Assert.Contains("to be checked", error);
        Assert.Contains("doses are projected", error);
        var iodine = Rows(text)[1];
        Assert.Equal(20, iodine[ThyroidAdult] / iodine[Adult], 1e-3); // tissue weighting factor 0.05
        Assert.True(iodine[ThyroidInfant] > iodine[ThyroidAdult] && iodine[Infant] > iodine[Adult]);
        var xenon = Rows((await Run(Dose("Xe-133"))).Result)[1];
        Assert.True(xenon[Cloud] > 0);
        Assert.All(xenon[(Cloud + 1)..10].Concat(xenon[ThyroidInfant..]), x => Assert.Equal(0, x));
        var krypton = Rows((await Run(Dose("Kr-88"))).Result)[1];
        Assert.True(krypton[Deposited] == 0 && krypton[Week] > 0, "rubidium-88 grows in the cloud and settles");
        var plutonium = Rows((await Run(Dose("Pu-239"))).Result)[1];
        Assert.True(plutonium[Adult] > 1e4 * plutonium[Cloud]);
        Assert.Equal(plutonium[WeekAdult], plutonium[Cloud] + plutonium[Adult] + plutonium[Week], 1e-5 * plutonium[WeekAdult]);
    }

    [Fact]
    public async Task Members_spread_a_noble_gas_as_they_spread_a_gas_and_doses_with_it()
    {
        const string Members = "\"members\": 40, \"output\"";
        var (code, text, _) = await Run(With(("Cs-137", "Kr-85"), ("\"output\"", Members)));
        Assert.Equal(0, code);
        Assert.StartsWith("x_m,y_m,z_m,time_s,concentration_bq_m3,p05_bq_m3,p50_bq_m3,p95_bq_m3\n", text);
        var gas = Rows((await Run(With(("\"substance\": \"Cs-137\", ", ""), ("\"activityBqS\": 1e11", "\"rateKgS\": 1"), ("\"output\"", Members)))).Result);
        var active = Rows(text);
        for (var r = 0; r < 4; r++)
            for (var column = 4; column < 8; column++) Assert.Equal(1e11 * gas[r][column], active[r][column], 1e-4 * active[r][column]);
        var (alone, many) = (Rows((await Run(Dose())).Result)[1], await Run(Dose().Replace("\"output\"", Members)));
        Assert.Contains(",cloud_msv,p05_cloud_msv,p50_cloud_msv,p95_cloud_msv,inhalation_infant_msv,", many.Result.Split('\n')[0]);
        var spread = Rows(many.Result)[1];
        for (var column = Cloud; column <= Rate; column++)
        {
            var at = Cloud + 4 * (column - Cloud);
            Assert.Equal(alone[column], spread[at]);
            Assert.True(alone[column] == 0 || spread[at + 1] < spread[at + 2] && spread[at + 2] < spread[at + 3]);
        }
        Assert.Equal(many.Result, (await Run(Dose().Replace("\"output\"", Members))).Result);
    }

    [Fact]
    public async Task Rain_brings_more_to_the_ground_and_the_ground_shines_as_long_as_it_lives()
    {
        var (dry, wet) = (Rows((await Run(Dose())).Result)[1], Rows((await Run(Dose().Replace("\"rainMmH\": 0", "\"rainMmH\": 2"))).Result)[1]);
        Assert.True(wet[Deposited] > 3 * dry[Deposited]);
        Assert.True(wet[Adult] < dry[Adult]);
        // 1 MBq/m² of Cs-137 gives between 2 and 3 µSv/h.
        Assert.InRange(dry[Rate] / dry[Deposited] * 1e6, 2, 3);
        Assert.True(dry[Year] > dry[WeekAdult]);
        var given = Rows((await Run(Dose().Replace("\"output\"", "\"depositionMs\": 0, \"washoutPerS\": 0, \"output\""))).Result)[1];
        Assert.Equal(0, given[Deposited]);
    }

    [Fact]
    public async Task Several_nuclides_have_a_column_each_and_one_dose()
    {
        var list = With(("\"substance\": \"Cs-137\"", "\"nuclides\": [ { \"nuclide\": \"I-131\", \"rateBqS\": 1e10 }, { \"nuclide\": \"Xe-133\", \"rateBqS\": 1e12 } ]"), (", \"activityBqS\": 1e11", ""));
        var (code, text, _) = await Run(list);
        Assert.Equal(0, code);
        Assert.StartsWith("x_m,y_m,z_m,time_s,I-131_bq_m3,Xe-133_bq_m3\n", text);
        var sum = Rows((await Run(list.Replace("\"mean\"", "\"dose\""))).Result)[1];
        var iodine = Rows((await Run(Dose("I-131"))).Result)[1];
        var xenon = Rows((await Run(Dose("Xe-133"))).Result)[1];
        Assert.Equal(0.1 * iodine[Cloud] + 10 * xenon[Cloud], sum[Cloud], 1e-5 * sum[Cloud]);
        Assert.Equal(0.1 * iodine[ThyroidInfant], sum[ThyroidInfant], 1e-5 * sum[ThyroidInfant]);
        Assert.Equal(0, (await Run(With(("Cs-137", "U-nat")))).Code);
    }

    [Fact]
    public async Task Zones_say_what_to_do_by_whose_level_and_lie_within_each_other()
    {
        var (code, text, error) = await Run(Dose("I-131"), "--geojson");
        Assert.Equal(0, code);
        Assert.Contains("Dose.Thyroid7d: 50 mSv: a default (IAEA GSR Part 7", error);
        using var zones = JsonDocument.Parse(text);
        var all = zones.RootElement.GetProperty("features").EnumerateArray().Select(x => x.GetProperty("properties")).ToList();
        double Area(string dose) => all.Where(x => x.GetProperty("dose").GetString() == dose).Sum(x => x.GetProperty("areaM2").GetDouble());
        Assert.True(Area("food") > Area("iodine") && Area("iodine") > Area("urgent") && Area("urgent") > 0);
        Assert.All(all, x => Assert.True(x.GetProperty("default").GetBoolean() && x.GetProperty("action").GetString()?.Length > 10 && x.GetProperty("level").GetInt32() is >= 1 and <= 3));
        // The source stands high: near it nothing has come down, and the zone begins farther off; it was found all the same.
        var lowest = zones.RootElement.GetProperty("features").EnumerateArray().First(x => x.GetProperty("properties").GetProperty("dose").GetString() == "urgent")
            .GetProperty("geometry").GetProperty("coordinates")[0].EnumerateArray().Max(p => p[1].GetDouble());
        Assert.True(lowest < 10.7037);
        Assert.Equal(text, (await Run(Dose("I-131"), "--geojson")).Result);
    }

    [Fact]
    public async Task Nothing_and_very_much_are_computed_too()
    {
        var none = Rows((await Run(Dose().Replace("1e11", "0"))).Result);
        Assert.All(none, x => Assert.All(x[4..], value => Assert.Equal(0, value)));
        Assert.Contains("no level is passed anywhere", (await Run(Dose().Replace("1e11", "0"), "--geojson")).Error);
        var most = Rows((await Run(Dose().Replace("1e11", "1e20"))).Result);
        Assert.All(most, x => Assert.All(x, value => Assert.True(double.IsFinite(value))));
    }

    [Theory]
    [InlineData("a nuclide by weight", "\"activityBqS\": 1e11", "\"rateKgS\": 0.1", 3, "source.rateKgS: contradicts nuclides")]
    [InlineData("by weight at once", "\"activityBqS\": 1e11", "\"activityBqS\": 1e11, \"massKg\": 1", 3, "source.massKg: contradicts nuclides")]
    [InlineData("no activity", ", \"activityBqS\": 1e11", "", 3, "source.activityBqS: is missing: Bq/s of Cs-137")]
    [InlineData("a chemical by activity", "Cs-137", "SO2", 2, "substance: \"SO2\": source.activityBqS needs a nuclide of the table: H-3, Co-60")]
    [InlineData("no name", "\"substance\": \"Cs-137\", ", "", 1, "substance: is missing: the nuclide")]
    [InlineData("a nuclide that is none", "Cs-137", "Cs-999", 2, "substance: \"Cs-999\"")]
    [InlineData("less than nothing", "1e11", "-1", 3, "source.activityBqS: -1: must be 0 to 1E+20 (Bq/s)")]
    [InlineData("a half-life of one's own", "\"output\"", "\"halfLifeS\": 60, \"output\"", 5, "halfLifeS: contradicts nuclides")]
    [InlineData("both ways", "\"substance\"", "\"nuclides\": [ { \"nuclide\": \"I-131\", \"rateBqS\": 1 } ], \"substance\"", 2, "substance: stands beside nuclides")]
    [InlineData("an empty list", "\"substance\": \"Cs-137\"", "\"nuclides\": []", 2, "nuclides: needs at least one")]
    [InlineData("twice", "\"substance\": \"Cs-137\"", "\"nuclides\": [ { \"nuclide\": \"I-131\", \"rateBqS\": 1 }, { \"nuclide\": \"i131\", \"rateBqS\": 1 } ]", 2, "nuclides[1].nuclide: \"i131\": is given twice")]
    [InlineData("unknown in the list", "\"substance\": \"Cs-137\"", "\"nuclides\": [ { \"nuclide\": \"X-1\", \"rateBqS\": 1 } ]", 2, "nuclides[0].nuclide: \"X-1\": is not in the table of nuclides")]
    [InlineData("another unit", "\"substance\": \"Cs-137\"", "\"nuclides\": [ { \"nuclide\": \"I-131\", \"rateCi\": 1 } ]", 2, "nuclides[0].rateCi: is not known here")]
    [InlineData("a puff without an end", "\"plume\"", "\"puff\"", 3, "source.durationS: is missing")]
    [InlineData("heavy", "\"plume\"", "\"dense\"", 1, "release: is missing")]
    public async Task What_is_wrong_is_named_with_its_line(string story, string right, string wrong, int line, string expected)
    {
        Assert.True(Case.Contains(right, StringComparison.Ordinal), story);
        var (code, result, error) = await Run(Case.Replace(right, wrong));
        Assert.Equal((1, ""), (code, result));
        Assert.Contains($"case.json:{line}: {expected}", error);
    }

    static List<double[]> Rows(string csv) =>
        [.. csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(x => x.Split(',').Select(y => double.Parse(y, CultureInfo.InvariantCulture)).ToArray())];

    static async Task<(int Code, string Result, string Error)> Run(string text, params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("lachan-nuclide-");
        var file = Path.Combine(folder.FullName, "case.json");
        await File.WriteAllTextAsync(file, text, Ct);
        var configuration = new InvocationConfiguration { Output = new StringWriter(), Error = new StringWriter() };
        var code = await new RootCommand { ForecastCommand.Create() }.Parse(["forecast", "air", file, .. options]).InvokeAsync(configuration, Ct);
        folder.Delete(recursive: true);
        return (code, configuration.Output.ToString() ?? "", configuration.Error.ToString() ?? "");
    }
}
