using LaChan.Science.Air;
using LaChan.Science.Dense;

namespace LaChan.Science.Tests.Dense;

public class DenseAirTests
{
    [Fact]
    public void In_neutral_air_the_wind_is_the_logarithmic_law_bent_towards_the_mixing_height()
    {
        var air = DenseCases.Neutral();
        Assert.Equal(5, air.Wind(10), 1e-9);
        Assert.Equal(0.41 * 5 / (Math.Log(200) - 9.95 / 1040), air.FrictionMs, 1e-9);
        Assert.Equal(air.FrictionMs / 0.41 * (Math.Log(2) - 25.0 / 1040), air.Wind(50) - air.Wind(25), 1e-9);
    }

    [Theory]
    [InlineData(0.064, 6), InlineData(0, 4), InlineData(-0.064, 2)]
    public void The_mean_wind_is_the_mean_of_the_wind(double inverseObukhov, double stability)
    {
        var air = new DenseAir(3, 10, 0.05, inverseObukhov, stability, 298, 0.5);
        foreach (var top in new[] { 0.1, 2.0, 20, 150 })
        {
            var mean = Enumerable.Range(0, 20_000).Average(i => air.Wind((i + 0.5) * top / 20_000));
            Assert.Equal(1, air.MeanWind(top) / mean, 1e-4);
        }
    }

    [Theory]
    [InlineData(0.064, 6), InlineData(0, 4), InlineData(-0.064, 2)]
    public void The_winds_gradient_is_that_of_its_stability_and_fades_towards_the_mixing_height(double inverseObukhov, double stability)
    {
        var air = new DenseAir(3, 10, 0.05, inverseObukhov, stability, 298, 0.5);
        foreach (var z in new[] { 0.3, 2.0, 20, 150 })
        {
            // Levelling height of section 2.5.1; 1/L counted at 10 m.
            var levelling = stability >= 4 ? 1 + 0.8 * (stability - 4) : Math.Exp(0.8 * (4 - stability));
            var inverse = inverseObukhov * (1 + 10 / levelling);
            var free = Math.Pow(1 - 16 * levelling * inverse, -0.25);
            var phi = inverse < 0 ? free + (1 - free) / Math.Sqrt(1 - 8 * inverse / (1 - free) * z) : 1 + 5 * inverse * z / (1 + z / levelling);
            var gradient = air.FrictionMs / (0.41 * z) * phi * (1 - z / air.MixingM);
            Assert.Equal(1, (air.Wind(1.001 * z) - air.Wind(0.999 * z)) / (0.002 * z) / gradient, 1e-4);
        }
    }

    [Fact]
    public void Humid_air_is_lighter_and_holds_more_heat()
    {
        var (dry, wet) = (new DenseAir(3, 10, 0.05, 0, 4, 303, 0), new DenseAir(3, 10, 0.05, 0, 4, 303, 1));
        Assert.Equal(101_325 * 0.02896 / (8.31446 * 303), dry.DensityKgM3, 1e-9);
        Assert.InRange(wet.DensityKgM3 / dry.DensityKgM3, 0.975, 0.99);
        Assert.InRange(wet.WaterMassFraction, 0.025, 0.029); // 27 g/kg at 30 °C
        Assert.True(wet.HeatJKgK > dry.HeatJKgK);
    }

    [Theory]
    [InlineData(0.001), InlineData(0.05), InlineData(0.4)]
    public void A_class_gives_an_Obukhov_length_that_gives_the_class(double roughness)
    {
        foreach (var stability in Enum.GetValues<StabilityClass>())
            Assert.Equal((int)stability + 1, ClassObukhov.Number(ClassObukhov.Inverse(stability, roughness), roughness), 1e-9);
        Assert.Equal(7.5, ClassObukhov.Number(1, roughness));
        Assert.Equal(0.5, ClassObukhov.Number(-1, roughness));
    }
}
