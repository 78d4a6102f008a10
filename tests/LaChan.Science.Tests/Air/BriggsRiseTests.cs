using LaChan.Science.Air;

namespace LaChan.Science.Tests.Air;

public class BriggsRiseTests
{
    // By hand: F = 9.807·8·1.5²·50/(4·350) = 6.304 m⁴/s³; neutral 21.425·F^0.75/5; stable 2.6·(F/(5·s))^⅓ with s = 9.807·0.035/300.
    [Theory]
    [InlineData(StabilityClass.D, 5, 17.05), InlineData(StabilityClass.A, 5, 17.05), InlineData(StabilityClass.F, 5, 26.86)]
    public void A_hot_plume_rises_as_the_guide_says(StabilityClass stability, double windMs, double metres) =>
        Assert.Equal(metres, BriggsRise.Of(8, 1.5, 350, 300, windMs, stability), 0.05);

    [Fact]
    public void A_cold_jet_rises_by_momentum_alone_and_a_still_source_not_at_all()
    {
        Assert.Equal(3 * 1.5 * 8 / 5.0, BriggsRise.Of(8, 1.5, 300, 300, 5, StabilityClass.D), 1e-9);
        Assert.Equal(3 * 1.5 * 8 / 5.0, BriggsRise.Of(8, 1.5, 250, 300, 5, StabilityClass.D), 1e-9);
        Assert.Equal(0, BriggsRise.Of(0, 1.5, 350, 300, 5, StabilityClass.D));
        Assert.Equal(0, BriggsRise.Of(8, 0, 350, 300, 5, StabilityClass.F));
    }

    [Fact]
    public void More_heat_or_less_wind_rises_higher()
    {
        foreach (var stability in Enum.GetValues<StabilityClass>())
        {
            Assert.True(BriggsRise.Of(10, 2, 450, 300, 4, stability) > BriggsRise.Of(10, 2, 400, 300, 4, stability));
            Assert.True(BriggsRise.Of(10, 2, 450, 300, 4, stability) > BriggsRise.Of(10, 2, 450, 300, 8, stability));
        }
    }
}
