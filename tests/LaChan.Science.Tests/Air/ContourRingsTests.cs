using LaChan.Science.Air;

namespace LaChan.Science.Tests.Air;

public class ContourRingsTests
{
    static double[] Field(Func<double, double, double> of, int columns = 41, int rows = 61) =>
        [.. Enumerable.Range(0, columns * rows).Select(i => of(10.0 * (i % columns) - 200, 5.0 * (i / columns) - 150))];

    static ContourRings Rings(Func<double, double, double> of) => new(Field(of), 41, -200, -150, 10, 5);

    [Fact]
    public void Around_a_bell_lies_a_circle_of_the_right_size()
    {
        var ring = Assert.Single(Rings((x, y) => Math.Exp(-(x * x + y * y) / 5_000)).Above(Math.Exp(-2)));
        Assert.Equal(ring[0], ring[^1]);
        Assert.All(ring, p => Assert.Equal(100, Math.Sqrt(p.EastM * p.EastM + p.NorthM * p.NorthM), 1.0));
        Assert.Equal(Math.PI * 10_000, GroundZone.Area(ring), 200.0);
    }

    [Fact]
    public void Two_bells_have_two_rings_a_hole_turns_the_other_way_and_the_border_closes()
    {
        Assert.Equal(2, Rings((x, y) => Math.Exp(-(Math.Abs(x) - 120) * (Math.Abs(x) - 120) / 500 - y * y / 500)).Above(0.5).Count);
        var holed = Rings((x, y) => Math.Exp(-Math.Pow(Math.Sqrt(x * x + y * y) - 90, 2) / 800)).Above(0.5);
        Assert.Equal(2, holed.Count);
        Assert.True(Turn(holed[0]) > 0 && Turn(holed[1]) < 0);
        var cut = Assert.Single(Rings((x, y) => 1).Above(0.5));
        Assert.Equal(400.0 * 300, GroundZone.Area(cut), 2_000.0);
        Assert.Empty(Rings((x, y) => 0).Above(0.5));
    }

    static double Turn(List<(double EastM, double NorthM)> ring)
    {
        double twice = 0;
        for (var i = 1; i < ring.Count; i++) twice += ring[i - 1].EastM * ring[i].NorthM - ring[i].EastM * ring[i - 1].NorthM;
        return twice;
    }
}
