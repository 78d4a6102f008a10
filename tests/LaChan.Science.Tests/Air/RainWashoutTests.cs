using LaChan.Science.Air;

namespace LaChan.Science.Tests.Air;

public class RainWashoutTests
{
    [Theory]
    // Maryon et al. 1999, worked out: 8.4e-5 R^0.79
    [InlineData(0.5, 4.858e-5), InlineData(1, 8.4e-5), InlineData(4, 2.511e-4), InlineData(10, 5.179e-4), InlineData(0, 0)]
    public void Rain_washes_out_as_published(double rainMmH, double perS) => Assert.Equal(perS, RainWashout.PerS(rainMmH), 1e-3 * perS);

    [Theory, InlineData(1), InlineData(3), InlineData(10)]
    public void The_published_pairs_agree_within_a_factor_two_and_a_half(double rainMmH)
    {
        foreach (var (a, b) in ((double, double)[])[(1e-4, 0.64), (8e-5, 0.6)])
            Assert.InRange(RainWashout.PerS(rainMmH) / (a * Math.Pow(rainMmH, b)), 1 / 2.5, 2.5);
    }

    [Fact]
    public void A_gas_that_water_does_not_hold_stays()
    {
        Assert.True(RainWashout.Takes("NH3"));
        Assert.All(["CO", "CH4", "C6H6", "SO2", null], (string? x) => Assert.False(RainWashout.Takes(x)));
    }

    [Fact]
    public void Rain_on_a_puff_takes_what_a_loss_at_the_same_pace_takes_and_only_while_it_falls()
    {
        var air = new BoundaryLayer(3, 10, 0.25, 80, roughnessM: 0.1);
        var plume = PlumeTable.Of(air, new(2), [0, 1.5], 6_000);
        double Dose(double firstHourPerS, double thenPerS, double lossPerS)
        {
            PuffWeather[] weather = [new(0, 270, () => plume, firstHourPerS), new(3_600, 270, () => plume, thenPerS)];
            double[] edges = [0, 7_200], dose = [0];
            var tiles = new PuffTiles([2_000], [0], [1], 1);
            new PuffRun(weather, new(0, 0, 1), lossPerS).Into(tiles, edges, 2_500);
            tiles.AddSums(0, dose);
            return dose[0];
        }

        Assert.Equal(Dose(0, 0, 5e-4), Dose(5e-4, 5e-4, 0), 1e-5 * Dose(0, 0, 5e-4));
        Assert.InRange(Dose(0, 5e-4, 0), Dose(5e-4, 5e-4, 0), Dose(0, 0, 0)); // rain that grows within the hour takes less
    }
}
