using CsCheck;
using LaChan.Science.Sea;

namespace LaChan.Science.Tests.Sea;

public class ShoreLineTests
{
    static readonly (double X, double Y)[] Island = [(0, 0), (10, 0), (10, 10), (5, 3), (0, 10)];
    static readonly (double X, double Y)[] Lake = [(1, 1), (2, 1), (2, 2), (1, 2)];

    [Theory]
    [InlineData(5, 1, true), InlineData(5, 5, false), InlineData(1.5, 1.5, false), InlineData(0.5, 0.5, true), InlineData(-1, 5, false), InlineData(11, 5, false)]
    public void Land_is_inside_and_a_lake_is_not(double x, double y, bool land) => Assert.Equal(land, new ShoreLine([Island, Lake]).Holds(x, y));

    [Fact]
    public void A_step_meets_the_nearest_shore_even_if_it_would_leap_over_the_land()
    {
        var shore = new ShoreLine([Island]);
        Assert.Equal(0.25, shore.Met(-5, 1, 15, 1) ?? -1, 1e-12);
        Assert.Null(shore.Met(-5, 11, 15, 11));
        Assert.Null(shore.Met(-5, 1, -1, 1));
    }

    [Fact]
    public void The_coarse_grid_changes_no_answer()
    {
        var ring = Enumerable.Range(0, 300).Select(i => (X: Math.Cos(i * Math.PI / 150) * (1000 + 300 * Math.Sin(i * 0.7)), Y: Math.Sin(i * Math.PI / 150) * (1000 + 300 * Math.Cos(i * 1.1)))).ToList();
        var shore = new ShoreLine([ring]);
        Gen.Select(Gen.Double[-1500, 1500], Gen.Double[-1500, 1500], Gen.Double[-400, 400], Gen.Double[-400, 400]).Sample((x, y, dx, dy) =>
        {
            var plain = ring.Select((from, i) => Crossing((x, y), (x + dx, y + dy), from, ring[(i + 1) % ring.Count])).Min();
            var met = shore.Met(x, y, x + dx, y + dy);
            return double.IsInfinity(plain) ? met is null : Math.Abs((met ?? -1) - plain) < 1e-9;
        }, iter: 20_000);
    }

    static double Crossing((double X, double Y) a, (double X, double Y) b, (double X, double Y) c, (double X, double Y) d)
    {
        var across = (b.X - a.X) * (d.Y - c.Y) - (b.Y - a.Y) * (d.X - c.X);
        var (share, at) = (((c.X - a.X) * (d.Y - c.Y) - (c.Y - a.Y) * (d.X - c.X)) / across, ((c.X - a.X) * (b.Y - a.Y) - (c.Y - a.Y) * (b.X - a.X)) / across);
        return share is >= 0 and <= 1 && at is >= 0 and <= 1 ? share : double.PositiveInfinity;
    }
}
