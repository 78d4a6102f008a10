using System.Text.Json;
using LaChan.Contracts.Forecast;
using LaChan.Contracts.Reference;
using LaChan.Forecast.Sea;
using LaChan.Kernel;
using LaChan.Modules.Tests.Incidents;
using LaChan.Platform;
using NetTopologySuite.Geometries;

namespace LaChan.Modules.Tests.Forecast.Sea;

public class SeaFrontTests
{
    /// <summary>A straight coast along 107° E with land to its west, and open sea to its east.</summary>
    static readonly GeoPoint TenKmOff = new GeoPoint(10.0, 107.0).Offset(10_000, 0);

    static readonly SeaSighting Onshore = new(TenKmOff, TestNode.Start, 10, 90, "Trạm gió", TestNode.Start);

    static SeaFront Front => new(new StraightCoast(), new StripUnits(("27670", "Tây", 106.0, 107.0), ("26488", "Đông", 107.0, 108.0)), new(new(RealmKind.Exercise, "test", Path.GetTempPath(), "n", TimeProvider.System)));

    static SeaForecast Of(SeaSighting sighting) => Front.Of(sighting) ?? throw new InvalidOperationException("on land");

    [Fact]
    public void Ten_kilometres_at_three_percent_of_ten_metres_a_second_take_about_nine_hours()
    {
        var shore = Of(Onshore).Shores[0];
        // 10 km / 0.3 m/s = 9.26 h; the first of the scattered particles are there some time before, and a step is a quarter of an hour.
        Assert.InRange((shore.LikelyAt - TestNode.Start).TotalHours, 7, 9.3);
        // 4 % of the wind, 6.9 h, and 2 %, 13.9 h, to the middle of the cloud.
        Assert.InRange((shore.EarliestAt - TestNode.Start).TotalHours, 5, 7);
        Assert.InRange((shore.LatestAt - TestNode.Start).TotalHours, 10, 13.9);
        Assert.Equal(5, shore.ContactsAt.Count);
    }

    [Fact]
    public void With_the_wind_off_the_land_no_shore_is_reached_and_the_area_goes_out()
    {
        var forecast = Of(Onshore with { WindFromDeg = 270 });
        Assert.Empty(forecast.Shores);
        Assert.Equal([1, 3, 6, 12, 24, 48, 72], forecast.Areas.Select(x => x.Hours));
        // A day of 0.3 m/s is 25.9 km farther east.
        var middle = forecast.Areas.Single(x => x.Hours == 24).Rings[0].Average(x => TenKmOff.MetresTo(x).EastM);
        Assert.InRange(middle, 24_000, 28_000);
        Assert.All(forecast.Shares, x => Assert.Equal(0, x.Ashore));
    }

    [Theory]
    [InlineData(90)]
    [InlineData(270)]
    public void Nothing_of_the_oil_is_lost(double windFromDeg) => Assert.All(
        Of(Onshore with { WindFromDeg = windFromDeg }).Shares, x => Assert.Equal(1, x.Afloat + x.Evaporated + x.Dispersed + x.Ashore, 3e-4));

    [Fact]
    public void The_same_sighting_gives_the_same_bits_and_another_wind_does_not()
    {
        var (one, two, other) = (Of(Onshore), Of(Onshore), Of(Onshore with { WindMs = 9 }));
        Assert.Equal((one.InputHash, one.ResultHash), (two.InputHash, two.ResultHash));
        Assert.NotEqual(one.InputHash, other.InputHash);
        Assert.NotEqual(one.ResultHash, other.ResultHash);
    }

    [Fact]
    public void Read_back_from_the_journal_it_is_the_same_and_run_again_too()
    {
        var made = new SeaForecastMade(Guid.NewGuid(), Of(Onshore));
        var back = JsonSerializer.Deserialize<SeaForecastMade>(JsonSerializer.Serialize(made, EntryTypes.Json), EntryTypes.Json);
        Assert.NotNull(back);
        Assert.Equal(made.Forecast.Shores[0].LikelyAt, back.Forecast.Shores[0].LikelyAt);
        Assert.Equal((made.Forecast.InputHash, made.Forecast.ResultHash), (Of(back.Forecast.Sighting).InputHash, Of(back.Forecast.Sighting).ResultHash));
    }

    [Fact]
    public void Likelihood_grows_with_the_winds_that_bring_it()
    {
        var shore = new SeaShoreReached("S", new("27670"), new("27"), TestNode.Start, TestNode.Start, TestNode.Start, [TestNode.Start.AddHours(1), TestNode.Start.AddHours(3)], 5);
        Assert.Equal([0, 0.18, 0.36, 0.36], new[] { 0, 1, 3, 72 }.Select(x => Math.Round(shore.Likelihood(TestNode.Start.AddHours(x)), 9)));
    }

    [Fact]
    public void On_land_nothing_is_said()
    {
        var inland = new GeoPoint(10.0, 106.9);
        Assert.False(Front.IsSea(inland, TestNode.Start.Day()));
        Assert.Null(Front.Of(Onshore with { Point = inland }));
    }

    [Theory]
    [InlineData("windMs", 10.0, 107.5, -1, 90)]
    [InlineData("windMs", 10.0, 107.5, double.NaN, 90)]
    [InlineData("windFromDeg", 10.0, 107.5, 5, 361)]
    [InlineData("point", double.NaN, 107.5, 5, 90)]
    [InlineData("point", 91, 107.5, 5, 90)]
    [InlineData("point", 10.0, 1e9, 5, 90)]
    public void Figures_that_cannot_be_are_refused_by_name(string field, double lat, double lon, double windMs, double fromDeg)
    {
        var refused = Assert.Throws<RefusedException>(() => Front.Of(new(new(lat, lon), TestNode.Start, windMs, fromDeg, "", TestNode.Start)));
        Assert.Contains(field, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_that_is_none_is_not_the_sea() => Assert.False(Front.IsSea(new(double.NaN, 107.5), TestNode.Start.Day()));

    [Fact]
    public void In_calm_air_it_stays_and_scatters()
    {
        var forecast = Of(Onshore with { WindMs = 0 });
        // Three days of 10 m²/s: sd of 2.3 km to each side, so that the coast at four of them sees next to nothing.
        Assert.True(forecast.Shares[^1].Ashore < 0.01);
        Assert.InRange(forecast.Areas[^1].Rings[0].Average(x => TenKmOff.MetresTo(x).EastM), -1500, 1500);
    }

    sealed class StraightCoast : IMapGround
    {
        public MapGround Ground(Envelope window, DateOnly on) =>
            new([], [GeometryFactory.Default.ToGeometry(new Envelope(105, 107, 7, 13))], [], [], [], [], [], "");
    }
}
