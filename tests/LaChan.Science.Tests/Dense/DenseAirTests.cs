using LaChan.Science.Air;
using LaChan.Science.Dense;

namespace LaChan.Science.Tests.Dense;

public class DenseAirTests
{
    [Fact]
    public void In_neutral_air_the_wind_is_the_logarithmic_law_through_the_measurement()
    {
        var air = DenseCases.Neutral();
        Assert.Equal(5, air.Wind(10), 1e-9);
        Assert.Equal(0.41 * 5 / Math.Log(201), air.FrictionMs, 1e-9);
        Assert.Equal(air.FrictionMs / 0.41 * Math.Log(2), air.Wind(50) - air.Wind(25), 2e-3);
    }

    [Theory]
    [InlineData(0.064), InlineData(0), InlineData(-0.064)]
    public void The_mean_wind_is_the_mean_of_the_wind(double inverseObukhov)
    {
        var air = new DenseAir(3, 10, 0.05, inverseObukhov, 4, 298, 0.5);
        foreach (var top in new[] { 2.0, 20, 150 })
        {
            var mean = Enumerable.Range(0, 20_000).Average(i => air.Wind((i + 0.5) * top / 20_000));
            Assert.Equal(1, air.MeanWind(top) / mean, 0.02);
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
        Assert.Equal(6, ClassObukhov.Number(1, roughness));
        Assert.Equal(1, ClassObukhov.Number(-1, roughness));
    }
}
