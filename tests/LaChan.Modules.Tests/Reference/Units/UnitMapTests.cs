using System.Diagnostics;
using LaChan.Kernel;
using LaChan.Reference.Units;
using NetTopologySuite.Geometries;

namespace LaChan.Modules.Tests.Reference.Units;

public class UnitMapTests
{
    static UnitMap Map => BasePack.Map;
    static readonly DateOnly Today = BasePack.Today;

    [Theory, MemberData(nameof(KnownPoints.All), MemberType = typeof(KnownPoints))]
    public void A_known_place_lies_in_its_province_today_and_before(string name, double lat, double lon, string today, string before)
    {
        var (now, then) = (Map.ProvinceAt(new(lat, lon), Today)?.Code.Value ?? "", Map.ProvinceAt(new(lat, lon), BasePack.LastOfThe63)?.Code.Value ?? "");
        Assert.True((now, then) == (today, before), $"{name}: {now} and {then}, expected {today} and {before}");
    }

    [Fact]
    public void Every_unit_has_an_outline()
    {
        Assert.All(Map.Provinces(Today), x => Assert.NotNull(Map.Shape(x.Code, Today)));
        Assert.All(Map.Provinces(BasePack.LastOfThe63), x => Assert.NotNull(Map.Shape(x.Code, BasePack.LastOfThe63)));
        Assert.Equal(3321, Map.Outlines.Communes.Values.Count(x => !x.IsEmpty && x.IsValid));
    }

    static readonly Geometry EastSea = Geo.Factory.ToGeometry(new Envelope(110.5, 118, 6, 18));

    [Fact]
    public void Areas_of_the_provinces_agree_with_the_resolution() =>
        Assert.All(Map.Provinces(Today), x => Assert.InRange(Geo.AreaKm2(Geo.Minus(Map.Outlines.Now[x.Code], EastSea)) / x.AreaKm2, 0.92, 1.1));

    [Fact]
    public void Communes_fill_their_province_and_do_not_overlap()
    {
        var cells = Map.Table.Communes.Where(x => x.Province.Value == "75").Sum(x => Map.Outlines.Communes[x.Code].Area);
        Assert.Equal(Map.Outlines.Now[new("75")].Area, cells, 0.002 * cells);
    }

    [Fact]
    public void A_centre_lies_in_its_own_commune()
    {
        var own = Map.Table.Communes.Count(x => Map.CommuneAt(x.Centre, Today)?.Code == x.Code);
        Assert.InRange(own, 0.98 * Map.Table.Communes.Count, Map.Table.Communes.Count);
    }

    [Fact]
    public void Before_the_merger_there_are_no_communes_but_people_are_counted()
    {
        var zone = Geo.Circle(new(10.78, 106.70), 3);
        var then = Map.Touched(zone, BasePack.LastOfThe63);
        Assert.Empty(then.Communes);
        Assert.Equal("79", Assert.Single(then.Provinces).Code.Value);
        Assert.Equal(Map.Touched(zone, Today).People, then.People);
        Assert.Null(Map.CommuneAt(new(10.78, 106.70), BasePack.LastOfThe63));
    }

    [Fact]
    public void A_zone_over_the_river_touches_two_provinces()
    {
        var across = Map.Touched(Geo.Circle(new(10.76, 106.80), 8), Today);
        Assert.Equal(["75", "79"], across.Provinces.Select(x => x.Code.Value));
        Assert.InRange(across.People, across.PeopleLow, across.PeopleHigh);
        Assert.True(across.Approximate);
    }

    [Fact]
    public void A_small_zone_beside_a_border_touches_one_province_and_possibly_the_other()
    {
        var edge = Geo.And(Map.Outlines.Now[new("75")].Boundary.Buffer(1e-4), Geo.Grown(Map.Outlines.Now[new("79")], 0.05)).InteriorPoint;
        var touched = Map.Touched(Geo.Circle(Geo.Point(edge.Coordinate), 0.2), Today);
        Assert.Single(touched.Provinces);
        Assert.Single(touched.PossibleProvinces);
    }

    [Fact]
    public void The_whole_country_holds_everybody()
    {
        var all = Map.Touched(Geo.Factory.ToGeometry(new Envelope(100, 118, 5, 25)), Today);
        Assert.Equal(34, all.Provinces.Count);
        Assert.Empty(all.PossibleProvinces);
        Assert.Equal(Map.Table.Communes.Sum(x => x.Population), all.People, 1.0);
    }

