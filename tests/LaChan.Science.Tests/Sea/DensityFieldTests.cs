using LaChan.Science.Sea;

namespace LaChan.Science.Tests.Sea;

public class DensityFieldTests
{
    /// <summary>A normal cloud, 3000 by 1000 m, of 1 kg in 50,000 points.</summary>
    static DensityField Cloud(double aside = 0)
    {
        var random = new Random(7);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        (double, double, double)[] points = [.. Enumerable.Range(0, 50_000).Select(i => (500 + 3000 * Normal() + (i % 2) * aside, -200 + 1000 * Normal(), 1 / 50_000.0))];
        return DensityField.Of(points) ?? throw new InvalidOperationException();
    }

    static double Mass(DensityField field) => Enumerable.Range(0, field.Rows).Sum(j => Enumerable.Range(0, field.Columns).Sum(i => field[i, j])) * field.CellM2;

    [Fact]
    public void The_mass_is_kept() => Assert.Equal(1, Mass(Cloud()), 1e-3);

    [Fact]
    public void No_points_have_no_density_and_one_point_has_one()
    {
        Assert.Null(DensityField.Of([]));
        var one = DensityField.Of([(1e5, -2e5, 7)]) ?? throw new InvalidOperationException();
        Assert.Equal(7, Mass(one), 0.01);
        Assert.Single(DensityZone.Above(one, one.LevelOf(0.9)));
    }

    // A normal cloud holds the share p within the ellipse of area 2π·s₁·s₂·ln(1/(1 − p)).
    [Theory]
    [InlineData(0.5), InlineData(0.9)]
    public void The_zone_of_a_normal_cloud_is_its_ellipse(double share)
    {
        var field = Cloud();
        var zones = DensityZone.Above(field, field.LevelOf(share));
        Assert.Equal(1, zones.Sum(x => x.AreaM2) / (2 * Math.PI * 3e6 * -Math.Log(1 - share)), 0.12);
    }

    [Fact]
    public void Two_clouds_make_two_zones_and_each_ring_is_closed()
    {
        var field = Cloud(aside: 30_000);
        var zones = DensityZone.Above(field, field.LevelOf(0.8));
        Assert.Equal(2, zones.Count(x => x.AreaM2 > 5e6));
        Assert.All(zones, x => Assert.Equal(x.Outer[0], x.Outer[^1]));
    }

    [Fact]
    public void A_ring_of_particles_has_a_hole()
    {
        (double, double, double)[] points = [.. Enumerable.Range(0, 20_000).Select(i => (5000 * Math.Cos(i * 0.01), 5000 * Math.Sin(i * 0.01), 1.0))];
        var field = DensityField.Of(points) ?? throw new InvalidOperationException();
        var zone = Assert.Single(DensityZone.Above(field, field.LevelOf(0.9)), x => x.Holes.Count > 0);
        Assert.Single(zone.Holes);
        Assert.InRange(zone.AreaM2, 1e6, Math.PI * 49e6);
    }
}
