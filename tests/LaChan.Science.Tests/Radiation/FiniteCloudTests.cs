using LaChan.Science.Air;
using LaChan.Science.Radiation;

namespace LaChan.Science.Tests.Radiation;

public class FiniteCloudTests
{
    /// <summary>A bell about the ground, reflected there: as wide up as across.</summary>
    readonly record struct RoundPlume(double SigmaM, double HeightM = 0) : IPlume
    {
        public double At(double xM, double yM, double zM) => Centreline(xM, zM) * Math.Exp(-0.5 * yM * yM / (SigmaM * SigmaM));

        public double Centreline(double xM, double zM = 0) =>
            0.5 * (Math.Exp(-0.5 * Math.Pow((zM - HeightM) / SigmaM, 2)) + Math.Exp(-0.5 * Math.Pow((zM + HeightM) / SigmaM, 2)));

        public double SigmaY(double xM) => SigmaM;
    }

    static readonly double[] Heights = [0, .. Enumerable.Range(0, 50).Select(i => 0.5 * Math.Pow(1.25, i))];

    [Fact]
    public void Build_up_agrees_with_the_printed_fits()
    {
        Assert.Equal(1.54, new PhotonsInAir(0.5).C, 0.04 * 1.54);
        Assert.Equal(1.13, new PhotonsInAir(1).C, 0.04 * 1.13);
        Assert.Equal(0.83, new PhotonsInAir(2).C, 0.04 * 0.83);
        Assert.Equal(new PhotonsInAir(0.001).PerM, new PhotonsInAir(0.05).PerM);
    }

    [Theory]
    [InlineData(0.08)]
    [InlineData(0.662)]
    [InlineData(2.0)]
    public void The_weights_of_a_plane_make_one(double energyMeV)
    {
        var kernel = new LineKernel(energyMeV);
        double sum = 0, step = 0.01;
        for (var log = Math.Log(1e-3); log < Math.Log(3e4); log += step)
        {
            var r = Math.Exp(log + step / 2);
            sum += 2 * Math.PI * r * r * step * kernel.At(r);
        }
        Assert.Equal(1, sum, 0.01);
    }

    [Theory]
    [InlineData(0.08)]
    [InlineData(0.662)]
    [InlineData(2.0)]
    public void A_cloud_that_grows_comes_to_the_cloud_without_end_from_below(double energyMeV)
    {
        var cloud = new FiniteCloud(energyMeV);
        var shares = new double[] { 3, 10, 30, 100, 300, 1_000, 3_000 }.Select(sigma => cloud.Equivalent(new RoundPlume(sigma), 1_000, 0, Heights)).ToList();
        for (var i = 1; i < shares.Count; i++) Assert.True(shares[i] > shares[i - 1]);
        Assert.Equal(1, shares[^1], 0.02);
        Assert.True(shares[0] < 0.06);
    }

    /// <summary>A thin plume is a line: the kernel itself, times what passes through a plane across it.</summary>
    [Fact]
    public void A_thin_plume_overhead_shines_like_a_line()
    {
        const double sigma = 2, height = 80;
        double[] heights = [0, .. Enumerable.Range(0, 81).Select(i => 60.0 + 0.5 * i)];
        var through = 2 * Math.PI * sigma * sigma * 0.5; // half of the bell is its mirror image below
        var seen = new FiniteCloud(0.662).Equivalent(new RoundPlume(sigma, height), 1_000, 30, heights);
        Assert.Equal(1, seen / (2 * through * new LineKernel(0.662).At(Math.Sqrt(30 * 30 + height * height))), 0.02);
    }

    [Fact]
    public void The_table_gives_what_it_tabulates()
    {
        double[] heights = [0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024];
        var plume = PlumeTable.Of(new(3, 10, 0.3, double.PositiveInfinity), new(HeightM: 20), heights, 20_000);
        var table = new CloudShineTable(plume, 0.662, 20_000);
        var cloud = new FiniteCloud(0.662);
        foreach (var (x, y) in new[] { (150.0, 0.0), (400, 60), (2_000, 150), (8_000, 0) })
            Assert.Equal(1, table.At(x, y) / cloud.Equivalent(plume, x, y, heights), 0.06);
        Assert.Equal(0, table.At(-100, 0));
        Assert.True(table.At(60, 0) > 100 * plume.At(60, 0, 0), "photons of a plume overhead arrive before it comes down");
    }
}
