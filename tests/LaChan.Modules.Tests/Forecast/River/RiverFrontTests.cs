using LaChan.Contracts.Forecast;
using LaChan.Contracts.Risk;
using LaChan.Forecast.River;
using LaChan.Kernel;
using LaChan.Modules.Tests.Incidents;
using LaChan.Reference.Rivers;

namespace LaChan.Modules.Tests.Forecast.River;

public class RiverFrontTests
{
    static readonly GeoPoint VietTri = new(21.3005, 105.4390), SonTay = new(21.1550, 105.5090), FarFromAnyRiver = new(12.0, 111.5);
    static readonly DateTimeOffset Seen = TestNode.Start;

    static RiverForecast? Of(params RiverSighting[] sightings) => new RiverFront(new RiverTable(), StripUnits.RedRiver, new Works()).Of(sightings);

    static RiverForecast Down(params RiverSighting[] sightings) => Of(sightings) ?? throw new InvalidOperationException("no river");

    static RiverPlace Works1(RiverForecast forecast) => Assert.Single(forecast.Places, x => x.Kind == "intake");

    [Fact]
    public void Every_place_below_has_its_times_in_order()
    {
        var forecast = Down(new RiverSighting(VietTri, Seen));
        Assert.Contains(forecast.Places, x => x.Name.StartsWith("Sơn Tây", StringComparison.Ordinal));
        Assert.Equal(forecast.Places.OrderBy(x => x.LikelyAt), forecast.Places);
        Assert.All(forecast.Places, x =>
        {
            Assert.True(Seen <= x.EarliestAt && x.EarliestAt <= x.LikelyAt && x.LikelyAt <= x.LatestAt, x.Name);
            Assert.True(x.GoneAt > x.LikelyAt, x.Name);
        });
    }

    [Fact]
    public void Works_that_take_water_are_places_too_and_those_of_another_kind_are_not()
    {
        var works = Works1(Down(new RiverSighting(VietTri, Seen)));
        Assert.Equal(("W", new UnitCode("09")), (works.Code, works.Province));
        // 60 km of the Red River in mean water: by the engine half a day and a little, in high water clearly less, in low water more than a day.
        Assert.InRange((works.LikelyAt - Seen).TotalHours, 9, 18);
        Assert.True((works.LatestAt - Seen) > 1.5 * (works.LikelyAt - Seen));
    }

    [Fact]
    public void Seen_again_farther_down_the_places_below_go_by_that()
    {
        var upper = Works1(Down(new RiverSighting(VietTri, Seen)));
        var later = Seen.AddHours(8);
        var both = Works1(Down(new(VietTri, Seen), new(SonTay, later)));
        Assert.Equal(Works1(Down(new RiverSighting(SonTay, later))).LikelyAt, both.LikelyAt);
        Assert.True(both.LikelyAt > upper.LikelyAt, "it came to Sơn Tây later than reckoned");
        Assert.Equal(upper.EarliestAt, both.EarliestAt);
        Assert.True(both.Km < upper.Km);
    }

    [Fact]
    public void The_same_sightings_give_the_same_hashes_and_others_do_not()
    {
        var (one, two, other) = (Down(new RiverSighting(VietTri, Seen)), Down(new RiverSighting(VietTri, Seen)), Down(new RiverSighting(VietTri, Seen.AddHours(1))));
        Assert.Equal((one.InputHash, one.ResultHash), (two.InputHash, two.ResultHash));
        Assert.NotEqual(one.InputHash, other.InputHash);
    }

    [Fact]
    public void Where_no_river_is_near_nothing_is_said() => Assert.Null(Of(new RiverSighting(FarFromAnyRiver, Seen)));

    [Fact]
    public void Likelihood_grows_from_nothing_to_nine_in_ten()
    {
        var place = new RiverPlace("point", "P", "", null, VietTri, 1, Seen.AddHours(2), Seen.AddHours(4), Seen.AddHours(12), Seen.AddHours(20));
        Assert.Equal([0, 0.1, 0.3, 0.5, 0.7, 0.9, 0.9], new[] { 1, 2, 3, 4, 8, 12, 100 }.Select(x => Math.Round(place.Likelihood(Seen.AddHours(x)), 9)));
    }

    /// <summary>A water works beside the river above Hà Nội, and an oil depot that takes none.</summary>
    sealed class Works : IFacilities
    {
        public IReadOnlyList<Facility> All { get; } = [Facility("W", "water-works"), Facility("O", "oil-depot-port")];

        static Facility Facility(string id, string kind) => new(id, $"Nhà máy {id}", $"Works {id}", kind, new(21.05, 105.84), new Dictionary<string, double>(), 0, true);

        public IReadOnlyList<(Facility Facility, double DistanceKm)> Upwind(GeoPoint point, double windFromDeg, string substance, double withinKm, double halfAngleDeg = 45) => [];
        public IReadOnlyList<(Facility Facility, double DistanceKm)> Near(GeoPoint point, double withinKm) => [];
    }
}
