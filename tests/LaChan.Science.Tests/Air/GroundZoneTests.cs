using CsCheck;
using LaChan.Science.Air;

namespace LaChan.Science.Tests.Air;

public class GroundZoneTests
{
    const double West = 270;

    [Fact]
    public void On_the_outline_the_concentration_is_the_threshold()
    {
        var plume = Plumes.Of(StabilityClass.D, rateKgS: 5);
        var zone = GroundZone.Of(plume, 1e-5, West);
        Assert.All(zone.Outline.Skip(1).Take(47), p => Assert.Equal(1, plume.At(p.EastM, p.NorthM, 0) / 1e-5, 0.01));
        Assert.Equal(1, plume.Centreline(zone.LengthM) / 1e-5, 0.001);
    }

    [Fact]
    public void Every_zone_is_a_closed_simple_ring_of_at_most_a_hundred_points() =>
        Gen.Select(Gen.Enum<StabilityClass>(), Gen.Double[-5, 3], Gen.Double[-9, -1], Gen.Double[0, 360], Gen.Double[0, 50]).Sample((stability, logRate, logThreshold, from, heightM) =>
        {
            var zone = GroundZone.Of(Plumes.Of(stability, Math.Pow(10, logRate), 2, heightM), Math.Pow(10, logThreshold), from);
            if (zone.Outline.Count == 0) { Assert.Equal(0, zone.AreaM2); return; }
            Assert.InRange(zone.Outline.Count, 4, 100);
            Assert.Equal(zone.Outline[0], zone.Outline[^1]);
            Assert.True(zone.AreaM2 > 0 && zone.LengthM is > 0 and <= 50_000);
            Assert.False(CutsItself(zone.Outline));
        });

    [Fact]
    public void A_lower_threshold_holds_the_higher_ones_zone()
    {
        var plume = Plumes.Of(StabilityClass.F, rateKgS: 3);
        var lengths = new[] { 1e-3, 1e-4, 1e-5, 1e-6 }.Select(x => GroundZone.Of(plume, x, 0)).ToList();
        Assert.All(lengths.Zip(lengths.Skip(1)), pair => Assert.True(pair.First.LengthM <= pair.Second.LengthM && pair.First.AreaM2 < pair.Second.AreaM2));
    }

    [Fact]
    public void A_threshold_that_is_not_reached_gives_no_zone() =>
        Assert.Same(GroundZone.None, GroundZone.Of(Plumes.Of(StabilityClass.D, rateKgS: 1e-9), 1, West));

    [Fact]
    public void A_zone_without_end_is_cut_at_the_stated_distance_and_says_so()
    {
        var zone = GroundZone.Of(Plumes.Of(StabilityClass.F, rateKgS: 1_000), 1e-9, West, farthestM: 20_000);
        Assert.True(zone.Capped);
        Assert.Equal(20_000, zone.LengthM);
        Assert.Equal(20_000, zone.Outline.Max(p => p.EastM), 1e-6);
    }

    [Fact]
    public void A_high_release_leaves_the_ground_at_its_foot_free()
    {
        var zone = GroundZone.Of(Plumes.Of(StabilityClass.D, rateKgS: 1, heightM: 40), 1e-6, West);
        Assert.True(zone.FromM > 100);
    }

    [Theory]
    [InlineData(0, 0, -1), InlineData(90, -1, 0), InlineData(180, 0, 1), InlineData(270, 1, 0)]
    public void The_plume_goes_where_the_wind_blows_to(double from, double east, double north)
    {
        var frame = new DownwindFrame(from);
        var (e, n) = frame.ToMap(1_000, 0);
        Assert.Equal((1_000 * east, 1_000 * north), (e, n), (a, b) => Math.Abs(a.Item1 - b.Item1) + Math.Abs(a.Item2 - b.Item2) < 1e-6);
        var (along, left) = frame.ToPlume(frame.ToMap(300, 40).EastM, frame.ToMap(300, 40).NorthM);
        Assert.Equal(300, along, 1e-9);
        Assert.Equal(40, left, 1e-9);
    }

    static bool CutsItself(IReadOnlyList<(double X, double Y)> ring)
    {
        for (var i = 0; i < ring.Count - 1; i++)
            for (var j = i + 2; j < ring.Count - 1; j++)
                if (!(i == 0 && j == ring.Count - 2) && Cross(ring[i], ring[i + 1], ring[j], ring[j + 1])) return true;
        return false;
    }

    static bool Cross((double X, double Y) a, (double X, double Y) b, (double X, double Y) c, (double X, double Y) d) =>
        Side(a, b, c) * Side(a, b, d) < 0 && Side(c, d, a) * Side(c, d, b) < 0;

    static int Side((double X, double Y) a, (double X, double Y) b, (double X, double Y) c) =>
        Math.Sign((b.X - a.X) * (c.Y - a.Y) - (b.Y - a.Y) * (c.X - a.X));
}
