using LaChan.Contracts.Forecast;
using LaChan.Host.Demo;
using LaChan.Kernel;

namespace LaChan.SystemTests.Demo;

/// <summary>The engine against the demo's night, whose cloud has the same physics: it finds the rate again through a wavering wind and instruments that err, and no more is proved by it.</summary>
public class DemoForecastTests
{
    static readonly GeoPoint Near = new(10.6906, 106.8380), Far = new(10.6760, 106.8160);

    [Fact]
    public async Task The_ends_of_the_rate_contain_the_leak_once_the_cloud_stands_at_the_stations()
    {
        await using var node = await RunningNode.Start();
        var engine = node.Get<IFirstForecast>();
        var puff = new DemoPuff(1);
        for (var minute = 20; minute <= 70; minute += 5)
        {
            var at = VietNamTime.Local(2026, 11, 24, 2, 0).AddMinutes(minute);
            var one = Forecast(engine, at, (Near, puff.ReadingMgM3("near", Near, at)));
            Assert.InRange(DemoPuff.RateKgS, one.RateLowKgS, one.RateHighKgS);
            if (minute < 45) continue;
            var both = Forecast(engine, at, (Near, puff.ReadingMgM3("near", Near, at)), (Far, puff.ReadingMgM3("far", Far, at)));
            Assert.InRange(DemoPuff.RateKgS, both.RateLowKgS, both.RateHighKgS);
            Assert.InRange(both.RateKgS, DemoPuff.RateKgS / 1.5, DemoPuff.RateKgS * 1.5);
            TestContext.Current.TestOutputHelper?.WriteLine($"{at:HH:mm} one {one.RateKgS:F2} both {both.RateKgS:F2} kg/s, level 1 to {both.Proposed[2].LengthKm:F1} km, level 2 to {both.Proposed[1].LengthKm:F1} km, {both.ArrivalMinutesPerKm:F1} min/km");
        }
    }

    [Fact]
    public async Task While_the_cloud_arrives_the_zone_grows_with_the_readings()
    {
        await using var node = await RunningNode.Start();
        var puff = new DemoPuff(1);
        var rates = new[] { 7, 8, 10 }.Select(minute => VietNamTime.Local(2026, 11, 24, 2, minute))
            .Select(at => Forecast(node.Get<IFirstForecast>(), at, (Near, puff.MgM3(Near, at))).RateKgS).ToList();
        Assert.Equal(rates.Order(), rates);
    }

    static FirstForecast Forecast(IFirstForecast engine, DateTimeOffset at, params IReadOnlyList<DownwindReading> readings) =>
        engine.Of(new("NH3", DemoPuff.Source, "Kho lạnh Long Tân", readings, 62, null, DemoPuff.WindMs, DemoPuff.WindFromDeg, "station", at, at));
}
