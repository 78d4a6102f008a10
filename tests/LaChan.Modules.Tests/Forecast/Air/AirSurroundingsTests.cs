using System.Globalization;
using LaChan.Forecast.Air;
using LaChan.Platform;
using LaChan.Reference.Substances;

namespace LaChan.Modules.Tests.Forecast.Air;

/// <summary>A plume beside a building, over a hill, in rain and in light wind, as a file asks for it.</summary>
public class AirSurroundingsTests
{
    const string Case =
        """
        { "kind": "plume", "substance": "NH3", "source": { "xM": 0, "yM": 0, "heightM": 40, "rateKgS": 2 },
          "weather": [ { "windMs": 3, "windHeightM": 10, "windFromDeg": 270, "obukhovM": 30, "frictionVelocityMs": 0.15, "roughnessM": 0.1, "temperatureK": 300 } ],
          "receptors": [ [600, 0, 2], [1500, 60, 2], [1500, 60, 0] ], "averagingS": 600, "output": "mean", "depositionMs": 0 }
        """;

    static readonly SubstanceTable Substances = new(new Realm(RealmKind.Exercise, "test", "", "test", TimeProvider.System));

    static AirCase Read(string text) => new AirCaseFile(Substances).Read(text, zonesWanted: false);

    static string[] Lines(string text) => [.. AirRun.Csv(Read(text))];

    static double[] Values(string text) => [.. Lines(text).Skip(1).Select(x => double.Parse(x.Split(',')[^1], CultureInfo.InvariantCulture))];

    [Fact]
    public void Level_ground_a_high_release_and_dry_weather_change_not_one_digit()
    {
        Assert.Equal(Lines(Case), Lines(Case.Replace("60, 2]", "60, 2, 0]").Replace("[600, 0, 2]", "[600, 0, 2, -30]")));
        Assert.Equal(Lines(Case), Lines(Case.Replace("\"heightM\": 40", "\"heightM\": 40, \"buildingHeightM\": 12, \"buildingWidthM\": 30")));
        Assert.Equal(Lines(Case), Lines(Case.Replace("\"temperatureK\"", "\"rainMmH\": 0, \"temperatureK\"")));
    }

    [Fact]
    public void A_slope_at_the_height_of_a_stable_plume_meets_its_axis()
    {
        var (level, slope) = (Values(Case), Values(Case.Replace("[600, 0, 2]", "[600, 0, 2, 38]")));
        Assert.True(slope[0] > 5 * level[0]);
        Assert.Equal(level[1..], slope[1..]);
    }

    [Fact]
    public void In_mixed_air_it_is_the_mean_of_the_level_and_the_following_plume()
    {
        var day = Case.Replace("\"obukhovM\": 30", "\"obukhovM\": -40, \"mixingM\": 800");
        var (level, aloft, slope) = (Values(day), Values(day.Replace("[600, 0, 2]", "[600, 0, 32]")), Values(day.Replace("[600, 0, 2]", "[600, 0, 2, 30]")));
        Assert.Equal((level[0] + aloft[0]) / 2, slope[0], 1e-4 * slope[0]);
    }

    [Fact]
    public void A_slope_of_two_thousand_receptors_of_as_many_heights_is_computed_as_one_by_one()
    {
        string Slope(IEnumerable<int> which) => Case.Replace("[600, 0, 2], [1500, 60, 2], [1500, 60, 0]", string.Join(",", which.Select(i => string.Create(CultureInfo.InvariantCulture, $"[{500 + i}, 5, 2, {i / 50.0}]"))));
        var all = Values(Slope(Enumerable.Range(0, 2_000)));
        foreach (var i in (int[])[0, 700, 1999])
        {
            var hill = Slope([i]).Replace("\"output\"", "\"hillM\": 39.98, \"output\"");
            Assert.Equal(Values(i == 0 ? Slope([i]) : hill)[0], all[i], 0.03 * all[i]);
        }
    }

    [Fact]
    public void A_building_brings_a_low_stack_down()
    {
        var stack = Case.Replace("[600, 0, 2]", "[90, 0, 2]");
        Assert.True(Values(stack.Replace("\"heightM\": 40", "\"heightM\": 40, \"buildingHeightM\": 30, \"buildingWidthM\": 30"))[0] > 10 * Values(stack)[0]);
    }

    [Theory]
    [InlineData("NH3", "plume", true), InlineData("CO", "plume", false), InlineData("NH3", "puff", true), InlineData("CO", "puff", false)]
    public void Rain_takes_what_dissolves_and_says_what_it_took(string substance, string kind, bool takes)
    {
        var dry = Case.Replace("NH3", substance).Replace("\"plume\"", $"\"{kind}\"").Replace("\"rateKgS\": 2", kind == "puff" ? "\"massKg\": 500" : "\"rateKgS\": 2");
        var wet = dry.Replace("\"temperatureK\"", "\"rainMmH\": 10, \"temperatureK\"");
        var left = Values(wet)[1] / Values(dry)[1];
        // 5.18e-4 1/s over the seven or so minutes of the way
        Assert.InRange(left, takes ? 0.6 : 1, takes ? 0.9 : 1);
        Assert.Contains(Read(wet).Remarks, x => x.English.Contains(takes ? "rainMmH to the power" : "rainMmH not used", StringComparison.Ordinal));
        Assert.Equal(Values(dry.Replace("\"depositionMs\"", "\"washoutPerS\": 1e-3, \"depositionMs\""))[1], Values(wet.Replace("\"depositionMs\"", "\"washoutPerS\": 1e-3, \"depositionMs\""))[1]);
    }

    [Fact]
    public void In_light_wind_a_steady_plume_reaches_upwind_and_the_file_is_told_so()
    {
        var light = Case.Replace("\"windMs\": 3", "\"windMs\": 0.8").Replace("\"frictionVelocityMs\": 0.15", "\"frictionVelocityMs\": 0.05").Replace("[600, 0, 2]", "[-300, 0, 2]");
        Assert.True(Values(light)[0] > 0);
        Assert.Equal(0, Values(Case.Replace("[600, 0, 2]", "[-300, 0, 2]"))[0]);
        Assert.Contains(Read(light).Remarks, x => x.Field == "weather[0].windMs");
    }
}
