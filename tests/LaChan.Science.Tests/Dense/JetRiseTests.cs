using LaChan.Science.Dense;

namespace LaChan.Science.Tests.Dense;

public class JetRiseTests
{
    static readonly DenseAir Air = DenseCases.Neutral();

    [Fact]
    public void The_heavier_the_jet_the_lower_it_rises()
    {
        var rises = new[] { 1.3, 2, 4, 8 }.Select(x => new JetRise(20, 0.2, 5, x * Air.DensityKgM3, Air)).ToList();
        Assert.All(rises, x => Assert.True(x.Heavy));
        Assert.All(rises.Zip(rises.Skip(1)), x => Assert.True(x.First.RiseM > x.Second.RiseM && x.First.VolumeFraction < x.Second.VolumeFraction));
    }

    [Fact]
    public void A_light_jet_rises_by_momentum_and_buoyancy()
    {
        double Rise(double lightness) => new JetRise(20, 0.2, 5, lightness * Air.DensityKgM3, Air).RiseM;
        Assert.False(new JetRise(20, 0.2, 5, 0.6, Air).Heavy);
        Assert.True(Rise(0.5) > Rise(0.9) && Rise(0.9) >= Rise(1));
        // Without buoyancy: r = r0^(6/7)·(5 + r)^(1/7), r0 = 1.0363·w·b/((0.4 + 1.2·u/w)·√(u·u*)).
        double u = Air.Wind(5), r0 = 1.0363 * 20 * Math.Sqrt(0.2) / 2 / ((0.4 + 1.2 * u / 20) * Math.Sqrt(u * Air.FrictionMs));
        Assert.Equal(Math.Pow(r0, 6 / 7.0) * Math.Pow(5 + Rise(1), 1 / 7.0), Rise(1), 1e-9);
    }

    [Fact]
    public void At_its_top_it_moves_with_the_wind_but_for_what_it_has_not_yet_been_dragged_along()
    {
        var jet = new JetRise(20, 0.2, 5, 2 * Air.DensityKgM3, Air);
        var wind = Air.Wind(5 + jet.RiseM);
        Assert.Equal(wind, jet.SpeedMs(0), 1e-9);
        Assert.InRange(jet.SpeedMs(0.1), 0.7 * wind, wind);
    }

    [Fact]
    public void On_its_way_up_a_heavy_jet_only_rises_and_thins()
    {
        var cloud = DenseCases.Run(DenseCases.AmmoniaStack with { LiquidFraction = 0.8, AreaM2 = 0.05 }, DenseCases.Ammonia, DenseCases.Neutral());
        var top = cloud.Stations.ToList().FindIndex(x => x.CentreM == cloud.Stations.Max(y => y.CentreM));
        Assert.InRange(top, 9, 12);
        Assert.Equal((5, 1), (cloud.Stations[0].CentreM, Math.Round(cloud.Stations[0].MassFraction, 4)));
        Assert.All(cloud.Stations.Take(top + 1).Skip(1).Zip(cloud.Stations.Take(top + 1).Skip(2)), x => Assert.True(x.First.CentreM < x.Second.CentreM && x.First.VolumeFraction > x.Second.VolumeFraction));
        Assert.InRange(cloud.MaximumAt(0.9 * cloud.Stations[top].XM)?.ZM ?? 0, 5, cloud.Stations[top].CentreM);
    }
}
