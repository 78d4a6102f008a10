using LaChan.Science.Air;

namespace LaChan.Science.Tests.Air;

public class LightWindMeanderTests
{
    static BoundaryLayer Air(double windMs, double? sigmaThetaDeg = null) => new(windMs, 10, 0.06 * windMs, 20, roughnessM: 0.1, sigmaThetaDeg: sigmaThetaDeg);

    static PlumeTable Plume(BoundaryLayer air) => PlumeTable.Of(air, new(1), [0, 1.5], 10_000);

    [Theory, InlineData(1.5), InlineData(2), InlineData(8)]
    public void In_more_wind_nothing_goes_round(double windMs)
    {
        Assert.Equal(0, LightWindMeander.Share(Air(windMs), 500));
        Assert.Equal(0, Plume(Air(windMs)).At(-100, 0, 1.5));
        Assert.False(Plume(Air(windMs)).GoesRound);
    }

    [Theory]
    // AERMOD's w with sigma-v = sigma-theta u: 2 sigma-theta^2 at once, as ubar^2 + 2 sigma-v^2 = u^2; 1 m/s, radians squared worked out
    [InlineData(10, 0.0609), InlineData(20, 0.2437), InlineData(30, 0.5483), InlineData(60, 1)]
    public void The_share_near_the_source_is_the_measured_energy_of_the_turning(double sigmaThetaDeg, double share) =>
        Assert.Equal(share, LightWindMeander.Share(Air(1, sigmaThetaDeg), 1), 0.004);

    [Fact]
    public void The_share_grows_with_distance_and_fades_with_the_wind()
    {
        Assert.True(LightWindMeander.Share(Air(1), 5_000) > LightWindMeander.Share(Air(1), 50));
        double before = 1;
        foreach (var wind in (double[])[0.5, 0.8, 1, 1.1, 1.2, 1.4, 1.49])
        {
            var share = LightWindMeander.Share(Air(wind), 200);
            Assert.InRange(share, 0, before);
            before = share;
        }
        Assert.InRange(before, 0, 0.01);
    }

    [Theory, InlineData(100), InlineData(900)]
    public void Over_all_directions_no_more_is_there_than_was_released(double rM)
    {
        var (air, plume) = (Air(0.8, 12), Plume(Air(0.8, 12)));
        var round = 2 * Math.PI * rM * plume.At(-rM, 0, 1.5);          // the same all round
        var coherent = (plume.Centreline(rM, 1.5) - plume.At(-rM, 0, 1.5)) * Math.Sqrt(2 * Math.PI) * plume.SigmaY(rM);
        var share = LightWindMeander.Share(air, rM);
        Assert.Equal(share / (1 - share), round / coherent, 0.003 * round / coherent);
    }

    [Fact]
    public void Many_receptors_at_once_see_the_same_as_one()
    {
        var plume = Plume(Air(0.7));
        double[] east = [-300, 300, 20, 0], north = [40, -5, 600, -100], into = new double[4];
        var frame = new DownwindFrame(300);
        plume.Sample(frame, east, north, [1, 1, 0, 1], into);
        for (var i = 0; i < into.Length; i++)
        {
            var (along, left) = frame.ToPlume(east[i], north[i]);
            Assert.Equal(plume.At(along, left, i == 2 ? 0 : 1.5), into[i], 1e-12 * into[i]);
            Assert.True(into[i] > 0);
        }
    }

    [Fact]
    public void A_zone_in_light_wind_holds_the_ground_about_the_source()
    {
        var plume = new RatedPlume(Plume(Air(0.6)), 0.2);
        var threshold = plume.At(-150, 0, 0);
        var zone = GroundZone.Of(plume, threshold, 270, 10_000);
        Assert.Equal(-150, zone.Outline.Min(x => x.EastM), 1);
        Assert.True(zone.LengthM > 300);
        Assert.InRange(zone.Outline.Count, 4, 100);
        Assert.All(zone.Outline, x => Assert.Equal(threshold, plume.At(x.EastM, x.NorthM, 0), 0.01 * threshold));
    }
}
