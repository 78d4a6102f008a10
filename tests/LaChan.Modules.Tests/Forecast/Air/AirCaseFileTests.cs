using CsCheck;
using LaChan.Forecast.Air;
using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Reference.Substances;

namespace LaChan.Modules.Tests.Forecast.Air;

public class AirCaseFileTests
{
    const string Good =
        """
        { "kind": "plume", "substance": "NH3", "at": "2026-11-24T02:12:00+07:00",
          "source": { "lat": 10.7037, "lon": 106.8577, "heightM": 1, "rateKgS": 3.1, "diameterM": 2 },
          "weather": [ { "timeS": 0, "windMs": 2.6, "windFromDeg": 56, "cloudCover": 0.2 }, { "timeS": 600, "windMs": 3, "windFromDeg": 60, "stability": "E", "obukhovM": 20, "mixingM": 100 } ],
          "receptors": [ [-2152, -1457, 3], [0, 0, 0] ], "averagingS": 600, "untilS": 3600, "output": "max", "halfLifeS": 9000, "washoutPerS": 1e-4 }
        """;

    static readonly SubstanceTable Substances = new(new Realm(RealmKind.Exercise, "test", "", "test", TimeProvider.System));
    static readonly string[] Bits = ["{", "}", "[", "]", ",", ":", "\"", "null", "-1", "1e999", "1e-320", "0", "NaN", "é", "\\u0000", "true", "\n"];

    /// <summary>The same beside a building, on a slope, in rain and light wind.</summary>
    static readonly string Surrounded = Good.Replace("\"diameterM\": 2", "\"diameterM\": 2, \"buildingHeightM\": 12, \"buildingWidthM\": 30").Replace("-1457, 3]", "-1457, 3, 20]")
        .Replace("\"windMs\": 2.6", "\"rainMmH\": 4, \"windMs\": 0.9").Replace("\"washoutPerS\": 1e-4", "\"hillM\": 60");

    [Theory, InlineData(false), InlineData(true)]
    public void Whatever_is_done_to_a_case_it_is_read_or_refused_with_reasons_and_every_result_is_a_number(bool surrounded) =>
        Spoil(surrounded ? Surrounded : Good);

    static void Spoil(string good) =>
        Gen.Select(Gen.Int[0, good.Length - 1], Gen.Int[0, 12], Gen.Int[0, Bits.Length - 1]).Array[1, 3].Sample(edits =>
        {
            var text = edits.Aggregate(good, (x, edit) => x.Remove(Math.Min(edit.Item1, x.Length)) + Bits[edit.Item3] + x[Math.Min(x.Length, edit.Item1 + edit.Item2)..]);
            try
            {
                foreach (var line in AirRun.Csv(new AirCaseFile(Substances).Read(text, zonesWanted: false)).Skip(1))
                    Assert.True(double.TryParse(line.Split(',')[^1], System.Globalization.CultureInfo.InvariantCulture, out var value) && value >= 0 && double.IsFinite(value), $"{line} from {text}");
            }
            catch (RefusedException refused)
            {
                Assert.NotEmpty(refused.Refusals);
                Assert.All(refused.Refusals, x => Assert.True(x.Field.Length > 0 && x.What.Length > 0));
            }
        }, iter: 10_000);

    [Theory]
    [InlineData("\"windMs\": 2.6, ", "", "weather[0].windMs"), InlineData("2026-11-24", "9999-12-31", "at")]
    public void A_case_whose_stability_cannot_be_derived_is_refused_for_the_reason(string right, string wrong, string field) =>
        Assert.Equal(field, Assert.Throws<RefusedException>(() => new AirCaseFile(Substances).Read(Good.Replace(right, wrong), false)).Refusals[0].Field);

    [Fact]
    public void Estimates_are_told_with_the_field_that_was_missing()
    {
        var air = new AirCaseFile(Substances).Read(Good, zonesWanted: false);
        Assert.Contains(air.Remarks, x => x.Field == "weather[0].windHeightM" && x.English.Contains("10 m", StringComparison.Ordinal));
        Assert.Contains(air.Remarks, x => x.Field == "weather[0].obukhovM" && x.English.Contains("missing", StringComparison.Ordinal));
        Assert.True(air.Weather[0].Air.ObukhovM > 0);
        Assert.DoesNotContain(air.Remarks, x => x.Field == "weather[1].obukhovM");
    }

    [Fact]
    public void A_hot_stack_is_felt_less_near_by_and_a_jet_needs_its_opening()
    {
        double First(string source) => double.Parse(AirRun.Csv(new AirCaseFile(Substances).Read(Good.Replace("\"diameterM\": 2", source), false)).ElementAt(1).Split(',')[^1], System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(First("\"diameterM\": 2, \"exitVelocityMs\": 8, \"exitTemperatureK\": 350") < First("\"diameterM\": 2"));
        Assert.Equal("source.diameterM", Assert.Throws<RefusedException>(() => First("\"exitVelocityMs\": 8")).Refusals[0].Field);
    }

    [Fact]
    public void A_wide_source_is_thinner_near_by_than_a_point()
    {
        double First(string text) => double.Parse(AirRun.Csv(new AirCaseFile(Substances).Read(text, false)).ElementAt(1).Split(',')[^1], System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(First(Good.Replace("\"diameterM\": 2", "\"diameterM\": 300")) < First(Good.Replace("\"diameterM\": 2", "\"diameterM\": 0")));
    }
}
