using LaChan.Contracts.Forecast;
using LaChan.Incidents.Room;
using LaChan.Kernel;

namespace LaChan.Modules.Tests.Incidents.Room;

public class RiverWaterTests
{
    static readonly GeoPoint Top = new(21.0, 105.0), Middle = new(21.0, 105.1), End = new(21.0, 105.3);

    static readonly RiverForecast River = new("m", "Hồng", false, [new(Top, TestNode.Start)], [],
        [new(Top, Middle, TestNode.Start, TestNode.Start.AddHours(1)), new(Middle, End, TestNode.Start.AddHours(1), TestNode.Start.AddHours(3))], "", "");

    static string Layers(double hours) => string.Join(' ', RiverWater.Lines(River, TestNode.Start.AddHours(hours)).Select(x => x.Properties["layer"]));

    [Fact]
    public void The_front_cuts_the_way_where_it_is()
    {
        Assert.Equal("river-ahead river-ahead", Layers(-1));
        Assert.Equal("river-reached river-ahead river-ahead", Layers(0.5));
        Assert.Equal("river-reached river-reached river-ahead", Layers(2));
        Assert.Equal("river-reached river-reached", Layers(3));
    }

    [Fact]
    public void Half_the_time_is_half_the_leg()
    {
        var front = RiverWater.Lines(River, TestNode.Start.AddHours(2)).Last().Geometry?.GetProperty("coordinates")[0][0].GetDouble();
        Assert.Equal(105.2, front ?? 0, 0.001);
    }
}
