using LaChan.Forecast.Grids;
using LaChan.Kernel;

namespace LaChan.Modules.Tests.Forecast.Grids;

public class GridFlowTests
{
    static readonly double[] Six = [1, 2, 3, 4, 5, 6];

    static MemoryGrid Plane(double[] x, double[] y, string? units = "m") => new MemoryGrid().Add("x", $"x={x.Length}", x, units).Add("y", $"y={y.Length}", y, units);

    static GridFlow Read(MemoryGrid grid, GeoPoint? place = null) => GridFlow.Read(grid, "u", "v", place, null, 0, 3600);

    static string Fault(MemoryGrid grid, GeoPoint? place = null) => Assert.Throws<GridFault>(() => Read(grid, place)).Message;

    static MemoryGrid Flat(string? units = "m/s", double scale = 1) =>
        Plane([0, 100, 200], [0, 50]).Add("u", "y=2 x=3", [.. Six.Select(x => x * scale)], units).Add("v", "y=2 x=3", Six, "m/s");

    [Fact]
    public void A_plane_without_time_holds_at_all_times()
    {
        var flow = Read(Flat()).Flow;
        Assert.Equal((1.0, 1.0), flow.At(0, 0, 1e9));
        Assert.Equal(6, flow.At(200, 50, 0).U, 0.01);
        Assert.Equal(3.5, flow.At(100, 25, 0).U, 1e-6);
    }

    [Fact]
    public void Axes_may_fall_stand_in_kilometres_and_in_the_other_order()
    {
        var flow = Read(new MemoryGrid().Add("x", "x=3", [0.2, 0.1, 0], "km").Add("y", "y=2", [50, 0], "m").Add("u", "x=3 y=2", Six, "m/s").Add("v", "x=3 y=2", Six, "m/s")).Flow;
        Assert.Equal((0.0, 0.0, 100.0, 50.0), (flow.Geometry.X0, flow.Geometry.Y0, Math.Round(flow.Geometry.StepX, 6), flow.Geometry.StepY));
        Assert.Equal(6, flow.At(0, 0, 0).U, 1e-6);   // x = 0 is the last column, y = 0 the last row
        Assert.Equal(4, flow.At(100, 0, 0).U, 1e-6);
        Assert.Equal(5, flow.At(0, 50, 0).U, 0.01);
    }

    [Theory]
    [InlineData("cm/s", 0.01), InlineData("knots", 0.514444), InlineData("km/h", 0.277778), InlineData("M S-1", 1)]
    public void Speeds_are_turned_into_metres_a_second(string units, double factor) => Assert.Equal(factor, Read(Flat(units)).Flow.At(0, 0, 0).U, 1e-5);

    [Fact]
    public void What_is_missing_is_said()
    {
        Assert.Contains("\"u\" has no units: m/s taken", Read(Flat(null)).Remarks.Select(x => x.English));
        var holes = Plane([0, 100, 200], [0, 50]).Add("u", "y=2 x=3", [1, double.NaN, -99, 4, 5, 1e30], "m/s", ("missing_value", -99)).Add("v", "y=2 x=3", Six, "m/s", ("valid_max", 4));
        Assert.Contains("5 of 12 values are missing (land?): taken as still", Read(holes).Remarks.Select(x => x.English));
    }

    [Theory]
    [InlineData("furlongs", 1.0, "\"u\" has units \"furlongs\"")]
    [InlineData("m/s", 100.0, "\"u\" reaches 200 m/s: check its units and scale")]
    public void What_cannot_be_a_speed_is_refused(string units, double scale, string what) => Assert.Contains(what, Fault(Flat(units, scale)));

    [Fact]
    public void Longitudes_to_360_are_the_same_as_longitudes_to_180()
    {
        var grid = new MemoryGrid().Add("lon", "lon=3", [-175 + 360, -174 + 360, -173 + 360], "degrees_east").Add("lat", "lat=2", [9, 10], "degrees_north").Add("u", "lat=2 lon=3", Six, "m/s").Add("v", "lat=2 lon=3", Six, "m/s");
        Assert.Equal(2, Read(grid, new(9, -174)).Flow.At(0, 0, 0).U, 1e-5);
    }