    [Fact]
    public void Crossed_lines_a_line_and_a_point_are_answered_too()
    {
        Coordinate[] bow = [new(105.8, 21.0), new(105.9, 21.1), new(105.9, 21.0), new(105.8, 21.1), new(105.8, 21.0)];
        Assert.True(Map.Touched(Geo.Factory.CreatePolygon(bow), Today).People > 0);
        Assert.Single(Map.Touched(Geo.Factory.CreateLineString(bow[..2]), Today).Provinces);
        Assert.Single(Map.Touched(Geo.Point(new GeoPoint(21.03, 105.85)), Today).Provinces);
        Assert.Empty(Map.Touched(Geo.Circle(new(14, 112), 5), Today).Provinces);
    }

    [Theory]
    [InlineData("Lào Cai", 22.49, 103.97, 0, 3)]
    [InlineData("Móng Cái", 21.526, 107.966, 0, 4)]
    [InlineData("Hà Nội", 21.03, 105.85, 105, 150)]
    [InlineData("Bờ Y", 14.69, 107.58, 0, 8)]
    [InlineData("Phú Quốc is an island: the border is Hà Tiên's", 10.22, 103.97, 35, 70)]
    public void The_land_border_is_so_far_away(string place, double lat, double lon, double least, double most)
    {
        var km = Map.LandBorderKm(new(lat, lon));
        Assert.True(km >= least && km <= most, $"{place}: {km} km");
    }

    [Fact]
    public void A_zone_crosses_the_land_border_only_beyond_the_error_of_the_pack()
    {
        Assert.Null(Map.LandBorderKm(new(16.55, 104.757)));
        Assert.True(Map.CrossesLandBorder(Geo.Circle(new(22.49, 103.97), 8)));
        Assert.False(Map.CrossesLandBorder(Geo.Circle(new(21.03, 105.85), 20)));
        Assert.False(Map.CrossesLandBorder(Geo.Circle(new(10.346, 107.084), 30)));
    }

    [Fact]
    public void No_neighbour_reaches_into_our_outline() =>
        Assert.All(Map.Outlines.Neighbours, x => Assert.True(Geo.And(x.Value, Geo.Or(Map.Outlines.Now.Values)).Area < 1e-6, x.Key));

    [Fact]
    public void Many_may_ask_at_once()
    {
        var fresh = new UnitMap(Map.Table, Map.Outlines, []);
        var zones = Enumerable.Range(0, 64).Select(i => Geo.Circle(new(10.5 + i * 0.01, 106.5 + i * 0.01), 5)).ToList();
        var together = zones.AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(x => (fresh.Touched(x, Today).People, fresh.CrossesLandBorder(x), fresh.ProvinceAt(Geo.Point(x.Centroid.Coordinate), Today)?.Code)).ToList();
        Assert.Equal(zones.Select(x => (Map.Touched(x, Today).People, Map.CrossesLandBorder(x), Map.ProvinceAt(Geo.Point(x.Centroid.Coordinate), Today)?.Code)), together);
    }

    [Fact]
    public void A_plume_is_laid_over_34_provinces_and_3321_communes_within_budget()
    {
        var plume = Plume(new(10.75, 106.85), 285, 18, 3.5);
        for (var i = 0; i < 20; i++) Map.Touched(plume, Today);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 20; i++) Map.Touched(plume, Today);
        TestContext.Current.TestOutputHelper?.WriteLine($"{watch.Elapsed.TotalMilliseconds / 20:f2} ms a zone");
        Assert.True(watch.Elapsed.TotalMilliseconds / 20 < 50, $"{watch.Elapsed.TotalMilliseconds / 20} ms (budget 5 ms, ten times that on a busy machine)");
    }

    static Geometry Plume(GeoPoint source, double towardsDeg, double lengthKm, double widthKm)
    {
        var towards = towardsDeg * Math.PI / 180;
        var ring = Enumerable.Range(0, 120).Select(i => i * Math.PI / 60).Select(a =>
        {
            var (along, across) = (lengthKm / 2 * (1 - Math.Cos(a)) * 1000, widthKm / 2 * Math.Sin(a) * 1000);
            var at = source.Offset(along * Math.Sin(towards) + across * Math.Cos(towards), along * Math.Cos(towards) - across * Math.Sin(towards));
            return new Coordinate(at.Lon, at.Lat);
        }).ToList();
        return Geo.Factory.CreatePolygon([.. ring, ring[0].Copy()]);
    }
}
