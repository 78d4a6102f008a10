using System.IO.Compression;
using System.Text.Json;
using LaChan.Kernel;
using LaChan.Modules.Tests.Reference.Units;
using LaChan.Reference.Map;
using LaChan.Reference.Units;
using NetTopologySuite.Geometries;

namespace LaChan.Modules.Tests.Reference.Map;

public class MapLayersTests
{
    static readonly MapLayers Layers = new(BasePack.Map);

    static List<(JsonElement Properties, Geometry Shape)> Features(byte[] layer) => [.. GeoJson.Features(JsonDocument.Parse(layer).RootElement)];
    static string? Text(JsonElement properties, string name) => properties.TryGetProperty(name, out var value) ? value.GetString() : null;

    [Fact]
    public void Both_archipelagos_are_drawn_in_the_colour_of_Viet_Nam_and_named()
    {
        var provinces = Features(Layers.Whole("provinces", BasePack.Today)).ToDictionary(x => Text(x.Properties, "code") ?? "", x => x.Shape);
        Assert.True(provinces["48"].Contains(Geo.Point(new GeoPoint(16.53, 111.61))), "Hoàng Sa is part of Đà Nẵng");
        Assert.True(provinces["56"].Contains(Geo.Point(new GeoPoint(8.65, 111.92))), "Trường Sa is part of Khánh Hòa");
        var labels = JsonDocument.Parse(Layers.Whole("labels", BasePack.Today)).RootElement.GetProperty("features").EnumerateArray().Select(x => x.GetProperty("properties")).ToList();
        Assert.Contains(labels, x => Text(x, "name_vi") == "Quần đảo Hoàng Sa (Đà Nẵng)" && x.GetProperty("rank").GetInt32() == 1);
        Assert.Contains(labels, x => Text(x, "name_vi") == "Quần đảo Trường Sa (Khánh Hòa)" && x.GetProperty("rank").GetInt32() == 1);
    }

    [Fact]
    public void Nothing_of_another_country_stands_in_the_East_Sea()
    {
        var sea = Geo.Factory.CreatePolygon([new(110, 8), new(112.2, 7), new(116, 8.6), new(116, 18), new(110.6, 18), new(110, 8)]);
        Assert.All(Features(Layers.Whole("neighbours", BasePack.Today)), x => Assert.False(x.Shape.Intersects(sea), Text(x.Properties, "code")));
        var foreign = JsonDocument.Parse(Layers.Whole("labels", BasePack.Today)).RootElement.GetProperty("features").EnumerateArray()
            .Where(x => Text(x.GetProperty("properties"), "kind") == "country").Select(x => x.GetProperty("geometry").GetProperty("coordinates"));
        Assert.All(foreign, x => Assert.False(sea.Contains(Geo.Factory.CreatePoint(new Coordinate(x[0].GetDouble(), x[1].GetDouble())))));
    }

    [Fact]
    public void A_neighbour_is_never_drawn_over_our_edge()
    {
        var ours = Geo.Or(Features(Layers.Whole("provinces", BasePack.Today)).Select(x => Geo.Valid(x.Shape)));
        var over = Features(Layers.Whole("neighbours", BasePack.Today)).Sum(x => Geo.AreaKm2(Geo.And(Geo.Valid(x.Shape), ours)));
        Assert.InRange(over, 0, 100); // rounding to 100 m along 5,000 km of border
    }

    [Fact]
    public void The_national_set_is_light()
    {
        var sizes = MapLayers.Names.ToDictionary(x => x, x => Layers.Whole(x, BasePack.Today).Length);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(" ", sizes) + $" packed {MapLayers.Names.Sum(x => Packed(Layers.Whole(x, BasePack.Today)))}");
        Assert.InRange(sizes.Values.Sum(), 100_000, 900_000);
        Assert.InRange(MapLayers.Names.Sum(x => Packed(Layers.Whole(x, BasePack.Today))), 30_000, 600_000);
    }

    [Fact]
    public void Before_the_merger_the_map_shows_63()
    {
        Assert.Equal(63, Features(Layers.Whole("provinces", BasePack.LastOfThe63)).Count);
        Assert.Equal(34, Features(Layers.Whole("provinces", BasePack.Today)).Count);
    }

    [Fact]
    public void Communes_of_a_rectangle_are_those_that_meet_it()
    {
        var names = Features(Layers.Communes(new(105.80, 105.86, 21.01, 21.05))).Select(x => Text(x.Properties, "name")).ToList();
        Assert.Contains("Ba Đình", names);
        Assert.Contains("Hoàn Kiếm", names);
        Assert.InRange(names.Count, 5, 60);
    }

    [Theory]
    [InlineData("105,20,106,21", true)]
    [InlineData("105,20,106", false)]
    [InlineData("106,20,105,21", false)]
    [InlineData("105,20,NaN,21", false)]
    [InlineData("105,20,Infinity,21", false)]
    [InlineData("'; drop table", false)]
    [InlineData(null, false)]
    public void A_rectangle_is_four_numbers_in_order(string? bbox, bool right) => Assert.Equal(right, MapDoors.Window(bbox) is not null);

    static int Packed(byte[] layer)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal)) gzip.Write(layer);
        return packed.ToArray().Length;
    }
}
