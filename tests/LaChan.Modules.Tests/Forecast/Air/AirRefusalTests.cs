using LaChan.Forecast.Air;
using LaChan.Forecast.Radiation;
using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Reference.Limits;
using LaChan.Reference.Substances;

namespace LaChan.Modules.Tests.Forecast.Air;

/// <summary>Every field of the format of cases in air, spoilt in turn: the refusal names it.</summary>
public class AirRefusalTests
{
    const string Weather =
        """
        { "timeS": 0, "windMs": 2.6, "windHeightM": 10, "windFromDeg": 56, "frictionVelocityMs": 0.2, "obukhovM": 40, "mixingM": 300, "heatFluxWm2": -9,
          "sigmaThetaDeg": 9, "roughnessM": 0.1, "temperatureK": 300, "pressurePa": 101300, "relativeHumidity": 0.8, "cloudCover": 0.2, "solarWm2": 0, "rainMmH": 0, "stability": "E" }
        """;

    const string Plume =
        $$"""
        { "kind": "plume", "substance": "NH3", "at": "2026-11-24T02:12:00+07:00",
          "source": { "xM": 0, "yM": 0, "heightM": 1, "rateKgS": 3.1, "massKg": null, "startS": 0, "durationS": 600, "diameterM": 0.5, "exitTemperatureK": 330, "exitVelocityMs": 2, "activityBqS": null, "buildingHeightM": 12, "buildingWidthM": 20 },
          "release": null, "weather": [ {{Weather}} ], "receptors": [ [-215, -145, 3] ], "averagingS": 600, "untilS": 3600, "outputStepS": 600, "output": "series",
          "halfLifeS": 9000, "depositionMs": 0.01, "washoutPerS": 1e-4, "members": 1, "seed": 1, "hillM": null }
        """;

    static readonly string Puff = Plume.Replace("\"plume\"", "\"puff\"");

    static readonly string Dense = Plume.Replace("\"plume\"", "\"dense\"").Replace("\"buildingHeightM\": 12, \"buildingWidthM\": 20", "\"buildingHeightM\": null, \"buildingWidthM\": null")
        .Replace("\"release\": null", "\"release\": { \"type\": \"jetHorizontal\", \"areaM2\": 1.2, \"temperatureK\": 240, \"liquidMassFraction\": 0.5, \"volumeFraction\": 1, \"properties\": { \"molarMassKgMol\": 0.017 } }")
        .Replace("\"halfLifeS\": 9000, \"depositionMs\": 0.01, \"washoutPerS\": 1e-4", "\"halfLifeS\": null");

    static readonly SubstanceTable Substances = new(new Realm(RealmKind.Exercise, "test", "", "test", TimeProvider.System));
    static readonly DoseLevels Levels = new(new LimitTable(), new(2026, 11, 24));

