using CsCheck;
using LaChan.Monitoring.Limits;
using LaChan.Monitoring.Quality;

namespace LaChan.Modules.Tests.Monitoring.Quality;

public class SeriesWindowTests
{
    [Fact]
    public void The_order_of_arrival_does_not_change_the_means() =>
        Gen.Int[0, 40].SelectMany(count => Gen.Select(Gen.Double[0, 500].Array[count], Gen.Shuffle(Enumerable.Range(0, count).ToArray()))).Sample((values, order) =>
        {
            SeriesWindow sorted = new(48), shuffled = new(48);
            for (var i = 0; i < values.Length; i++) sorted.Put(new((uint)(1_000_000 + i * 300), QualityFlag.None, values[i]));
            foreach (var i in order) shuffled.Put(new((uint)(1_000_000 + i * 300), QualityFlag.None, values[i]));
            return sorted.Samples.SequenceEqual(shuffled.Samples)
                && new[] { 3600, 8 * 3600 }.All(averaging => Means.Of(sorted, 1_012_000, averaging, 300) == Means.Of(shuffled, 1_012_000, averaging, 300));
        });

    [Fact]
    public void It_keeps_the_newest_and_forgets_the_oldest()
    {
        var window = new SeriesWindow(4);
        for (uint i = 1; i <= 100; i++) Assert.Equal(Placed.Newest, window.Put(new(i * 10, QualityFlag.None, i)));
        Assert.InRange(window.Count, 4, 8);
        Assert.Equal(100, window.Newest.Value);
        Assert.Equal(Placed.TooOld, window.Put(new(5, QualityFlag.None, 1)));
        Assert.Equal(Placed.Late, window.Put(new(995, QualityFlag.None, 99.5)));
        Assert.Equal([98, 99, 99.5, 100], window.Samples[^4..].ToArray().Select(x => x.Value));
    }

    [Fact]
    public void The_same_again_is_the_same_and_another_value_is_a_revision()
    {
        var window = new SeriesWindow(8);
        window.Put(new(10, QualityFlag.None, 120));
        Assert.Equal(Placed.Same, window.Put(new(10, QualityFlag.None, 120)));
        Assert.Equal(Placed.Revised, window.Put(new(10, QualityFlag.None, 12)));
        Assert.Equal(12, window.Newest.Value);
    }

    [Theory]
    [InlineData(9, true)]
    [InlineData(8, false)]
    public void An_hour_of_five_minutes_needs_nine_values(int values, bool complete)
    {
        var window = new SeriesWindow(48);
        for (var i = 0; i < values; i++) window.Put(new((uint)(3600 + i * 300), QualityFlag.None, 7));
        window.Put(new(3600 + 11 * 300, QualityFlag.Status, 900));
        Assert.Equal(new Mean(7, values, complete), Means.Of(window, 3600 + 11 * 300, 3600, 300));
    }
}
