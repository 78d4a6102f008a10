using LaChan.Kernel;
using LaChan.Science.Air;

namespace LaChan.Science.Tests.Air;

public class StabilityTests
{
    static readonly GeoPoint LongTan = new(10.7037, 106.8577);

    [Theory] // EPA-454/R-99-005, table 6-4
    [InlineData("strong sun, hardly any wind", 0.5, 70, 0.2, StabilityClass.A)]
    [InlineData("moderate sun", 2.6, 50, 0.2, StabilityClass.B)]
    [InlineData("moderate sun, middle cloud", 2.6, 50, 0.8, StabilityClass.C)]
    [InlineData("strong sun, strong wind", 7, 70, 0.2, StabilityClass.C)]
    [InlineData("clear night, light wind", 2.6, -30, 0.2, StabilityClass.F)]
    [InlineData("cloudy night, light wind", 2.6, -30, 0.8, StabilityClass.E)]
    [InlineData("clear night, moderate wind", 4.5, -30, 0.2, StabilityClass.E)]
    [InlineData("windy night", 7, -30, 0.2, StabilityClass.D)]
    [InlineData("calm clear night", 0, -30, 0, StabilityClass.F)]
    public void Turners_key_is_followed(string story, double windMs, double sunDeg, double cloud, StabilityClass expected) =>
        Assert.True(expected == PasquillStability.Of(windMs, sunDeg, cloud), story);

    [Fact]
    public void Low_cloud_over_the_whole_sky_is_neutral_by_day_and_night()
    {
        Assert.Equal(StabilityClass.D, PasquillStability.Of(1, 70, 1, ceilingM: 500));
        Assert.Equal(StabilityClass.D, PasquillStability.Of(1, -30, 1, ceilingM: 500));
    }

    [Theory]
    [InlineData(-5, StabilityClass.A), InlineData(-24, StabilityClass.C), InlineData(-500, StabilityClass.D), InlineData(double.PositiveInfinity, StabilityClass.D)]
    [InlineData(25, StabilityClass.E), InlineData(8, StabilityClass.F)]
    public void The_obukhov_length_gives_the_class(double obukhovM, StabilityClass expected) => Assert.Equal(expected, GolderStability.Of(obukhovM, 0.006));

    [Fact]
    public void The_sun_stands_where_the_almanac_has_it()
    {
        // Solar noon on the day of the northern solstice at 10.70° N: 90 − (23.44 − 10.70).
        Assert.Equal(77.3, SolarPosition.AltitudeDeg(LongTan, VietNamTime.Local(2026, 6, 21, 11, 54)), 0.3);
        Assert.True(SolarPosition.AltitudeDeg(LongTan, VietNamTime.Local(2026, 11, 24, 2, 12)) < -40);
        // Sunrise at TP Hồ Chí Minh on 24 November is at about 05:50, sunset at about 17:27.
        Assert.InRange(SolarPosition.AltitudeDeg(LongTan, VietNamTime.Local(2026, 11, 24, 5, 50)), -2.5, 1.5);
        Assert.InRange(SolarPosition.AltitudeDeg(LongTan, VietNamTime.Local(2026, 11, 24, 17, 27)), -2.5, 1.5);
    }
}