    /// <summary>Numbers of the format: their path, and values that are too small and too large.</summary>
    static readonly (string Kinds, string Path, string Right, string TooSmall, string TooLarge)[] Numbers =
    [
        ("pud", "source.xM", "\"xM\": 0", "-2e6", "2e6"), ("pud", "source.yM", "\"yM\": 0", "-2e6", "2e6"), ("pud", "source.heightM", "\"heightM\": 1", "-1", "1001"),
        ("pud", "source.rateKgS", "\"rateKgS\": 3.1", "-3", "1e7"), ("pu", "source.startS", "\"startS\": 0", "-1", "1e8"), ("pud", "source.durationS", "\"durationS\": 600", "-600", "1e9"),
        ("pu", "source.diameterM", "\"diameterM\": 0.5", "-1", "2000"), ("pu", "source.exitTemperatureK", "\"exitTemperatureK\": 330", "57", "4000"), ("pu", "source.exitVelocityMs", "\"exitVelocityMs\": 2", "-2", "900"),
        ("pu", "source.buildingHeightM", "\"buildingHeightM\": 12", "0", "1000"), ("pu", "source.buildingWidthM", "\"buildingWidthM\": 20", "-20", "5000"), ("pud", "hillM", "\"hillM\": null", "-1", "9000"),
        ("pud", "weather[0].timeS", "\"timeS\": 0", "-1", "1e9"), ("pud", "weather[0].windMs", "\"windMs\": 2.6", "0", "90"), ("pud", "weather[0].windHeightM", "\"windHeightM\": 10", "0", "1000"),
        ("pud", "weather[0].windFromDeg", "\"windFromDeg\": 56", "-10", "361"), ("pud", "weather[0].frictionVelocityMs", "\"frictionVelocityMs\": 0.2", "0", "20"), ("pud", "weather[0].obukhovM", "\"obukhovM\": 40", "0", "1e12"),
        ("pud", "weather[0].mixingM", "\"mixingM\": 300", "-300", "50000"), ("pud", "weather[0].heatFluxWm2", "\"heatFluxWm2\": -9", "-900", "2000"), ("pud", "weather[0].sigmaThetaDeg", "\"sigmaThetaDeg\": 9", "0", "180"),
        ("pud", "weather[0].roughnessM", "\"roughnessM\": 0.1", "0", "7"), ("pud", "weather[0].temperatureK", "\"temperatureK\": 300", "27", "400"), ("pud", "weather[0].pressurePa", "\"pressurePa\": 101300", "1013", "200000"),
        ("pud", "weather[0].relativeHumidity", "\"relativeHumidity\": 0.8", "-0.1", "80"), ("pud", "weather[0].cloudCover", "\"cloudCover\": 0.2", "-1", "8"), ("pud", "weather[0].solarWm2", "\"solarWm2\": 0", "-1", "2000"),
        ("pud", "weather[0].rainMmH", "\"rainMmH\": 0", "-1", "900"), ("pud", "averagingS", "\"averagingS\": 600", "0", "1e7"), ("pud", "untilS", "\"untilS\": 3600", "0", "1e9"), ("pud", "outputStepS", "\"outputStepS\": 600", "0", "1e8"),
        ("pu", "halfLifeS", "\"halfLifeS\": 9000", "0", "1e20"), ("pu", "depositionMs", "\"depositionMs\": 0.01", "-1", "2"), ("pu", "washoutPerS", "\"washoutPerS\": 1e-4", "-1", "2"),
        ("pud", "members", "\"members\": 1", "0", "20000"), ("pud", "seed", "\"seed\": 1", "-1", "1e12"),
        ("d", "release.areaM2", "\"areaM2\": 1.2", "0", "1e8"), ("d", "release.temperatureK", "\"temperatureK\": 240", "-33", "4000"), ("d", "release.liquidMassFraction", "\"liquidMassFraction\": 0.5", "-1", "50"),
        ("d", "release.volumeFraction", "\"volumeFraction\": 1", "0", "100"), ("d", "release.properties.molarMassKgMol", "\"molarMassKgMol\": 0.017", "0", "17"),
    ];

    public static TheoryData<string, string, string> SpoiltNumbers
    {
        get
        {
            var spoilt = new TheoryData<string, string, string>();
            foreach (var (kinds, path, right, small, large) in Numbers)
                foreach (var kind in kinds)
                    foreach (var bad in (string[])[small, large, "\"3\"", "true", "[1]", "{}", "1e999", "NaN"])
                        spoilt.Add(path, kind.ToString(), $"{right}=>{right[..(right.IndexOf(':', StringComparison.Ordinal) + 2)]}{bad}");
            return spoilt;
        }
    }

    [Theory, MemberData(nameof(SpoiltNumbers))]
    public void A_number_that_is_none_or_out_of_range_is_refused_by_its_name(string path, string kind, string change)
    {
        var (right, wrong) = (change.Split("=>")[0], change.Split("=>")[1]);
        Assert.Contains(path, Refused(kind, right, wrong).Select(x => x.Field));
    }

