using LaChan.Host.Demo;
using LaChan.Kernel;

namespace LaChan.SystemTests.Demo;

public class DemoPuffTests
{
    static readonly GeoPoint Near = new(10.6906, 106.8380), Far = new(10.6760, 106.8160);

    [Theory]
    [InlineData(1), InlineData(2), InlineData(7), InlineData(1251), InlineData(2026)]
    public void The_cloud_reaches_the_stations_when_the_story_says(int seed)
    {
        var near = First(seed, Near);
        Assert.InRange(near, At(2, 4), At(2, 11));
        Assert.InRange((First(seed, Far) - near).TotalMinutes, 15, 25);
    }

    [Fact]
    public void It_rises_before_it_stands_high_and_is_gone_when_the_leak_has_ended()
    {
        var puff = new DemoPuff(1);
        Assert.True(puff.MgM3(Near, At(2, 6)) < puff.MgM3(Near, At(2, 11)));
        Assert.True(puff.MgM3(Near, At(2, 30)) > 50);
        Assert.True(puff.MgM3(Near, At(4, 30)) < 1e-3);
        Assert.Equal(0, puff.MgM3(Near, At(1, 47)));
        Assert.Equal(0, puff.MgM3(Near, At(9, 0)));
        Assert.True(puff.MgM3(DemoPuff.Source.Offset(3_000, 3_000), At(2, 30)) < 1e-3);
    }

    [Fact]
    public void The_wind_wavers_within_its_bounds()
    {
        var puff = new DemoPuff(3);
        var winds = Enumerable.Range(0, 180).Select(i => puff.WindFrom(DemoPuff.Start.AddMinutes(i))).ToList();
        Assert.All(winds, from => Assert.InRange(from, 50, 62));
        Assert.True(winds.Max() - winds.Min() > 3);
    }

    [Fact]
    public void The_same_seed_gives_the_same_night_and_another_seed_another()
    {
        Assert.Equal(new DemoPuff(5).ReadingMgM3("S1", Near, At(2, 20)), new DemoPuff(5).ReadingMgM3("S1", Near, At(2, 20)));
        Assert.NotEqual(new DemoPuff(5).ReadingMgM3("S1", Near, At(2, 20)), new DemoPuff(6).ReadingMgM3("S1", Near, At(2, 20)));
    }

    [Fact]
    public void Instruments_err_by_fifteen_in_a_hundred()
    {
        var puff = new DemoPuff(5);
        var errors = Enumerable.Range(0, 4_000).Select(i => puff.ReadingMgM3($"S{i}", Near, At(2, 40)) / puff.MgM3(Near, At(2, 40)) - 1).ToList();
        Assert.Equal(0, errors.Average(), 0.01);
        Assert.Equal(0.15, Math.Sqrt(errors.Average(x => x * x)), 0.01);
    }

    static DateTimeOffset First(int seed, GeoPoint station)
    {
        var puff = new DemoPuff(seed);
        return Enumerable.Range(0, 720).Select(i => DemoPuff.Start.AddSeconds(10 * i)).First(at => puff.MgM3(station, at) > 1);
    }

    static DateTimeOffset At(int hour, int minute) => VietNamTime.Local(2026, 11, 24, hour, minute);
}
