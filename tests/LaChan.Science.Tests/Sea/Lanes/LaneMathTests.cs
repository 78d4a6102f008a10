using LaChan.Science.Sea.Lanes;

namespace LaChan.Science.Tests.Sea.Lanes;

public class LaneMathTests
{
    [Fact]
    public void Sine_of_half_turns_is_good_to_the_last_digits_of_a_float_however_far_from_zero()
    {
        for (var z = -3000f; z < 3000; z += 0.37f)
            Assert.Equal(Math.Sin(Math.PI * Math.IEEERemainder((double)z * 2.3f, 2)), Each(z, x => LaneMath.SinPi(x, Lanes4.Of(2.3f), Lanes4.Of(0), Lanes4.Of(0))), 3e-7);
    }

    [Fact]
    public void What_the_factor_lost_in_rounding_is_made_up_for()
    {
        const double factor = 2.0 / 44712;
        const float rounded = (float)factor;
        for (var x = 0f; x < 2_000_000; x += 1234.5f)
            Assert.Equal(Math.Sin(Math.PI * (factor * x + 0.25)), Each(x, a => LaneMath.SinPi(a, Lanes4.Of(rounded), Lanes4.Of((float)(factor - rounded)), Lanes4.Of(0.25f))), 4e-7);
    }

    [Fact]
    public void Sine_beyond_all_precision_is_no_number() => Assert.True(float.IsNaN(Each(1e9f, x => LaneMath.SinPi(x, Lanes4.Of(1.1f), Lanes4.Of(0), Lanes4.Of(0)))));

    [Fact]
    public void Exponential_and_logarithm_are_good_to_a_few_units_of_the_last_digit()
    {
        for (var x = -86f; x < 88; x += 0.173f) Assert.Equal(1, Each(x, LaneMath.Exp) / Math.Exp(x), 4e-7);
        for (var x = 1e-30f; x < 1e30; x *= 1.37f) Assert.Equal(Math.Log(x), Each(x, LaneMath.LogOfAny), 2e-7 + 2e-7 * Math.Abs(Math.Log(x)));
    }

    [Theory]
    [InlineData(0, float.NegativeInfinity), InlineData(-1, float.NaN), InlineData(float.NaN, float.NaN), InlineData(float.PositiveInfinity, float.PositiveInfinity), InlineData(1, 0)]
    public void The_logarithm_has_its_edges(float of, float expected) => Assert.Equal(expected, Each(of, LaneMath.LogOfAny));

    [Theory]
    [InlineData(-200, 0), InlineData(float.NegativeInfinity, 0), InlineData(float.NaN, float.NaN), InlineData(200, float.PositiveInfinity), InlineData(float.PositiveInfinity, float.PositiveInfinity), InlineData(0, 1)]
    public void The_exponential_has_its_edges(float of, float expected) => Assert.Equal(expected, Each(of, LaneMath.Exp));

    static float Each(float of, Func<Lanes4, Lanes4> function)
    {
        var result = new float[4];
        function(Lanes4.Of(of)).Store(ref result[0]);
        return result[2];
    }
}