    [Fact]
    public void An_axis_that_is_not_understood_is_refused()
    {
        Assert.Contains("axis \"x\" is uneven between 0 and 100", Fault(Plane([0, 100, 300], [0, 50]).Add("u", "y=2 x=3", Six, "m/s").Add("v", "y=2 x=3", Six, "m/s")));
        Assert.Contains("axis \"x\" has units \"furlongs\"", Fault(new MemoryGrid().Add("x", "x=3", [0, 1, 2], "furlongs").Add("y", "y=2", [0, 1], "m").Add("u", "y=2 x=3", Six, "m/s").Add("v", "y=2 x=3", Six, "m/s")));
        Assert.Contains("no curvilinear ones", Fault(new MemoryGrid().Add("u", "eta=2 xi=3", Six, "m/s").Add("v", "eta=2 xi=3", Six, "m/s")));
        Assert.Contains("axis \"x\" is in metres, while the release lies in degrees", Fault(Flat(), new(10, 107)));
        Assert.Contains("has 2 levels of \"depth\"", Fault(Plane([0, 100, 200], [0]).Add("depth", "depth=2", [0, 10], "m").Add("u", "depth=2 y=1 x=3", Six, "m/s").Add("v", "depth=2 y=1 x=3", Six, "m/s")));
        Assert.Contains("needs two", Fault(Plane([0, 100, 200], [0]).Add("u", "y=1 x=3", [1, 2, 3], "m/s").Add("v", "y=1 x=3", [1, 2, 3], "m/s")));
        Assert.Contains("(time), (depth), y, x are understood", Fault(Plane([0, 100, 200], [0, 1]).Add("time", "time=1", [0], "s").Add("u", "y=2 time=1 x=3", Six, "m/s").Add("v", "y=2 time=1 x=3", Six, "m/s")));
    }

    [Theory]
    [InlineData("seconds", null, 5), InlineData("hours", null, 18_000), InlineData("days since 2026-11-24", "2026-11-24T00:00:00+00:00", 432_000), InlineData("minutes since 2026-11-24 07:00:00 +07:00", "2026-11-24T00:00:00+00:00", 300)]
    [InlineData("hours since 1900-01-01 00:00:00.0", "1900-01-01T00:00:00+00:00", 18_000), InlineData("hours since 2026-1-2T03:00:00Z", "2026-01-02T03:00:00+00:00", 18_000), InlineData("hours since 2026-01-02 03:00:00 UTC", "2026-01-02T03:00:00+00:00", 18_000), InlineData(null, null, 5)]
    public void Times_are_seconds_from_a_moment(string? units, string? since, double seconds)
    {
        var time = GridTime.Of(Time(units), [0, 5]);
        Assert.Equal(since is null ? null : DateTimeOffset.Parse(since), time.Since);
        Assert.Equal([0, seconds], time.Seconds);
    }

    [Theory]
    [InlineData("fortnights since 2026-01-01", null, "has units \"fortnights since 2026-01-01\""), InlineData("hours since yesterday", null, "counts from \"yesterday\""), InlineData("hours since 2026-01-01", "360_day", "counts in the calendar \"360_day\"")]
    public void Times_that_are_not_understood_are_refused(string units, string? calendar, string what) => Assert.Contains(what, Assert.Throws<GridFault>(() => GridTime.Of(Time(units, calendar), [0, 1])).Message);

    [Fact]
    public void Times_must_rise() => Assert.Contains("does not rise at step 2", Assert.Throws<GridFault>(() => GridTime.Of(Time("s"), [0, 5, 5])).Message);

    static GridVariable Time(string? units, string? calendar = null) =>
        new("time", [new("time", 2)], new[] { ("units", units), ("calendar", calendar) }.Where(x => x.Item2 is not null).ToDictionary(x => x.Item1, x => x.Item2 ?? ""), new Dictionary<string, double[]>());
}
