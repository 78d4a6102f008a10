using LaChan.Contracts.Forecast;
using LaChan.Incidents.Room;
using LaChan.Kernel;

namespace LaChan.Modules.Tests.Incidents.Room;

public class SeaWaterTests
{
    static readonly GeoPoint Place = new(10, 107.5);

    static readonly SeaForecast Sea = new("m", 1, new(Place, TestNode.Start, 5, 90, "W", TestNode.Start), [Area(6), Area(24)], [], [], "", "");

    static SeaArea Area(int hours) => new(hours, TestNode.Start.AddHours(hours), [[Place, Place.Offset(100, 0), Place.Offset(0, 100), Place]]);

    [Theory]
    [InlineData(-1, "band band")]
    [InlineData(5, "share band")]
    [InlineData(16, "band share")]
    [InlineData(400, "band share")]
    public void The_area_nearest_to_the_moment_is_filled_and_the_others_are_lines(double hours, string layers) =>
        Assert.Equal(layers, string.Join(' ', SeaWater.Areas(Sea, TestNode.Start.AddHours(hours)).Select(x => x.Properties["layer"])));
}