    [Theory]
    [InlineData("pud", "\"obukhovM\": 40", "\"obukhovM\": 0.05", "weather[0].obukhovM")]
    [InlineData("pud", "\"obukhovM\": 40", "\"obukhovM\": -40", "weather[0].stability")]
    [InlineData("pud", "\"heatFluxWm2\": -9", "\"heatFluxWm2\": 9", "weather[0].heatFluxWm2")]
    [InlineData("pud", "\"roughnessM\": 0.1", "\"roughnessM\": 2.9, \"windHeightM\": 5", "weather[0].windHeightM")]
    [InlineData("pud", "\"windHeightM\": 10", "\"windHeightM\": 0.5, \"x\": 1", "weather[0].x")]
    [InlineData("pud", "\"roughnessM\": 0.1", "\"roughnessM\": 3", "weather[0].roughnessM", "\"windHeightM\": 10", "\"windHeightM\": 5")]
    [InlineData("pud", "\"stability\": \"E\"", "\"stability\": \"G\"", "weather[0].stability")]
    [InlineData("pud", "\"substance\": \"NH3\"", "\"substance\": \"unobtainium\"", "substance")]
    [InlineData("pud", "\"substance\": \"NH3\"", "\"substance\": 3", "substance")]
    [InlineData("pud", "\"output\": \"series\"", "\"output\": \"average\"", "output")]
    [InlineData("pud", "02:12:00+07:00", "02:12:00", "at")]
    [InlineData("pud", "[-215, -145, 3]", "[-215, -145]", "receptors[0]")]
    [InlineData("pud", "[-215, -145, 3]", "[-215, \"145\", 3]", "receptors[0]")]
    [InlineData("pud", "[-215, -145, 3]", "[-215, -145, -3]", "receptors[0]")]
    [InlineData("pud", "[-215, -145, 3]", "[-215e9, -145, 3]", "receptors[0]")]
    [InlineData("pud", "[-215, -145, 3]", "[1e999, -145, 3]", "receptors[0]")]
    [InlineData("pud", "[-215, -145, 3]", "-215, -145, 3", "receptors[0]")]
    [InlineData("pud", "[ [-215, -145, 3] ]", "[]", "receptors")]
    [InlineData("pud", "[ [-215, -145, 3] ]", "null", "receptors")]
    [InlineData("pud", "\"seed\": 1", "\"seed\": 1.5", "seed")]
    [InlineData("pud", "\"members\": 1", "\"members\": 1.5", "members")]
    [InlineData("pud", "\"untilS\": 3600", "\"untilS\": 300", "untilS")]
    [InlineData("pud", "\"untilS\": 3600, \"outputStepS\": 600", "\"untilS\": 1e8, \"outputStepS\": 1", "outputStepS")]
    [InlineData("ud", "\"startS\": 0", "\"startS\": 7200", "untilS")]
    [InlineData("pud", "\"lat\"", "\"lat\"", "source.lon", "\"xM\": 0, \"yM\": 0", "\"lat\": 10")]
    [InlineData("pud", "\"xM\": 0", "\"xM\": 0, \"lat\": 10, \"lon\": 106", "source.xM")]
    [InlineData("pud", "\"massKg\": null", "\"massKg\": 9", "source.massKg,source.rateKgS")]
    [InlineData("pud", "\"rateKgS\": 3.1", "\"rateKgS\": null", "source.rateKgS,source.massKg")]
    [InlineData("u", "\"durationS\": 600", "\"durationS\": null", "source.durationS")]
    [InlineData("pu", "\"diameterM\": 0.5", "\"diameterM\": 0", "source.diameterM")]
    [InlineData("pu", "\"release\": null", "\"release\": { \"type\": \"pool\" }", "release")]
    [InlineData("d", "\"type\": \"jetHorizontal\"", "\"type\": \"jet\"", "release.type")]
    [InlineData("d", "\"halfLifeS\": null", "\"halfLifeS\": 30", "halfLifeS")]
    [InlineData("d", "\"halfLifeS\": null", "\"depositionMs\": 0.1", "depositionMs")]
    [InlineData("d", "\"halfLifeS\": null", "\"washoutPerS\": 0.1", "washoutPerS")]
    [InlineData("d", "\"type\": \"jetHorizontal\", \"areaM2\": 1.2", "\"type\": \"instantaneous\"", "source.massKg")]
    [InlineData("d", "\"areaM2\": 1.2", "\"areaM2\": null", "release.areaM2")]
    [InlineData("pu", "\"buildingHeightM\": 12", "\"buildingHeightM\": null", "source.buildingHeightM"), InlineData("pu", "\"buildingWidthM\": 20", "\"buildingWidthM\": null", "source.buildingWidthM")]
    [InlineData("d", "\"buildingHeightM\": null", "\"buildingHeightM\": 12", "source.buildingHeightM"), InlineData("d", "\"hillM\": null", "\"hillM\": 12", "hillM")]
    [InlineData("pud", "[-215, -145, 3]", "[-215, -145, 3, 4000]", "receptors[0]"), InlineData("pud", "[-215, -145, 3]", "[-215, -145, 3, 40, 5]", "receptors[0]")]
    [InlineData("ud", "[-215, -145, 3]", "[-215, -145, 3, 40]", "receptors"), InlineData("p", "[-215, -145, 3]", "[-215, -145, 3, 40]", "hillM", "\"hillM\": null", "\"hillM\": 39")]
    [InlineData("pud", "\"kind\": ", "\"sort\": 1, \"kind\": ", "sort")]
    [InlineData("pud", "\"members\": 1", "\"members\": 1, \"members\": 2", "members")]
    public void What_is_wrong_in_kind_or_contradicts_is_refused_by_its_name(string kinds, string right, string wrong, string fields, string? also = null, string? alsoWrong = null)
    {
        foreach (var kind in kinds)
            Assert.True(Refused(kind.ToString(), right, wrong, also, alsoWrong).Any(x => fields.Split(',').Contains(x.Field)), $"{kind}: {wrong}");
    }

