using CsCheck;
using LaChan.Science.Air;

namespace LaChan.Science.Tests.Air;

public class GaussianPlumeTests
{
    [Theory]
    [InlineData(StabilityClass.A, 0, double.PositiveInfinity, 300)]
    [InlineData(StabilityClass.D, 0, double.PositiveInfinity, 2_000)]
    [InlineData(StabilityClass.F, 20, double.PositiveInfinity, 5_000)]
    [InlineData(StabilityClass.D, 60, 200, 3_000)]
    [InlineData(StabilityClass.B, 60, 400, 2_000)]
    [InlineData(StabilityClass.A, 60, 150, 2_000)]
    public void What_leaves_the_source_passes_every_cross_section(StabilityClass stability, double heightM, double lidM, double xM)
    {
        var plume = Plumes.Of(stability, rateKgS: 3, windMs: 4, heightM, lidM);
        var top = Math.Min(lidM, heightM + 8 * plume.SigmaZ(xM));
        var width = 7 * plume.SigmaY(xM);
        var flux = Plumes.Integral(z => Plumes.Integral(y => plume.At(xM, y, z) * plume.WindMs, -width, width, 200), 0, top, 400);
        Assert.Equal(3, flux, 3e-4);
    }

    [Fact]
    public void Both_sides_are_alike_and_upwind_there_is_nothing() => Gen.Select(Gen.Double[1, 20_000], Gen.Double[0, 2_000], Gen.Double[0, 300]).Sample((x, y, z) =>
    {
        var plume = Plumes.Of(StabilityClass.D, heightM: 10);
        Assert.Equal(plume.At(x, y, z), plume.At(x, -y, z));
        Assert.True(plume.At(x, y, z) <= plume.Centreline(x, z));
        Assert.Equal(0, plume.At(-x, y, z));
        Assert.Equal(0, plume.At(0, y, z));
    });

    [Fact]
    public void The_answer_is_in_proportion_to_the_rate_and_against_the_wind() => Gen.Select(Gen.Double[1e-6, 1e3], Gen.Double[0.5, 30]).Sample((rate, wind) =>
    {
        var one = Plumes.Of(StabilityClass.E, 1, 1).At(700, 20, 1.5);
        Assert.Equal(one * rate / wind, Plumes.Of(StabilityClass.E, rate, wind).At(700, 20, 1.5), 1e-9 * one * rate / wind);
    });

    [Theory, MemberData(nameof(Plumes.Classes), MemberType = typeof(Plumes))]
    public void At_the_ground_the_formula_of_the_workbook_comes_out(StabilityClass stability)
    {
        var plume = Plumes.Of(stability, rateKgS: 2, windMs: 3);
        Assert.Equal(2 / (Math.PI * 3 * plume.SigmaY(800) * plume.SigmaZ(800)), plume.At(800, 0, 0), 1e-12);
    }

    [Fact]
    public void A_lid_far_above_changes_nothing_and_a_low_lid_mixes_through()
    {
        Assert.Equal(Plumes.Of(StabilityClass.D).At(1_000, 0, 0), Plumes.Of(StabilityClass.D, lidM: 5_000).At(1_000, 0, 0));
        var low = Plumes.Of(StabilityClass.B, lidM: 100);
        Assert.Equal(low.At(5_000, 0, 0), low.At(5_000, 0, 99), 1e-9);
        Assert.Equal(0, low.At(5_000, 0, 101));
        Assert.Equal(0, Plumes.Of(StabilityClass.B, heightM: 150, lidM: 100).At(5_000, 0, 0));
    }

    [Fact]
    public void Where_the_sum_of_images_ends_and_well_mixed_begins_there_is_no_step()
    {
        var plume = Plumes.Of(StabilityClass.A, lidM: 100, heightM: 30);
        var at = 1.6 * 100 / 0.20; // σz = 0.20 x
        Assert.Equal(1, plume.At(at * 0.9999, 0, 0) / plume.At(at * 1.0001, 0, 0), 1e-3);
    }

    [Theory]
    [InlineData(10), InlineData(30), InlineData(100)]
    public void A_high_source_is_felt_most_where_sigma_z_is_about_height_over_root_two(double heightM)
    {
        // Turner (1970), chapter 4, exact while σz is in proportion to σy: class B, where both are nearly straight lines.
        var plume = Plumes.Of(StabilityClass.B, heightM: heightM);
        var (x, most) = GroundMaximum.Of(plume);
        Assert.InRange(plume.SigmaZ(x) / (heightM / Math.Sqrt(2)), 0.95, 1.05);
        for (double other = 1; other < 50_000; other *= 1.1) Assert.True(plume.Centreline(other) <= most * (1 + 1e-9));
    }

    [Fact]
    public void A_longer_mean_is_lower_on_the_axis_and_higher_aside()
    {
        var plume = Plumes.Of(StabilityClass.D);
        var hour = plume.Averaged(3600);
        Assert.True(hour.At(1_000, 0, 0) < plume.At(1_000, 0, 0));
        Assert.True(hour.At(1_000, 300, 0) > plume.At(1_000, 300, 0));
    }
}
