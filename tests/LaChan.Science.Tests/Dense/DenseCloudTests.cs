using CsCheck;
using LaChan.Science.Dense;
using LaChan.Science.Tests.Air;

namespace LaChan.Science.Tests.Dense;

public class DenseCloudTests
{
    [Theory]
    [InlineData("jet"), InlineData("stack"), InlineData("pool"), InlineData("burst")]
    public void At_every_step_as_much_substance_passes_as_was_let_go(string name)
    {
        foreach (var air in new[] { DenseCases.Neutral(), DenseCases.Night(), DenseCases.Sunny() })
        {
            var cloud = DenseCases.Run(name, air);
            for (var i = 0; i < cloud.Stations.Count; i++)
            {
                var at = cloud.Stations[i];
                var section = 2 * at.HalfWidthM * at.HeightM * at.DensityKgM3 * at.MassFraction;
                var carried = i < cloud.PlumeCount ? section * at.SpeedMs : section * 2 * at.HalfLengthM;
                Assert.Equal(1, carried / at.SubstanceKgS, 1e-9);
            }
        }
    }

    [Theory]
    [InlineData("jet", 20), InlineData("stack", 5), InlineData("pool", 100)]
    public void Beyond_the_source_the_rate_is_that_of_the_release(string name, double rateKgS)
    {
        var cloud = DenseCases.Run(name, DenseCases.Neutral());
        Assert.All(cloud.Stations.Take(cloud.PlumeCount).Where(x => x.XM > 20), x => Assert.Equal(rateKgS, x.SubstanceKgS, 1e-9 * rateKgS));
    }

    [Theory]
    [InlineData("jet"), InlineData("stack"), InlineData("pool"), InlineData("burst")]
    public void A_cloud_only_takes_air_in_and_thins(string name)
    {
        var cloud = DenseCases.Run(name, DenseCases.Night());
        for (var i = 1; i < cloud.Stations.Count; i++)
        {
            if (cloud.Stations[i].XM < 25) continue;
            Assert.True(cloud.Stations[i].MassFraction < cloud.Stations[i - 1].MassFraction);
            if (i != cloud.PlumeCount) Assert.True(cloud.Stations[i].MassKgS > cloud.Stations[i - 1].MassKgS);
        }
    }

    [Fact]
    public void What_the_profiles_hold_is_what_passes_a_cross_section()
    {
        var release = DenseCases.ChlorineJet with { DurationS = double.PositiveInfinity };
        var cloud = DenseCases.Run(release, DenseCases.Chlorine, DenseCases.Neutral());
        var at = cloud.Stations.First(x => x.XM > 300);
        var flux = Plumes.Integral(z => Plumes.Integral(y => cloud.HighestAt(at.XM, y, z), -6 * at.HalfWidthM, 6 * at.HalfWidthM, 300), 0, 6 * at.HeightM, 300) * at.SpeedMs;
        Assert.Equal(20, flux, 0.01);
    }

    [Fact]
    public void When_the_source_stops_the_plume_goes_on_as_a_puff_of_the_same_mass()
    {
        var cloud = DenseCases.Run("jet", DenseCases.Neutral());
        Assert.InRange(cloud.PlumeCount, 10, cloud.Stations.Count - 10);
        var (plume, puff) = (cloud.Stations[cloud.PlumeCount - 1], cloud.Stations[cloud.PlumeCount]);
        Assert.Equal(20 * 600, puff.SubstanceKgS, 1e-6);
        Assert.Equal(600, plume.TimeS, 1);
        Assert.InRange(puff.MassFraction / plume.MassFraction, 0.9, 1);
        Assert.InRange(puff.DurationS / plume.DurationS, 0.98, 1.02);
    }

    [Fact]
    public void A_long_release_is_as_high_as_a_steady_one_where_its_plume_has_come()
    {
        var steady = DenseCases.Run(DenseCases.ChlorineJet with { DurationS = double.PositiveInfinity }, DenseCases.Chlorine, DenseCases.Neutral(), 20_000);
        var finite = DenseCases.Run(DenseCases.ChlorineJet, DenseCases.Chlorine, DenseCases.Neutral(), 20_000);
        Assert.Equal(1, (finite.MaximumAt(500)?.VolumeFraction ?? 0) / (steady.MaximumAt(500)?.VolumeFraction ?? 1), 0.01);
        Assert.True(finite.MaximumAt(20_000)?.VolumeFraction < 0.8 * steady.MaximumAt(20_000)?.VolumeFraction);
    }

