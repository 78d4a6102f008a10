using LaChan.Science.Dense;

namespace LaChan.Science.Tests.Dense;

public class AdaptiveStepsTests
{
    [Fact]
    public void A_circle_stays_a_circle()
    {
        var steps = new AdaptiveSteps((_, state, slopes) => (slopes[0], slopes[1]) = (-state[1], state[0]), [0.1, 0.1]);
        double[] state = [1, 0];
        double at = 0, step = 0.1;
        while (at < 2 * Math.PI) (at, step) = steps.Step(at, Math.Min(step, 2 * Math.PI - at + 1e-12), state);
        Assert.Equal(1, state[0], 1e-3);
        Assert.Equal(0, state[1], 1e-3);
    }

    [Fact]
    public void Half_the_step_leaves_a_thirty_second_of_the_error()
    {
        double Error(double step)
        {
            var steps = new AdaptiveSteps((_, state, slopes) => slopes[0] = -state[0], [1e9]);
            double[] state = [1];
            for (double at = 0; at < 2 - 1e-9;) (at, _) = steps.Step(at, step, state);
            return Math.Abs(state[0] - Math.Exp(-2));
        }
        Assert.InRange(Math.Log2(Error(0.2) / Error(0.1)), 4.6, 5.4);
    }
}
