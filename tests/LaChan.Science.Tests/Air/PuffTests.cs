using LaChan.Science.Air;

namespace LaChan.Science.Tests.Air;

public class PuffTests
{
    static readonly double[] Height = [1.5];

    static BoundaryLayer Air(double windMs = 4, double obukhovM = -60) => new(windMs, 10, 0.075 * windMs, obukhovM, obukhovM < 0 ? 800 : double.PositiveInfinity);

    static PuffWeather Weather(double timeS, double fromDeg, BoundaryLayer? air = null) => new(timeS, fromDeg, () => PlumeTable.Of(air ?? Air(), new(1), Height, 6_000));

    static double[] Sums(PuffWeather[] weather, PuffRelease release, double[] edges, double[] east, double[] north, int bin = 0, double loss = 0, int? threads = null, double longest = 10)
    {
        var tiles = new PuffTiles(east, north, new int[east.Length], edges.Length - 1);
        new PuffRun(weather, release, loss, longest) { Threads = threads }.Into(tiles, edges, 5_000);
        var sums = new double[east.Length];
        tiles.AddSums(bin, sums);
        return sums;
    }

    [Theory, InlineData(100), InlineData(500), InlineData(2_000)]
    public void In_a_steady_wind_the_dose_of_a_puff_is_that_of_a_plume_of_the_same_mass(double xM)
    {
        var weather = Weather(0, 270);
        var y = weather.Plume.SigmaY(xM);
        var dose = Sums([weather], new(0, 0, 7), [0, 20_000], [xM, xM, xM], [0, y, -2 * y]);
        Assert.Equal(7 * weather.Plume.At(xM, 0, 1.5), dose[0], 0.04 * dose[0]); // the puff grows while it passes
        Assert.Equal(7 * weather.Plume.At(xM, y, 1.5), dose[1], 0.06 * dose[1]);
        Assert.Equal(7 * weather.Plume.At(xM, 2 * y, 1.5), dose[2], 0.15 * dose[2]);
    }

    [Fact]
    public void While_a_long_release_lasts_the_mean_is_that_of_the_plume_and_before_and_after_there_is_nothing()
    {
        var weather = Weather(0, 270);
        double[] edges = [0, 60, 3_600, 4_200, 9_000, 12_000], east = [500], north = [0];
        double Mean(int bin) => Sums([weather], new(600, 6_000, 6_000), edges, east, north, bin)[0] / (edges[bin + 1] - edges[bin]);
        Assert.Equal(0, Mean(0));
        Assert.Equal(weather.Plume.At(500, 0, 1.5), Mean(2), 0.03 * Mean(2));
        Assert.Equal(0, Mean(4), 1e-9 * Mean(2));
    }

    [Fact]
    public void Two_equal_rows_of_weather_are_as_one()
    {
        double[] east = [300, 1_500], north = [0, 100];
        var one = Sums([Weather(0, 270)], new(0, 600, 1), [0, 5_000], east, north);
        var two = Sums([Weather(0, 270), Weather(900, 270)], new(0, 600, 1), [0, 5_000], east, north);
        for (var i = 0; i < 2; i++) Assert.Equal(one[i], two[i], 0.02 * one[i]);
    }

    [Fact]
    public void The_puff_turns_with_the_wind()
    {
        var dose = Sums([Weather(0, 270), Weather(300, 180)], new(0, 0, 1), [0, 20_000], [2_500, 700, -700], [0, 1_500, 1_500]);
        Assert.True(dose[1] > 20 * dose[0] && dose[1] > 20 * dose[2] && dose[0] >= 0);
    }

    [Fact]
    public void From_north_by_the_short_way_round_the_puff_never_goes_south_about()
    {
        var dose = Sums([Weather(0, 350), Weather(3_600, 10)], new(0, 0, 1), [0, 20_000], [0, 0], [-2_000, 2_000]);
        Assert.True(dose[0] > 0 && dose[1] == 0);
    }

    [Fact]
    public void When_the_night_falls_on_a_puff_it_does_not_shrink()
    {
        var day = Air();
        var night = Air(2, 20);
        PuffWeather[] weather = [Weather(0, 270, day), Weather(400, 270, day), Weather(500, 270, night), Weather(9_000, 270, night)];
        double At(double x, PuffWeather[] w) => Sums(w, new(0, 0, 1), [0, 30_000], [x], [0])[0];
        var unchanged = At(4_000, [Weather(0, 270, night)]);
        var changed = At(4_000, weather);
        Assert.True(changed > 0 && changed < unchanged);
    }