    [Fact]
    public void A_pool_that_ends_before_its_plume_has_left_it_is_a_puff_that_it_feeds()
    {
        DenseCloud Pool(double durationS) => DenseCases.Run(DenseCases.MethanePool with { DurationS = durationS }, DenseCases.Methane, DenseCases.Night(1.5));
        var brief = Pool(30);
        Assert.Equal(0, brief.PlumeCount);
        Assert.All(brief.Stations.Where(x => x.TimeS <= 30), x => Assert.Equal(100 * x.TimeS, x.SubstanceKgS, 1e-6));
        Assert.Equal(100 * 30, brief.Stations[^1].SubstanceKgS, 1e-9);
        Assert.True(Pool(3_000).PlumeCount > 0);
    }

    [Fact]
    public void A_heavy_cold_jet_in_a_breeze_comes_down_and_is_warmed_by_air_and_ground()
    {
        var air = new DenseAir(1.2, 10, 0.003, -0.008, 3, 295, 0.05);
        var cloud = DenseCases.Run(new(DenseReleaseKind.JetHorizontal, 2.5, 2_600, 0, 0.037, 111.7, 0.85, 15), DenseCases.Methane, air, 10_000);
        var dry = cloud.Stations.First(x => x.VolumeFraction < 0.3);
        Assert.All(cloud.Stations.Where(x => x.XM > dry.XM), x => Assert.InRange(x.TemperatureK, dry.TemperatureK, 295.01));
    }

    [Fact]
    public void Vapour_too_heavy_for_the_wind_spreads_round_its_pool()
    {
        var release = DenseCases.ChlorineJet with { Kind = DenseReleaseKind.Pool, RateKgS = 5, AreaM2 = 100, LiquidFraction = 0, HeightM = 0 };
        Assert.Equal(5, -DenseCases.Run(release, DenseCases.Chlorine, DenseCases.Neutral(8)).Stations[0].XM, 0.05);
        Assert.InRange(-DenseCases.Run(release, DenseCases.Chlorine, DenseCases.Night(1.5)).Stations[0].XM, 10, 100);
    }

    [Fact]
    public void A_cloud_let_go_high_up_falls_and_then_spreads_on_the_ground()
    {
        var cloud = DenseCases.Run(DenseCases.ChlorineBurst with { HeightM = 30, AreaM2 = 50 }, DenseCases.Chlorine, DenseCases.Neutral());
        Assert.Equal(30, cloud.Stations[0].CentreM);
        var touched = cloud.Stations.First(x => x.CentreM < x.HeightM / 2);
        Assert.InRange(touched.XM, 0.1, 200);
        Assert.All(cloud.Stations.Zip(cloud.Stations.Skip(1)), x => Assert.True(x.Second.CentreM <= x.First.CentreM + 1e-9));
    }

    [Fact]
    public void A_longer_mean_is_lower()
    {
        var brief = DenseCases.Run(DenseCases.ChlorineBurst, DenseCases.Chlorine, DenseCases.Neutral(), averagingS: 1);
        var hour = DenseCases.Run(DenseCases.ChlorineBurst, DenseCases.Chlorine, DenseCases.Neutral(), averagingS: 3600);
        Assert.True(hour.HighestAt(1_000, 0, 0) < 0.2 * brief.HighestAt(1_000, 0, 0));
    }

    [Fact]
    public void At_a_moment_the_cloud_is_where_its_time_says()
    {
        var cloud = DenseCases.Run("burst", DenseCases.Neutral());
        var (time, duration) = (cloud.StationAt(1_000)?.TimeS ?? 0, cloud.StationAt(1_000)?.DurationS ?? 0);
        double At(double y, double moment) => cloud.MeanAt(1_000, y, 0, moment, moment);
        Assert.True(At(0, time) > 0);
        Assert.True(At(0, time + 2 * duration) < 1e-3 * At(0, time));
        Assert.Equal(At(50, time), At(-50, time), 1e-15);
        Assert.Equal(0, cloud.HighestAt(-100, 0, 0));
        Assert.Null(cloud.MaximumAt(1e6));
    }

