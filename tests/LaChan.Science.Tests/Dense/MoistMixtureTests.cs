using LaChan.Science.Dense;

namespace LaChan.Science.Tests.Dense;

public class MoistMixtureTests
{
    [Fact]
    public void Without_gas_it_is_the_air()
    {
        var air = DenseCases.Neutral();
        var state = new MoistMixture(DenseCases.Chlorine, air).At(0, 0, 250);
        Assert.Equal(298, state.TemperatureK, 0.01);
        Assert.Equal(air.DensityKgM3, state.DensityKgM3, 1e-4);
    }

    [Theory]
    [InlineData(0.02), InlineData(0.1), InlineData(0.4)]
    public void Cold_vapour_mixed_into_dry_air_takes_the_temperature_of_the_heats(double fraction)
    {
        // No liquid, no water: (m·cp·T of the gas + (1 − m)·cp·T of the air) / (m·cp + (1 − m)·cp).
        var air = new DenseAir(5, 10, 0.05, 0, 4, 300, 0);
        var mixture = new MoistMixture(DenseCases.Methane, air);
        double gas = fraction * 2238, rest = (1 - fraction) * air.HeatJKgK;
        var state = mixture.At(fraction, fraction * mixture.SourceHeatJKg(150, 0), 250);
        Assert.Equal((gas * 150 + rest * 300) / (gas + rest), state.TemperatureK, 0.01);
        Assert.Equal(0, state.LiquidFraction);
    }

    [Fact]
    public void Droplets_cool_the_mixture_below_the_boiling_point_until_they_are_gone()
    {
        var mixture = new MoistMixture(DenseCases.Ammonia, DenseCases.Neutral());
        var source = mixture.SourceHeatJKg(239.57, 0.8);
        var wet = mixture.At(0.5, 0.5 * source, 220);
        var thin = mixture.At(0.02, 0.02 * source, 280);
        Assert.InRange(wet.TemperatureK, 200, 235);
        Assert.True(wet.LiquidFraction > 0.05);
        Assert.Equal(0, thin.LiquidFraction);
        Assert.InRange(thin.TemperatureK, 275, 298);
    }

    [Fact]
    public void Moist_air_is_warmed_by_the_water_that_condenses()
    {
        double Temperature(double humidity)
        {
            var mixture = new MoistMixture(DenseCases.Methane, new DenseAir(5, 10, 0.05, 0, 4, 303, humidity));
            return mixture.At(0.1, 0.1 * mixture.SourceHeatJKg(111.7, 0), 250).TemperatureK;
        }
        Assert.InRange(Temperature(0.9) - Temperature(0), 10, 30);
    }

    [Fact]
    public void The_heat_that_goes_in_is_the_heat_that_the_state_has()
    {
        var mixture = new MoistMixture(DenseCases.Chlorine, DenseCases.Sunny());
        foreach (var fraction in new[] { 0.999, 0.9, 0.5, 0.1, 0.01 })
            foreach (var liquid in new[] { 0, 0.3, 0.8 })
            {
                var heat = fraction * mixture.SourceHeatJKg(239.1, liquid);
                Assert.Equal(heat, mixture.At(fraction, heat, 239).HeatJKg, 1);
            }
    }

    [Fact]
    public void Saturation_is_one_atmosphere_at_the_boiling_point_and_follows_the_latent_heat()
    {
        Assert.Equal(1, DenseCases.Methane.SaturationShare(111.7), 1e-12);
        // Clausius and Clapeyron, d ln p / dT = L M / (R T²).
        var slope = (Math.Log(DenseCases.Methane.SaturationShare(111.8)) - Math.Log(DenseCases.Methane.SaturationShare(111.6))) / 0.2;
        Assert.Equal(509_900 * 0.016043 / (8.31446 * 111.7 * 111.7), slope, 1e-4);
    }

    [Fact]
    public void Where_substance_and_water_begin_to_condense_the_density_does_not_jump()
    {
        var mixture = new MoistMixture(DenseCases.Ammonia, DenseCases.Neutral());
        var source = mixture.SourceHeatJKg(239.57, 0.135);
        var before = mixture.At(0.2, 0.2 * source, 240);
        for (var fraction = 0.2005; fraction < 0.98; fraction += 0.0005)
        {
            var state = mixture.At(fraction, fraction * source, before.TemperatureK);
            Assert.Equal(1, state.DensityKgM3 / before.DensityKgM3, 0.004);
            before = state;
        }
    }
}
