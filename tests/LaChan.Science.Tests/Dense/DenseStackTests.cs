using LaChan.Science.Dense;

namespace LaChan.Science.Tests.Dense;

public class DenseStackTests
{
    static readonly DenseSubstance Heavy = new(0.0709, 1005, 2000, 150, 200_000, 1500);

    /// <summary>
    /// T. G. Hoot, R. N. Meroney, J. A. Peterka (1973), Wind tunnel tests of negatively buoyant plumes, EPA-650/3-74-003: rise
    /// 1.32·D·(w/u)^(1/3)·(ρs/ρa)^(1/3)·[w²ρs/(g·D·(ρs − ρa))]^(1/3); the wind tunnel had no turbulence of the size of the field's, which ends a fast
    /// jet's rise earlier, the more so the lighter it is.
    /// </summary>
    [Theory]
    [InlineData(20, 0.5, 3, 0.6), InlineData(30, 0.3, 5, 0.5), InlineData(10, 0.5, 2, 0.6), InlineData(50, 0.2, 4, 0.5), InlineData(5, 1, 2, 0.7)]
    public void A_heavy_jet_upwards_rises_as_in_the_wind_tunnel_and_comes_down(double exitMs, double diameterM, double windMs, double leastShare)
    {
        const double stackM = 10;
        var air = new DenseAir(windMs, 10, 0.01, 0, 4, 298, 0);
        var density = Heavy.Density(298, 0);
        var area = Math.PI * diameterM * diameterM / 4;
        var cloud = DenseCloud.Of(new(DenseReleaseKind.JetVertical, density * area * exitMs, double.PositiveInfinity, 0, area, 298, 0, stackM), Heavy, air, 10, 2_000);
        var top = cloud.Stations.MaxBy(x => x.CentreM);
        var weight = 9.80665 * diameterM * (density - air.DensityKgM3) / air.DensityKgM3;
        var rise = 1.32 * diameterM * Math.Cbrt(exitMs / windMs) * Math.Cbrt(density / air.DensityKgM3) * Math.Cbrt(exitMs * exitMs / weight);
        Assert.InRange((top.CentreM - stackM) / rise, leastShare, 1);
        Assert.Contains(cloud.Stations, x => x.XM > top.XM && x.CentreM < x.HeightM / 2);
    }

    [Fact]
    public void A_jet_upwards_no_heavier_than_air_stays_up_in_the_wind()
    {
        var cloud = DenseCases.Run("stack", DenseCases.Neutral());
        Assert.True(cloud.Stations[0].CentreM > 5);
        Assert.All(cloud.Stations.Where(x => x.XM > 100), x => Assert.Equal(cloud.Stations[0].CentreM, x.CentreM, 0.01));
    }

    [Fact]
    public void Far_from_a_stack_the_plume_is_a_bell_across()
    {
        var cloud = DenseCases.Run("stack", DenseCases.Neutral());
        var far = cloud.Stations.First(x => x.XM > 300);
        Assert.True(far.FlatM < 0.3 * far.HalfWidthM);
    }
}
