using LaChan.Incidents.Weather;
using LaChan.Kernel;

namespace LaChan.Modules.Tests.Incidents.Weather;

public class WeatherFormTests
{
    static readonly DateTimeOffset Night = VietNamTime.Local(2026, 11, 24, 2, 10);

    static readonly WeatherForm Good = new("wind", "2,6", "ne", "", "clear-night", "đo tại chỗ", "2026-11-24T02:05", "2026-11-24T05:00");

    [Fact]
    public void A_point_or_degrees_with_a_comma_make_a_wind()
    {
        var wind = Assert.IsType<WindStated>(Entry(Good));
        Assert.Equal((2.6, 45, "clear-night", "đo tại chỗ"), (wind.SpeedMs, wind.FromDeg, wind.Sky, wind.Source));
        Assert.Equal((Night.AddMinutes(-5), VietNamTime.Local(2026, 11, 24, 5)), (wind.At, wind.Until));
        Assert.Equal(51.5, Assert.IsType<WindStated>(Entry(Good with { Point = "", Degrees = "51,5" })).FromDeg);
        Assert.Equal(51.5, Assert.IsType<WindStated>(Entry(Good with { Degrees = "51.5" })).FromDeg);
        Assert.Equal(0, Assert.IsType<WindStated>(Entry(Good with { Point = "", Degrees = "360" })).FromDeg);
    }

    [Fact]
    public void A_current_needs_no_sky()
    {
        var current = Assert.IsType<CurrentStated>(Entry(Good with { What = "current", Speed = "0,4", Point = "wsw", Sky = "" }));
        Assert.Equal((0.4, 247.5), (current.SpeedMs, current.ToDeg));
    }

    public static TheoryData<WeatherForm, string, string> Bad => new()
    {
        { Good with { What = "rain" }, "what", "what" },
        { Good with { Speed = "" }, "speed", "speed.wind" },
        { Good with { Speed = "-1" }, "speed", "speed.wind" },
        { Good with { Speed = "76" }, "speed", "speed.wind" },
        { Good with { Speed = "NaN" }, "speed", "speed.wind" },
        { Good with { Speed = "<script>" }, "speed", "speed.wind" },
        { Good with { What = "current", Speed = "6", Sky = "" }, "speed", "speed.current" },
        { Good with { Point = "up" }, "point", "point" },
        { Good with { Point = "" }, "point", "direction" },
        { Good with { Point = "", Degrees = "361" }, "degrees", "degrees" },
        { Good with { Degrees = "60" }, "degrees", "both" },
        { Good with { Sky = "rainbow" }, "sky", "sky" },
        { Good with { Sky = "sunny" }, "sky", "sky.hour" },
        { Good with { Source = "" }, "source", "source" },
        { Good with { Source = new('a', 201) }, "source", "source" },
        { Good with { At = "2026-11-24T02:20" }, "at", "at" },
        { Good with { At = "2026-11-22T02:20" }, "at", "at" },
        { Good with { At = "now" }, "at", "at" },
        { Good with { Until = "2026-11-24T02:10" }, "until", "until" },
        { Good with { Until = "2026-11-25T02:11" }, "until", "until" },
        { Good with { Until = "" }, "until", "until" },
    };

    [Theory, MemberData(nameof(Bad))]
    public void What_cannot_be_is_refused_by_field(WeatherForm form, string field, string what)
    {
        List<Refusal> wrong = [];
        Assert.Null(form.Entry(Guid.NewGuid(), Night, wrong));
        Assert.Equal((field, what), (Assert.Single(wrong).Field, wrong[0].What));
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        List<Refusal> wrong = [];
        new WeatherForm("wind", "x", "", "", "sunny", "", "", "").Entry(Guid.NewGuid(), Night, wrong);
        Assert.Equal(["speed", "point", "at", "until", "source", "sky"], wrong.Select(x => x.Field));
    }

    [Theory, InlineData(0, "n"), InlineData(11, "n"), InlineData(12, "nne"), InlineData(225, "sw"), InlineData(350, "n"), InlineData(340, "nnw")]
    public void A_direction_has_its_nearest_point(double degrees, string point) => Assert.Equal(point, CompassPoint.Of(degrees));

    static object? Entry(WeatherForm form)
    {
        List<Refusal> wrong = [];
        var entry = form.Entry(Guid.NewGuid(), Night, wrong);
        Assert.Empty(wrong);
        return entry;
    }
}
