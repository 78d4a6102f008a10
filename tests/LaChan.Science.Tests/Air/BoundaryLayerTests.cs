using CsCheck;
using LaChan.Science.Air;

namespace LaChan.Science.Tests.Air;

public class BoundaryLayerTests
{
    static WeatherKnown Known(double windMs = 3) => new(windMs, 10, 0.1);

    [Fact]
    public void The_wind_passes_through_the_measurement_and_grows_with_height_most_in_stable_air()
    {
        foreach (var obukhov in (ReadOnlySpan<double>)[-10, -100, double.PositiveInfinity, 100, 10])
        {
            var air = new BoundaryLayer(4, 10, 0.3, obukhov);
            Assert.Equal(4, air.WindAt(10), 1e-12);
            Assert.True(air.WindAt(2) < 4 && air.WindAt(50) > 4 && air.WindAt(1e-6) > 0);
        }
        Assert.True(new BoundaryLayer(4, 10, 0.3, 20).WindAt(50) > new BoundaryLayer(4, 10, 0.3, -20).WindAt(50));
    }

    [Fact]
    public void The_profile_is_continuous_where_stable_air_changes_its_law()
    {
        Assert.Equal(SurfaceLayer.PsiM(1 - 1e-9), SurfaceLayer.PsiM(1 + 1e-9), 1e-7);
        Assert.Equal(SurfaceLayer.PsiM(-1e-9), SurfaceLayer.PsiM(1e-9), 1e-7);
        Assert.Equal(6, SurfaceLayer.PhiH(3));
    }

    [Fact]
    public void Sun_at_noon_makes_unstable_air_and_a_clear_night_stable_air_as_large_as_the_papers_say()
    {
        var noon = BoundaryLayerEstimate.Of(Known() with { SunDeg = 70, CloudCover = 0.1, TemperatureK = 303 }).Air;
        Assert.InRange(noon.ObukhovM, -60, -3);
        Assert.InRange(noon.FrictionVelocityMs, 0.25, 0.45);
        Assert.InRange(noon.ConvectiveVelocityMs, 1, 3);
        var night = BoundaryLayerEstimate.Of(Known() with { SunDeg = -40, CloudCover = 0.1 }).Air;
        Assert.InRange(night.ObukhovM, 5, 60);
        Assert.InRange(night.FrictionVelocityMs, 0.05, 0.25);
        Assert.True(double.IsInfinity(night.MixingM));
        // Net radiation and heat over grass at 20 °C under 600 W/m²: Holtslag and van Ulden's figure gives 100 to 200 W/m².
        Assert.InRange(DaytimeHeatFlux.Of(600, 0, 293), 80, 200);
    }

    [Fact]
    public void A_stated_heat_flux_and_the_profile_agree_with_the_length_that_comes_out()
    {
        var air = BoundaryLayerEstimate.Of(Known() with { HeatFluxWm2 = 150, TemperatureK = 300, PressurePa = 101_300 }).Air;
        var expected = -101_300 / (287.05 * 300) * 1005 * 300 * Math.Pow(air.FrictionVelocityMs, 3) / (0.4 * 9.80665 * 150);
        Assert.Equal(expected, air.ObukhovM, 0.01 * -expected);
        Assert.True(BoundaryLayerEstimate.Of(Known() with { HeatFluxWm2 = -20 }).Air.ObukhovM > 0);
    }

    [Theory]
    [InlineData(StabilityClass.A, -1), InlineData(StabilityClass.B, -1), InlineData(StabilityClass.C, -1), InlineData(StabilityClass.E, 1), InlineData(StabilityClass.F, 1)]
    public void A_class_gives_a_length_that_gives_the_class_back(StabilityClass stability, int sign)
    {
        var length = GolderStability.ObukhovM(stability, 0.05);
        Assert.Equal(sign, Math.Sign(length));
        Assert.Equal(stability, GolderStability.Of(length, 0.05));
    }

    [Fact]
    public void Every_estimate_is_told_and_what_is_known_is_left_alone()
    {
        var bare = BoundaryLayerEstimate.Of(Known());
        Assert.Contains(bare.How, x => x.Field == "stability" && x.English.Contains("neutral", StringComparison.Ordinal));
        var full = BoundaryLayerEstimate.Of(Known() with { FrictionVelocityMs = 0.31, ObukhovM = -42, MixingM = 700, SigmaThetaDeg = 8, TemperatureK = 300 });
        Assert.Empty(full.How);
        Assert.Equal((0.31, -42, 700), (full.Air.FrictionVelocityMs, full.Air.ObukhovM, full.Air.MixingM));
        Assert.Equal(8 * Math.PI / 180 * 3, full.Air.Crosswind.SigmaVMs, 1e-12);
    }

    [Fact]
    public void A_longer_mean_sees_more_of_the_slow_eddies()
    {
        double SigmaV(double averagingS) => new BoundaryLayer(4, 10, 0.3, -20, 1_000, averagingS: averagingS).Crosswind.SigmaVMs;
        Assert.True(SigmaV(300) < SigmaV(600) && SigmaV(600) < SigmaV(3600));
        Assert.True(SigmaV(600) < Math.Sqrt(Math.Pow(1.7 * 0.3, 2) + Math.Pow(0.6 * new BoundaryLayer(4, 10, 0.3, -20, 1_000).ConvectiveVelocityMs, 2)));
    }

    [Fact]
    public void Whatever_is_known_every_part_of_the_air_and_of_a_plume_in_it_is_a_finite_number() =>
        Gen.Select(Gen.Double[0.5, 40], Gen.Double[0, 1], Gen.Double[-60, 90], Gen.Double[1e-4, 2], Gen.Double[0.05, 300], Gen.Int[0, 7]).Sample(t =>
        {
            var (wind, cloud, sun, roughness, height, stability) = t;
            var known = new WeatherKnown(wind, 10, roughness, SunDeg: sun, CloudCover: cloud, Stability: stability < 6 ? (StabilityClass)stability : null);
            var air = BoundaryLayerEstimate.Of(known).Air;
            Assert.True(double.IsFinite(air.FrictionVelocityMs) && air.FrictionVelocityMs > 0 && !double.IsNaN(air.ObukhovM) && air.Crosswind.SigmaVMs > 0);
            var plume = PlumeTable.Of(air, new(height), [0, 1.5], 5_000);
            for (double x = 0.5; x < 6_000; x *= 3)
            {
                var value = plume.At(x, 0.1 * x, 1.5);
                Assert.True(double.IsFinite(value) && value >= 0 && (plume.GoesRound || value <= plume.Centreline(x, 1.5)), $"{value} at {x} for {t}");
            }
        }, iter: 150);
}
