using LaChan.Science.Dense;
using LaChan.Science.Tests.Air;

namespace LaChan.Science.Tests.Dense;

public class MeanderTests
{
    [Fact]
    public void A_passive_plume_grows_in_stable_air_less_and_in_sun_more()
    {
        double Sigma(DenseAir air) => new Meander(air).SigmaM(1_000);
        Assert.True(Sigma(DenseCases.Night()) < 0.8 * Sigma(DenseCases.Neutral()));
        Assert.True(Sigma(DenseCases.Sunny()) > 1.3 * Sigma(DenseCases.Neutral()));
    }

    [Fact]
    public void The_growth_of_the_width_is_that_of_the_spread()
    {
        // σ over the way, and the same by entrainment through the side of a cloud that is all bell, B = √3 σ: dB/dx = √3 v/u.
        var meander = new Meander(DenseCases.Neutral());
        var sigma = Plumes.Integral(x => meander.GrowthMs(5, Math.Sqrt(3) * meander.SigmaM(x)) / 5, 0, 2_000, 2_000);
        Assert.Equal(1, sigma / meander.SigmaM(2_000), 1e-3);
    }

    [Fact]
    public void A_longer_time_widens_the_mean()
    {
        Assert.Equal(0, Meander.Widening(0), 1e-12);
        Assert.Equal(Math.Pow((10 + 10 / Math.E) / 10, 0.4) - 1, Meander.Widening(10), 1e-12);
        Assert.Equal(Math.Pow(60, 0.4) - 1, Meander.Widening(600), 1e-6);
    }

    [Theory]
    [InlineData(0.05), InlineData(1), InlineData(30)]
    public void A_jet_swings_as_far_as_the_wind_has_pushed_it(double ratio)
    {
        // Mean of s³/(1 + s³) over a circle of radius r, by numbers.
        var air = DenseCases.Neutral();
        var meander = new Meander(air);
        var r = Math.Cbrt(ratio);
        var share = ratio < 1e-3 ? 0 : Plumes.Integral(s => 2 * s * s * s * s / (1 + s * s * s) / (r * r), 0, r, 2_000);
        Assert.Equal(share, meander.SwingM(500, 5, 0.5, air.DensityKgM3 * 5 / ratio) / meander.SigmaM(500), 1e-4);
    }
}
