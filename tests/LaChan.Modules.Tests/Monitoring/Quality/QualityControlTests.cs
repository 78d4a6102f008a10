using LaChan.Monitoring;
using LaChan.Monitoring.Quality;

namespace LaChan.Modules.Tests.Monitoring.Quality;

public class QualityControlTests
{
    static QualityFlag[] Run(IEnumerable<double> values, int period = 300, DeviceStatus status = DeviceStatus.Measuring)
    {
        var control = new QualityControl((0, 10_000), period, mayRest: false);
        var time = 1_000_000L;
        foreach (var value in values) control.Take(new(0, time += period, value, status, Arrival.New), out _);
        return [.. control.Window.Samples.ToArray().Select(x => x.Flags)];
    }

    static double[] Noise(int count, double level = 20, int decimals = 1)
    {
        var random = new Random(3);
        return [.. Enumerable.Range(0, count).Select(_ => Math.Round(level + random.NextDouble() * 2 - 1, decimals))];
    }

    [Fact]
    public void Noise_is_good() => Assert.All(Run(Noise(300)), x => Assert.Equal(QualityFlag.None, x));

    [Fact]
    public void A_needle_that_stands_still_is_stuck_after_more_ties_than_its_own_rate_explains()
    {
        var flags = Run([.. Noise(200), .. Enumerable.Repeat(20.3, 20)]);
        Assert.DoesNotContain(flags[..204], x => (x & QualityFlag.Stuck) != 0);
        Assert.All(flags[^8..], x => Assert.True((x & QualityFlag.Stuck) != 0));
    }

    [Fact]
    public void A_coarse_instrument_repeats_naturally() => Assert.DoesNotContain(Run(Noise(1000, decimals: 0)), x => (x & QualityFlag.Stuck) != 0);

    [Fact]
    public void What_was_constant_from_its_first_day_is_not_stuck() => Assert.DoesNotContain(Run(Enumerable.Repeat(7.0, 600)), x => (x & QualityFlag.Stuck) != 0);

    [Fact]
    public void A_jump_that_is_taken_back_becomes_a_spike_and_one_that_stays_does_not()
    {
        var back = Run([.. Noise(100), 900, .. Noise(3)]);
        Assert.True((back[^4] & QualityFlag.Spike) != 0);
        var stays = Run([.. Noise(100), 900, 905, 910]);
        Assert.Equal(QualityFlag.Jump, stays[^3]);
        Assert.DoesNotContain(stays, x => (x & QualityFlag.Spike) != 0);
    }

    [Fact]
    public void Impossible_and_calibrating_values_do_not_count()
    {
        Assert.All(Run([-9999, double.NaN, 20_000]), x => Assert.True((x & QualityFlag.NotCounted) != 0));
        Assert.All(Run(Noise(3), status: DeviceStatus.Calibrating), x => Assert.Equal(QualityFlag.Status, x));
    }
}
