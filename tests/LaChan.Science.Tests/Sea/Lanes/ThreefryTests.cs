using LaChan.Science.Sea.Lanes;

namespace LaChan.Science.Tests.Sea.Lanes;

public class ThreefryTests
{
    // The known answers that its authors publish with the method (Threefry2x32, 20 rounds): none, all and the digits of pi.
    [Theory]
    [InlineData(0, 0, 0, 0, 0x6b200159, 0x99ba4efe)]
    [InlineData(0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0x1cb996fc, 0xbb002be7)]
    [InlineData(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xc4923a9c, 0x483df7a0)]
    public void It_gives_the_known_answers(uint counter0, uint counter1, uint key0, uint key1, uint first, uint second)
    {
        Assert.Equal((first, second), Words<Lanes16>(counter0, counter1, key0, key1));
        Assert.Equal((first, second), Words<Lanes8>(counter0, counter1, key0, key1));
        Assert.Equal((first, second), Words<Lanes4>(counter0, counter1, key0, key1));
    }

    [Fact]
    public void Its_normal_numbers_have_the_moments_and_the_tails_of_a_normal_distribution()
    {
        var (east, north) = (new double[1 << 20], new double[1 << 20]);
        float[] a = new float[16], b = new float[16];
        for (var i = 0u; i < east.Length; i += 16)
        {
            var (first, second) = Threefry.Words(Lanes16.CountFrom(i), Lanes16.OfBits(7), 42, 0);
            (var x, var y) = Threefry.Normals(first, second);
            x.Store(ref a[0]);
            y.Store(ref b[0]);
            for (var lane = 0; lane < 16; lane++) (east[i + lane], north[i + lane]) = (a[lane], b[lane]);
        }
        foreach (var values in new[] { east, north })
        {
            Assert.Equal(0, values.Average(), 0.004);
            Assert.Equal(1, values.Average(x => x * x), 0.006);
            Assert.Equal(0, values.Average(x => x * x * x), 0.02);
            Assert.Equal(3, values.Average(x => x * x * x * x), 0.05);
            Assert.Equal(0.0455, values.Average(x => Math.Abs(x) > 2 ? 1.0 : 0), 0.001);
            Assert.Equal(63.3e-6, values.Average(x => Math.Abs(x) > 4 ? 1.0 : 0), 25e-6);
        }
        Assert.Equal(0, east.Zip(north, (x, y) => x * y).Average(), 0.004);
        Assert.Equal(0, east.Zip(east.Skip(1), (x, y) => x * y).Average(), 0.004);
    }

    static (uint, uint) Words<V>(uint counter0, uint counter1, uint key0, uint key1) where V : struct, ILanes<V>
    {
        var (first, second) = Threefry.Words(V.OfBits(counter0), V.OfBits(counter1), key0, key1);
        float[] a = new float[V.Count], b = new float[V.Count];
        first.Store(ref a[0]);
        second.Store(ref b[0]);
        return (BitConverter.SingleToUInt32Bits(a[^1]), BitConverter.SingleToUInt32Bits(b[^1]));
    }
}
