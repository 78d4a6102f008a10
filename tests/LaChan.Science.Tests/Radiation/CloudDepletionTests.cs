using LaChan.Science.Air;
using LaChan.Science.Radiation;

namespace LaChan.Science.Tests.Radiation;

public class CloudDepletionTests
{
    static readonly PlumeTable Plume = PlumeTable.Of(new(3, 10, 0.3, 200), new(HeightM: 5), [1], 20_000);

    /// <summary>Every becquerel is in the air or on the ground: dry and wet deposition summed over the ground up to a distance, and what still flies there.</summary>
    [Theory]
    [InlineData(1e-2, 0)]
    [InlineData(1e-3, 0)]
    [InlineData(1e-2, 2e-4)]
    public void What_left_the_cloud_is_on_the_ground(double dryMs, double wetPerS)
    {
        var depletion = new CloudDepletion(Plume, 0, 20_000);
        const double to = 10_000;
        double ground = 0, from = 0;
        for (var x = 0.5; x < to; x *= 1.01)
        {
            var end = Math.Min(to, x * 1.01);
            var middle = Math.Max(1, 0.5 * (from + end));
            // Crosswind integral of the concentration at 1 m, at unit rate.
            var integral = Plume.Centreline(middle, 1) * Plume.SigmaY(middle) * Math.Sqrt(2 * Math.PI) * depletion.Left(dryMs, wetPerS, middle);
            ground += (end - from) * integral * (dryMs + wetPerS * depletion.ColumnM(middle));
            from = end;
        }
        Assert.Equal(1, ground + depletion.Left(dryMs, wetPerS, to), 0.01);
        Assert.True(depletion.Left(dryMs, wetPerS, to) < 1);
        Assert.Equal(1, depletion.Left(0, 0, to));
    }
}