    [Fact]
    public void The_means_of_short_times_make_up_the_mean_of_a_long_one()
    {
        var cloud = DenseCases.Run("burst", DenseCases.Neutral());
        var parts = Enumerable.Range(0, 60).Average(i => cloud.MeanAt(800, 20, 1, 10 * i, 10 * i + 10));
        Assert.Equal(1, parts / cloud.MeanAt(800, 20, 1, 0, 600), 1e-6);
        Assert.True(cloud.HighestAt(800, 20, 1) >= cloud.MeanAt(800, 20, 1, 0, 600));
    }

    [Fact]
    public void An_endless_plume_is_there_once_its_front_has_come()
    {
        var cloud = DenseCases.Run(DenseCases.ChlorineJet with { DurationS = double.PositiveInfinity }, DenseCases.Chlorine, DenseCases.Neutral());
        var front = cloud.StationAt(1_000)?.TimeS ?? 0;
        Assert.Equal(0, cloud.MeanAt(1_000, 0, 0, 0, front - 1));
        Assert.Equal(cloud.HighestAt(1_000, 0, 0), cloud.MeanAt(1_000, 0, 0, front + 10, front + 20), 1e-12);
    }

    [Fact]
    public void A_zone_ends_and_narrows_where_the_threshold_is_reached()
    {
        var cloud = DenseCases.Run("jet", DenseCases.Neutral());
        var zone = DenseZone.Of(cloud, 1e-3, windFromDeg: 270);
        Assert.False(zone.Capped);
        Assert.Equal(1e-3, cloud.HighestAt(zone.LengthM, 0, 0), 1e-6);
        Assert.All(zone.Outline.Where(p => p.EastM > 10 && p.EastM < zone.LengthM - 1), p => Assert.Equal(1, cloud.HighestAt(p.EastM, p.NorthM, 0) / 1e-3, 0.02));
        Assert.True(DenseZone.Of(cloud, 1e-4, 270).AreaM2 > zone.AreaM2);
        Assert.Empty(DenseZone.Of(cloud, 1e3, 270).Outline);
        Assert.True(DenseZone.Of(cloud, 1e-12, 270).Capped);
    }

    [Fact]
    public void Of_whatever_is_let_go_in_whatever_air_a_number_comes_out() => Gen.Select(
        Gen.Double[0.5, 20], Gen.Double[-0.1, 0.1], Gen.Double[0.001, 1], Gen.Double[0.01, 200], Gen.Double[0, 0.9], Gen.Double[0.02, 2], Gen.Int[0, 3], Gen.Int[0, 2])
        .Sample((wind, inverse, z0, rate, liquid, volume, kind, what) =>
    {
        var substance = new[] { DenseCases.Chlorine, DenseCases.Ammonia, DenseCases.Methane }[what];
        var release = new DenseRelease(
            (DenseReleaseKind)kind, rate, 300, rate * 300, 0.05 + rate / 20, substance.BoilingPointK, liquid, kind == 0 ? 0 : 10 * liquid, Math.Min(1, volume));
        var air = new DenseAir(wind, 10, z0, inverse, ClassObukhov.Number(inverse, z0), 300, 0.6);
        var cloud = DenseCases.Run(release, substance, air, 3_000);
        Assert.True(cloud.Stations[^1].XM >= 3_000);
        Assert.All(cloud.Stations, x => Assert.True(
            double.IsFinite(x.HeightM) && x.HeightM > 0 && x.VolumeFraction is > 0 and <= 1 && x.TemperatureK > 0.5 * substance.BoilingPointK && double.IsFinite(x.SpeedMs)));
        Assert.All([60, 300, 2_500], x => Assert.InRange(cloud.MaximumAt(x)?.VolumeFraction ?? -1, 0, 1));
    }, iter: 300);
}
