using LaChan.Science.Air;
using LaChan.Science.Inversion;

namespace LaChan.Science.Tests.Inversion;

/// <summary>Sources that we put there ourselves: are they found, and are the intervals as wide as they say?</summary>
public class SteadySourceTests(ITestOutputHelper output)
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static readonly SearchBox Box = new(-200, 200, -300, 100);
    static readonly BoundaryLayer Air = BoundaryLayerEstimate.Of(new WeatherKnown(4, 2, 0.03, 0.35, -60, 800, null, 7)).Air;

    [Fact]
    public void The_intervals_hold_the_truth_as_often_as_they_say_and_the_true_plant_leads()
    {
        var random = new Random(11);
        var (rate, x, y, plant, most) = (0, 0, 0, 0, 40);
        for (var run = 0; run < most; run++)
        {
            var truth = (X: -150 + 300 * random.NextDouble(), Y: -250 + 300 * random.NextDouble(), Rate: Math.Exp(-3 + 3 * random.NextDouble()));
            var readings = Simulated(random, truth.X, truth.Y, truth.Rate, 16);
            (double, double)[] plants = [(truth.X, truth.Y), .. Enumerable.Range(0, 4).Select(_ => (-200 + 400 * random.NextDouble(), -300 + 400 * random.NextDouble()))];
            var found = new SteadySource(Air, 180, 0.5, readings, Box).Estimate(plants, run, Ct);
            if (Inside(found.RateInterval, truth.Rate)) rate++;
            if (Inside(found.XInterval, truth.X)) x++;
            if (Inside(found.YInterval, truth.Y)) y++;
            if (found.Candidates[0] >= 0.8) plant++;
            Assert.Equal(1, found.Candidates.Sum(), 1e-9);
        }
        output.WriteLine($"of {most}: rate {rate}, x {x}, y {y} inside the 90 % interval; true plant at 0.8 or more in {plant}");
        // 36 are expected; fewer than 31 of 40 has a chance of 1 %.
        Assert.All((int[])[rate, x, y], inside => Assert.InRange(inside, 31, 40));
        Assert.InRange(plant, 32, 40);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bits_and_another_nearly_the_same_answer()
    {
        var readings = Simulated(new Random(3), 20, -100, 0.1, 16);
        SourcePosterior Of(int seed) => new SteadySource(Air, 180, 0.5, readings, Box).Estimate([], seed, Ct);
        var (one, again, other) = (Of(1), Of(1), Of(2));
        Assert.Equal((one.XM, one.YM, one.RateKgS, one.RateInterval), (again.XM, again.YM, again.RateKgS, again.RateInterval));
        Assert.Equal(one.XM, other.XM, 3.0);
        Assert.Equal(one.YM, other.YM, 8.0);
        Assert.Equal(1, one.RateKgS / other.RateKgS, 0.1);
    }

    [Fact]
    public void Sensors_that_detect_nothing_narrow_the_place()
    {
        SensorReading[] three = [new(0, 100, 1.5, 2e-5, 1e-8), new(20, 100, 1.5, 1.5e-5, 1e-8), new(0, 200, 1.5, 8e-6, 1e-8)];
        var silent = Enumerable.Range(0, 6).SelectMany(i => (SensorReading[])[new(-120, -50 + 50 * i, 1.5, null, 1e-7), new(120, -50 + 50 * i, 1.5, 0, 1e-7)]);
        double Width(IReadOnlyList<SensorReading> readings)
        {
            var found = new SteadySource(Air, 180, 0.5, readings, Box).Estimate([], 1, Ct);
            return found.XInterval.High - found.XInterval.Low;
        }
        Assert.True(Width([.. three, .. silent]) < 0.8 * Width(three));
    }

    [Fact]
    public void An_unknown_height_is_found_with_the_rest_and_widens_the_rate()
    {
        var readings = Simulated(new Random(5), 0, -100, 0.1, 24, heightM: 8);
        var known = new SteadySource(Air, 180, 8, readings, Box).Estimate([], 1, Ct);
        var unknown = new SteadySource(Air, 180, null, readings, Box).Estimate([], 1, Ct);
        Assert.InRange(unknown.HeightM, 0.5, 32);
        Assert.True(Inside(known.RateInterval, 0.1) && Inside(unknown.RateInterval, 0.1));
        Assert.True(unknown.RateInterval.High / unknown.RateInterval.Low > known.RateInterval.High / known.RateInterval.Low);
    }

    [Fact]
    public void Without_any_detection_there_is_nothing_to_locate() =>
        Assert.Throws<ArgumentException>(() => new SteadySource(Air, 180, 0.5, [new(0, 100, 1.5, null, 1e-8)], Box).Estimate([], 1, Ct));

    static bool Inside((double Low, double High) interval, double value) => interval.Low <= value && value <= interval.High;

    /// <summary>Sensors downwind within the plume's reach, read with the errors that the method names: turn, width, fall, a common one, and scatter with heavy tails.</summary>
    static SensorReading[] Simulated(Random random, double x, double y, double rate, int count, double heightM = 0.5)
    {
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        var table = PlumeTable.Of(Air, new PlumeSource(heightM), [1.5], 2000);
        var (turn, width, slope, common) = (3 * Normal(), 0.15 * Normal(), 0.15 * Normal(), 0.22 * Normal());
        var frame = new DownwindFrame(180 + turn);
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var (distance, angle) = (new[] { 100.0, 200, 400, 800 }[i % 4], (-18 + 36 * random.NextDouble()) * Math.PI / 180);
            var (east, north) = (x + distance * Math.Sin(angle), y + distance * Math.Cos(angle));
            var (along, left) = frame.ToPlume(east - x, north - y);
            var bell = 0.5 * Math.Pow(left / table.SigmaY(along), 2) * Math.Exp(-2 * width);
            var scale = Math.Sqrt(0.09 + Math.Pow(Math.Min(0.28 * bell, 1.1), 2));
            var tail = Normal() / Math.Sqrt(Enumerable.Range(0, 5).Sum(_ => Math.Pow(Normal(), 2)) / 5);
            var ln = Math.Log(rate * table.Centreline(along, 1.5)) - width + Math.Log(Math.Exp(-bell) + 1.5e-3) + slope * Math.Log(along / 200) + common + scale * tail;
            return new SensorReading(east, north, 1.5, Math.Exp(ln) < 1e-9 ? null : Math.Exp(ln), 1e-9);
        })];
    }
}
