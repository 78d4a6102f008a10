using LaChan.Contracts.Monitoring;
using LaChan.Incidents.Draft;

namespace LaChan.Modules.Tests.Incidents.Draft;

public class WindHereTests
{
    static WindReading Wind(double speedMs, double fromDeg, double km, int minutesAgo = 5) => new(speedMs, fromDeg, $"W{km}", "Trạm gió", km, TestNode.Start.AddMinutes(-minutesAgo));

    [Fact]
    public void One_station_is_taken_as_it_measures()
    {
        var wind = WindHere.Of([Wind(2.6, 56, 4)], 20);
        Assert.Equal((2.6, 56, 1), (wind!.SpeedMs, wind.FromDeg, Assert.Single(wind.Stations).Share));
    }

    [Fact]
    public void Directions_about_north_meet_in_the_north()
    {
        var wind = WindHere.Of([Wind(2, 350, 5), Wind(2, 10, 5)], 20);
        Assert.Equal((0, 1.97), (wind!.FromDeg, Math.Round(wind.SpeedMs, 2)));
    }

    [Fact]
    public void A_station_at_twice_the_way_counts_a_quarter_and_the_oldest_gives_the_time()
    {
        var wind = WindHere.Of([Wind(2, 0, 4), Wind(2, 90, 8, 70)], 20);
        Assert.Equal([0.8, 0.2], wind!.Stations.Select(x => x.Share));
        Assert.Equal(Math.Atan2(0.2, 0.8) * 180 / Math.PI, wind.FromDeg, 0.01);
        Assert.Equal(TestNode.Start.AddMinutes(-70), wind.At);
    }

    [Fact]
    public void Winds_against_one_another_leave_a_calm() =>
        Assert.Equal(0, WindHere.Of([Wind(3, 90, 5), Wind(3, 270, 5)], 20)!.SpeedMs);

    [Fact]
    public void A_far_station_counts_only_when_none_is_nearer()
    {
        Assert.Equal(["W4"], WindHere.Of([Wind(2, 0, 4), Wind(2, 90, 30)], 20)!.Stations.Select(x => x.Code));
        Assert.Equal(["W30"], WindHere.Of([Wind(2, 90, 30), Wind(2, 0, 40)], 20)!.Stations.Select(x => x.Code));
        Assert.Null(WindHere.Of([], 20));
    }
}
