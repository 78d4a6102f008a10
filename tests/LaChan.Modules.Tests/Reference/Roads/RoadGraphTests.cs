using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Reference.Roads;
using LaChan.Reference.Units;

namespace LaChan.Modules.Tests.Reference.Roads;

public class RoadGraphTests
{
    static readonly IReadOnlyList<PlaceRow> Places = BaseData.Rows<PlaceRow>("geography/places.json");
    static readonly IReadOnlyList<RoadRow> Roads = BaseData.Rows<RoadRow>("geography/roads.json");
    static readonly IReadOnlyList<IslandRow> Islands = BaseData.Rows<IslandRow>("geography/islands.json");
    static readonly RoadGraph Shipped = new(Places, Roads, Islands, () => new(60, 80, 1.3));
    static readonly RoadGraph WithoutExpressways = new(Places, [.. Roads.Where(x => x.Class != "expressway")], Islands, () => new(60, 80, 1.3));

    static GeoPoint At(string place) => Places.Single(x => x.Name == place).Point;

    /// <summary>Distances that every driver knows (general knowledge, old roads), within 12 %.</summary>
    [Theory]
    [InlineData("Hà Nội", "Hải Phòng", 102)]
    [InlineData("Hà Nội", "Lạng Sơn", 154)]
    [InlineData("Hà Nội", "Vinh", 291)]
    [InlineData("Đà Nẵng", "Huế", 105)]
    [InlineData("Thành phố Hồ Chí Minh", "Cần Thơ", 170)]
    [InlineData("Thành phố Hồ Chí Minh", "Đà Lạt", 308)]
    public void A_known_way_is_as_long_as_everybody_knows(string from, string to, double km) =>
        Assert.InRange(WithoutExpressways.Between(At(from), At(to))?.Km ?? 0, km * 0.88, km * 1.12);

    [Fact]
    public void Every_place_is_reached_from_every_other() =>
        Assert.DoesNotContain(null, WithoutExpressways.MinutesTo(At("Hà Nội"), [.. Places.Select(x => x.Point)]));

    [Fact]
    public void One_search_and_many_give_the_same_minutes()
    {
        var starts = Places.Where((_, i) => i % 37 == 0).Select(x => x.Point.Offset(3000, -2000)).ToList();
        var end = new GeoPoint(10.74, 106.83);
        var many = Shipped.MinutesTo(end, starts);
        Assert.All(starts.Zip(many), x => Assert.Equal(Shipped.Between(x.First, end)?.Minutes ?? -1, x.Second ?? -1, 6));
    }

    [Fact]
    public void A_way_names_its_roads_and_passes_its_places()
    {
        var way = Shipped.Between(At("Hà Nội"), At("Lạng Sơn"));
        Assert.NotNull(way);
        Assert.NotEmpty(way.Roads);
        Assert.True(way.Via.Count > 3);
        Assert.True(way.Approximate);
    }

    [Fact]
    public void Neighbours_go_straight() => Assert.Equal(1.3 * 5, Shipped.Between(new(21.03, 105.85), new GeoPoint(21.03, 105.85).Offset(0, 5000))?.Km ?? 0, 2);

    [Theory]
    [InlineData(16.53, 111.61)]
    [InlineData(8.69, 106.61)]
    [InlineData(10.22, 103.97)]
    [InlineData(14, 113)]
    public void No_road_leads_over_the_sea(double lat, double lon)
    {
        Assert.Null(Shipped.Between(new(lat, lon), At("Cần Thơ")));
        Assert.Null(Assert.Single(Shipped.MinutesTo(At("Cần Thơ"), [new(lat, lon)])));
    }
}
