using System.Globalization;
using CsCheck;
using LaChan.Forecast.Dense;
using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Reference.Substances;

namespace LaChan.Modules.Tests.Forecast.Dense;

public class DenseCaseFileTests
{
    const string Good =
        """
        { "kind": "dense", "substance": "NH3", "at": "2026-11-24T02:12:00+07:00",
          "source": { "lat": 10.7037, "lon": 106.8577, "heightM": 1, "rateKgS": 3.1, "durationS": 300 },
          "release": { "type": "jetHorizontal", "areaM2": 0.3, "temperatureK": 240, "liquidMassFraction": 0.2, "properties": { "liquidDensityKgM3": 680 } },
          "weather": [ { "timeS": 0, "windMs": 2.6, "windFromDeg": 56, "cloudCover": 0.2 } ],
          "receptors": [ [-2152, -1457, 3], [0, 0, 0] ], "averagingS": 600, "untilS": 3600, "output": "max" }
        """;

    static readonly SubstanceTable Substances = new(new Realm(RealmKind.Exercise, "test", "", "test", TimeProvider.System));
    static readonly string[] Bits = ["{", "}", "[", "]", ",", ":", "\"", "null", "-1", "1e999", "1e-320", "0", "9", "NaN", "é", "true", "\n"];

    static DenseCase Read(string text) => new DenseCaseFile(Substances).Read(text, zonesWanted: false);

    [Fact]
    public void Whatever_is_done_to_a_case_it_is_read_or_refused_with_reasons_and_every_result_is_a_number() =>
        Gen.Select(Gen.Int[0, Good.Length - 1], Gen.Int[0, 12], Gen.Int[0, Bits.Length - 1]).Array[1, 3].Sample(edits =>
        {
            var text = edits.Aggregate(Good, (x, edit) => x.Remove(Math.Min(edit.Item1, x.Length)) + Bits[edit.Item3] + x[Math.Min(x.Length, edit.Item1 + edit.Item2)..]);
            try
            {
                foreach (var line in DenseRun.Csv(Read(text)).Skip(1))
                    Assert.True(double.TryParse(line.Split(',')[^1], CultureInfo.InvariantCulture, out var value) && value >= 0 && double.IsFinite(value), $"{line} from {text}");
            }
            catch (RefusedException refused)
            {
                Assert.NotEmpty(refused.Refusals);
                Assert.All(refused.Refusals, x => Assert.True(x.Field.Length > 0 && x.What.Length > 0));
            }
        }, iter: 5_000);

    [Fact]
    public void What_the_file_says_of_the_substance_goes_before_the_table_and_what_is_taken_is_told()
    {
        var dense = Read(Good);
        Assert.Equal((680, 2050), (dense.Properties.LiquidDensityKgM3, dense.Properties.VapourHeatCapacityJKgK));
        Assert.Contains(dense.Remarks, x => x.Field == "release.properties.vapourHeatCapacityJKgK" && x.English.Contains("2050", StringComparison.Ordinal));
        Assert.DoesNotContain(dense.Remarks, x => x.Field == "release.properties.liquidDensityKgM3");
    }

    [Fact]
    public void By_night_under_a_clear_sky_the_air_is_stable_and_the_estimate_is_told()
    {
        var dense = Read(Good);
        Assert.Equal(6, dense.Air.Stability, 1e-9);
        Assert.Contains(dense.Remarks, x => x.Field == "weather[0].stability" && x.English.Contains("class F taken from sun, cloud and wind", StringComparison.Ordinal));
    }

    [Fact]
    public void A_substance_outside_the_table_is_taken_by_its_properties()
    {
        var own = """{ "molarMassKgMol": 0.05, "vapourHeatCapacityJKgK": 1000, "liquidHeatCapacityJKgK": 2000, "boilingPointK": 250, "heatOfVaporisationJKg": 400000, "liquidDensityKgM3": 900 }""";
        var dense = Read(Good.Replace("\"NH3\"", "null").Replace("{ \"liquidDensityKgM3\": 680 }", own));
        Assert.Null(dense.Substance);
        Assert.Equal(1, dense.Properties.SaturationShare(250), 1e-12);
    }
}
