using LaChan.Contracts.Reference;
using LaChan.Forecast.Runs;
using LaChan.Kernel;
using LaChan.Science.Shelter;

namespace LaChan.Modules.Tests.Forecast.Runs;

public class ShelterCourseTests
{
    static RunPoint Point(params double[] mgM3) => new(new GeoPoint(10, 106), 0, 500, 600, [.. mgM3.Select((_, i) => 600.0 * (i + 1))], mgM3);

    [Fact]
    public void A_cloud_that_has_passed_leaves_a_house_to_be_opened()
    {
        var course = ShelterCourse.Of(Point(0, 100, 100, 0, 0), true, new IndoorAir(1));
        Assert.False(course.Stays);
        Assert.Equal(1800, course.VentilateS);
        Assert.Equal(100 * (1 - Math.Exp(-1 / 3.0)), course.Inside.Max(), 1e-6);
        Assert.InRange(course.LoadShare(1), 0.1, 0.2);
        Assert.True(course.LoadShare(2) < course.LoadShare(1));
    }

    [Fact]
    public void A_cloud_that_stays_gives_no_time_to_open()
    {
        var course = ShelterCourse.Of(Point(100), false, new IndoorAir(1));
        Assert.True(course.Stays);
        Assert.Null(course.VentilateS);
        Assert.Equal(4 * 3600, course.TimesS[^1], 1e-6);
        Assert.InRange(course.Inside[^1], 98, 99);
    }

    [Fact]
    public void A_release_that_ends_passes_even_where_the_last_moment_has_the_most() =>
        Assert.Equal(1200, ShelterCourse.Of(Point(0, 100), true, new IndoorAir(1)).VentilateS);

    [Theory]
    [InlineData("""{ "kind": "plume" }""", false)]
    [InlineData("""{ "kind": "puff" }""", true)]
    [InlineData("""{ "kind": "dense", "source": { "rateKgS": 1 } }""", false)]
    [InlineData("""{ "kind": "dense", "source": { "rateKgS": 1, "durationS": 60 } }""", true)]
    public void The_input_says_whether_a_release_ends(string input, bool ends) => Assert.Equal(ends, ShelterCourse.Ends(input));

    [Fact]
    public void The_exponent_is_of_the_table_or_is_not_told()
    {
        static Substance Of(double half, double four) => new("X", "X", "X", "", null, 17, null, null, [new(30, null, half, null), new(240, null, four, null)], null, null, "memory");
        Assert.Equal(2, ShelterCourse.Exponent(Of(28.28, 10)) ?? 0, 0.01);
        Assert.Null(ShelterCourse.Exponent(Of(10, 10)));
        Assert.Null(ShelterCourse.Exponent(null));
    }
}
