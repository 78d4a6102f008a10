using LaChan.Science.Air;

namespace LaChan.Science.Tests.Air;

public class BriggsSigmasTests
{
    // The curves were drawn through Pasquill and Gifford's; Turner (1970), AP-26, figures 3-2 and 3-3, reads (metres):
    [Theory]
    [InlineData(StabilityClass.B, 1_000, 157, 110)]
    [InlineData(StabilityClass.D, 1_000, 68, 32)]
    [InlineData(StabilityClass.F, 1_000, 34, 14)]
    [InlineData(StabilityClass.D, 10_000, 554, 135)]
    [InlineData(StabilityClass.F, 10_000, 276, 46)]
    public void Open_country_lies_within_a_quarter_of_the_curves_of_pasquill_and_gifford(StabilityClass stability, double xM, double sigmaY, double sigmaZ)
    {
        Assert.InRange(BriggsSigmas.Across(stability, Surroundings.OpenCountry).At(xM) / sigmaY, 0.75, 1.25);
        Assert.InRange(BriggsSigmas.Vertical(stability, Surroundings.OpenCountry).At(xM) / sigmaZ, 0.75, 1.25);
    }

    // By hand from the table of Hanna, Briggs, Hosker (1982), to the decimetre.
    [Theory]
    [InlineData(StabilityClass.A, Surroundings.OpenCountry, 1_000, 209.8, 200.0)]
    [InlineData(StabilityClass.C, Surroundings.OpenCountry, 1_000, 104.9, 73.0)]
    [InlineData(StabilityClass.D, Surroundings.OpenCountry, 1_000, 76.3, 37.9)]
    [InlineData(StabilityClass.E, Surroundings.OpenCountry, 1_000, 57.2, 23.1)]
    [InlineData(StabilityClass.F, Surroundings.OpenCountry, 1_000, 38.1, 12.3)]
    [InlineData(StabilityClass.B, Surroundings.Urban, 1_000, 270.4, 339.4)]
    [InlineData(StabilityClass.D, Surroundings.Urban, 1_000, 135.2, 122.8)]
    [InlineData(StabilityClass.F, Surroundings.Urban, 1_000, 93.0, 50.6)]
    public void The_published_formulas_are_reproduced(StabilityClass stability, Surroundings surroundings, double xM, double sigmaY, double sigmaZ)
    {
        Assert.Equal(sigmaY, BriggsSigmas.Across(stability, surroundings).At(xM), 0.05);
        Assert.Equal(sigmaZ, BriggsSigmas.Vertical(stability, surroundings).At(xM), 0.05);
    }

    [Fact]
    public void A_calmer_class_is_never_wider_and_no_curve_ever_shrinks()
    {
        foreach (var surroundings in Enum.GetValues<Surroundings>())
            foreach (var curve in new Func<StabilityClass, Surroundings, PowerCurve>[] { BriggsSigmas.Across, BriggsSigmas.Vertical })
                for (double x = 10; x < 50_000; x *= 1.3)
                {
                    Assert.All(Enum.GetValues<StabilityClass>(), c => Assert.True(curve(c, surroundings).At(1.3 * x) > curve(c, surroundings).At(x)));
                    for (var c = StabilityClass.B; c <= StabilityClass.F; c++)
                        Assert.True(curve(c, surroundings).At(x) <= curve(c - 1, surroundings).At(x) * 1.0001, $"{surroundings} {c} {x}");
                }
    }

    [Theory]
    [InlineData(99, false), InlineData(100, true), InlineData(10_000, true), InlineData(10_001, false)]
    public void The_range_of_validity_is_told(double xM, bool holds) => Assert.Equal(holds, BriggsSigmas.Holds(xM));

    [Fact]
    public void A_wide_source_is_a_point_farther_upwind()
    {
        var curve = BriggsSigmas.Across(StabilityClass.D, Surroundings.OpenCountry);
        Assert.Equal(25, curve.At(curve.DistanceOf(25)), 0.001);
        Assert.Equal(0, curve.DistanceOf(0));
    }

    [Theory]
    [InlineData(600, 1), InlineData(3600, 1.4310), InlineData(180, 0.7860), InlineData(10, 0.7860), InlineData(7200, 1.7017)]
    public void A_longer_mean_sees_a_wider_plume(double averagingS, double factor) => Assert.Equal(factor, AveragingTime.Factor(averagingS), 0.0005);
}
