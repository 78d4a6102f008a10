using LaChan.Science.River;

namespace LaChan.Science.Tests.River;

public class LimitedQuickestTests
{
    [Fact]
    public void A_smooth_slope_is_carried_with_nearly_third_order()
    {
        double[] errors = [Error(100), Error(200), Error(400)];
        Assert.True(errors[0] / errors[1] > 6 && errors[1] / errors[2] > 6, string.Join(", ", errors));
    }

    // A slope of tanh, a tenth of the river wide, carried over half the river with a Courant number of 0.5: mean error.
    static double Error(int cells)
    {
        double Slope(double at) => 1 - Math.Tanh((at - 0.25) / 0.1);
        // The mean over a cell is what a cell holds.
        double Cell(int i, double shift) => Enumerable.Range(0, 16).Average(k => Slope((i + (k + 0.5) / 16) / cells - shift));
        var values = Enumerable.Range(-2, cells + 4).Select(i => Cell(i, 0)).ToArray();
        var (courant, crossing) = (Enumerable.Repeat(0.5, cells + 1).ToArray(), new double[cells + 1]);
        for (var step = 0; step < cells; step++)
        {
            LimitedQuickest.Cross(values, courant, crossing);
            crossing[0] = 0.5 * Cell(-1, 0.5 * step / cells);
            for (var i = 0; i < cells; i++) values[i + 2] += crossing[i] - crossing[i + 1];
            (values[0], values[1]) = (Cell(-2, 0.5 * (step + 1) / cells), Cell(-1, 0.5 * (step + 1) / cells));
            values[^2] = values[^1] = Cell(cells, 0.5 * (step + 1) / cells);
        }
        return Enumerable.Range(cells / 2, cells / 2 - 10).Average(i => Math.Abs(values[i + 2] - Cell(i, 0.5)));
    }

    [Fact]
    public void Whole_vectors_and_single_faces_give_the_same_bits()
    {
        var random = new Random(7);
        for (var cells = 1; cells < 40; cells++)
        {
            double[] values = [.. Enumerable.Range(0, cells + 4).Select(_ => random.Next(3) == 0 ? 0 : random.NextDouble())];
            double[] courant = [.. Enumerable.Range(0, cells + 1).Select(_ => random.NextDouble())];
            var crossing = new double[cells + 1];
            LimitedQuickest.Cross(values, courant, crossing);
            for (var face = 1; face <= cells; face++)
                Assert.Equal(LimitedQuickest.Crossing(values[face], values[face + 1], values[face + 2], courant[face]), crossing[face]);
        }
    }

    [Fact]
    public void A_step_stays_between_its_two_sides()
    {
        double[] values = [.. Enumerable.Range(0, 104).Select(i => i < 20 ? 1.0 : 0)];
        var (courant, crossing) = (Enumerable.Repeat(0.7, 101).ToArray(), new double[101]);
        for (var step = 0; step < 60; step++)
        {
            LimitedQuickest.Cross(values, courant, crossing);
            crossing[0] = 0.7;
            for (var i = 0; i < 100; i++) values[i + 2] += crossing[i] - crossing[i + 1];
            Assert.All(values, value => Assert.InRange(value, -1e-15, 1 + 1e-15));
        }
        Assert.InRange(values.Count(x => x is > 0.05 and < 0.95), 1, 6);
    }
}