    [Theory]
    [InlineData("[]", "weather"), InlineData("null", "weather"), InlineData("{}", "weather"), InlineData("[ 3 ]", "weather[0]"), InlineData("[ {} ]", "weather[0].windMs")]
    public void Weather_that_is_none_is_refused(string weather, string field)
    {
        foreach (var kind in "pud")
            Assert.Contains(field, Refused(kind.ToString(), $"[ {Weather} ]", weather).Select(x => x.Field));
    }

    [Fact]
    public void Times_of_the_weather_must_rise()
    {
        foreach (var kind in "pud")
            Assert.Contains("weather[1].timeS", Refused(kind.ToString(), $"[ {Weather} ]", $"[ {Weather}, {Weather} ]").Select(x => x.Field));
    }

    [Theory]
    [InlineData("\"plume\"", "\"jet\"", "kind"), InlineData("\"kind\": \"plume\", ", "", "kind"), InlineData("\"plume\"", "3", "kind")]
    public void An_unknown_kind_is_refused(string right, string wrong, string field) => Assert.Contains(field, Refused("p", right, wrong).Select(x => x.Field));

    [Fact]
    public void The_case_itself_is_taken()
    {
        foreach (var text in (string[])[Plume, Puff, Dense]) AirAnswer.Of(text, Substances, Levels, zones: null);
    }

    static IReadOnlyList<Refusal> Refused(string kind, string right, string wrong, string? also = null, string? alsoWrong = null)
    {
        var good = kind switch { "p" => Plume, "u" => Puff, _ => Dense };
        var text = also is null ? good : good.Replace(also, alsoWrong);
        text = text.Contains(right, StringComparison.Ordinal) ? text.Replace(right, wrong) : text;
        Assert.NotEqual(good, text);
        return Assert.Throws<RefusedException>(() => AirAnswer.Of(text, Substances, Levels, zones: null)).Refusals;
    }
}