    [Fact]
    public void Decay_goes_by_the_age_of_the_puff()
    {
        var weather = Weather(0, 270);
        var travel = weather.Plume.TravelS(1_000);
        var plain = Sums([weather], new(0, 0, 1), [0, 20_000], [1_000], [0])[0];
        var half = Sums([weather], new(0, 0, 1), [0, 20_000], [1_000], [0], loss: Math.Log(2) / travel)[0];
        Assert.Equal(0.5, half / plain, 0.02);
    }

    [Fact]
    public void Longer_steps_change_little_while_they_follow_the_growth()
    {
        double[] east = [400, 2_000], north = [0, 150];
        var fine = Sums([Weather(0, 270), Weather(3_600, 250)], new(0, 600, 1), [0, 9_000], east, north, longest: 2);
        var coarse = Sums([Weather(0, 270), Weather(3_600, 250)], new(0, 600, 1), [0, 9_000], east, north, longest: 300);
        for (var i = 0; i < 2; i++) Assert.Equal(fine[i], coarse[i], 0.03 * fine[i]);
    }

    [Theory, InlineData(1), InlineData(2), InlineData(7)]
    public void Any_number_of_threads_gives_the_same_bits(int threads)
    {
        var (east, north) = Grid();
        Assert.Equal(Sums([Weather(0, 270), Weather(900, 230)], new(0, 600, 1), [0, 5_000], east, north, threads: 1),
            Sums([Weather(0, 270), Weather(900, 230)], new(0, 600, 1), [0, 5_000], east, north, threads: threads));
    }

    [Fact]
    public void Tiles_give_what_one_by_one_gives_and_all_of_the_mass_passes_a_line_across()
    {
        var (east, north) = Grid();
        PuffWeather[] weather = [Weather(0, 270)];
        var all = Sums(weather, new(0, 0, 1), [0, 9_000], east, north);
        for (var i = 0; i < east.Length; i += 97)
        {
            var alone = Sums(weather, new(0, 0, 1), [0, 9_000], [east[i]], [north[i]])[0];
            Assert.Equal(alone, all[i]);
        }
        double[] line = [.. Enumerable.Range(-300, 601).Select(i => (double)i)];
        var across = Sums(weather, new(0, 0, 1), [0, 9_000], [.. line.Select(_ => 800.0)], line).Sum();
        var plume = line.Sum(y => weather[0].Plume.At(800, y, 1.5));
        Assert.Equal(plume, across, 0.01 * plume);
    }

    [Fact]
    public void Every_width_of_the_processor_gives_the_same_bits_and_the_exponential_is_good_to_a_millionth()
    {
        var random = new Random(5);
        float[] east = [.. Enumerable.Range(0, 77).Select(_ => random.NextSingle() * 400 - 200)], north = [.. Enumerable.Range(0, 77).Select(_ => random.NextSingle() * 400 - 200)];
        var puff = new PuffMoment(10, -20, -1e-3f, 3e-4f, -2e-3f, 100, 100, 0);
        float[] one = new float[77], some = new float[77], many = new float[77];
        PuffKernel.AddOneByOne(east, north, one, puff, 2);
        PuffKernel.AddByVector(east, north, some, puff, 2);
        PuffKernel.AddBySixteen(east, north, many, puff, 2);
        Assert.Equal(one, some);
        Assert.Equal(one, many);
        for (var i = 0; i < 77; i++)
        {
            double x = east[i] - 10f, y = north[i] + 20f, exact = 2 * Math.Pow(2, (-1e-3f * x * x) + (3e-4f * x * y) - (2e-3f * y * y));
            Assert.Equal(exact > 2 * Math.Exp(-8) ? exact : 0, one[i], 1e-5 * exact);
        }
    }

    static (double[] East, double[] North) Grid() => (
        [.. Enumerable.Range(0, 2_500).Select(i => 40.0 * (i % 50) - 200)], [.. Enumerable.Range(0, 2_500).Select(i => 40.0 * (i / 50) - 1_000)]);
}
