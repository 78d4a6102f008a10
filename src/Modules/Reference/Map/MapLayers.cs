using LaChan.Contracts.Reference;
using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Reference.Roads;
using LaChan.Reference.Units;
using NetTopologySuite.Coverage;
using NetTopologySuite.Geometries;
using NetTopologySuite.Simplify;

namespace LaChan.Reference.Map;

/// <summary>The layers beneath every map, as GeoJSON. Hoàng Sa and Trường Sa are parts of Đà Nẵng and Khánh Hòa in every one.</summary>
public sealed class MapLayers(UnitMap units)
{
    /// <summary>A precise pack is drawn nationally with corners left out below this height, kilometres; shared borders stay shared.</summary>
    const double NationalKm = 0.5;

    static readonly Lazy<IReadOnlyList<PlaceRow>> Places = new(() => BaseData.Rows<PlaceRow>("geography/places.json"));

    /// <summary>Names of the layers that are drawn whole.</summary>
    public static readonly IReadOnlyList<string> Names = ["provinces", "islands", "neighbours", "rivers", "roads", "labels"];

    public byte[] Whole(string layer, DateOnly on) => layer switch
    {
        "provinces" => Provinces(on),
        "islands" => Islands(on),
        "neighbours" => Neighbours(),
        "rivers" => RiverLines(),
        "roads" => RoadLines(),
        "labels" => Labels(on),
        _ => throw new ArgumentOutOfRangeException(nameof(layer), layer, "no such layer"),
    };

    /// <summary>The communes that meet a rectangle, at full detail.</summary>
    public byte[] Communes(Envelope window)
    {
        using var writer = Collection(4);
        foreach (var (commune, shape) in units.CommunesAbout(window).OrderBy(x => x.Commune.Code.Value, StringComparer.Ordinal))
            writer.Add(shape, ("layer", "commune"), ("code", commune.Code.Value), ("name", commune.Name), ("kind", commune.Kind), ("province", commune.Province.Value), ("people", commune.Population));
        return writer.Done();
    }

    byte[] Provinces(DateOnly on)
    {
        using var writer = Collection(units.Pack.Approximate ? 4 : 3);
        var rows = units.Table.RowsOn(on);
        var shapes = National(rows, on);
        foreach (var (row, shape) in rows.Zip(shapes))
            writer.Add(shape, ("layer", "province"), ("code", row.Code), ("name_vi", row.NameVi), ("name_en", row.NameEn), ("kind", row.Kind));
        return writer.Done();
    }

    internal Geometry[] National(IReadOnlyList<ProvinceRow> rows, DateOnly on)
    {
        var shapes = rows.Select(x => units.Shape(new(x.Code), on) ?? Geo.Factory.CreatePolygon()).ToArray();
        return units.Pack.Approximate ? shapes : CoverageSimplifier.Simplify(shapes, Geo.Degrees(NationalKm));
    }

    byte[] Islands(DateOnly on)
    {
        using var writer = Collection(3);
        foreach (var island in BaseData.Rows<IslandRow>("geography/islands.json"))
            writer.Add(Circle(island), ("layer", "island"), ("name_vi", island.Name), ("group", island.Group), ("province", on < UnitTable.Merger ? island.FormerProvince : island.Province));
        return writer.Done();
    }

    internal static Geometry Circle(IslandRow island) => Geo.Circle(island.Point, island.RadiusKm);

    byte[] Neighbours()
    {
        using var writer = new FeatureWriter(3, ("attribution", "Natural Earth"));
        foreach (var (code, land) in NeighbourLands()) writer.Add(land, ("layer", "neighbour"), ("code", code));
        return writer.Done();
    }

    internal IEnumerable<(string Code, Geometry Land)> NeighbourLands()
    {
        var ours = units.Pack.Approximate ? null : Geo.Or(National(units.Table.RowsOn(UnitTable.Merger), UnitTable.Merger).Select(Geo.Valid));
        return units.Outlines.Neighbours.Select(x => (x.Key, ours is null ? x.Value : Thinned(x.Value, ours)));
    }

    /// <summary>Beside our thinned outline their land is thinned too, and meets it without a crack.</summary>
    static Geometry Thinned(Geometry land, Geometry ours) =>
        Geo.Minus(Geo.Valid(TopologyPreservingSimplifier.Simplify(Geo.Grown(land, 2 * NationalKm), Geo.Degrees(NationalKm))), ours);

    static byte[] RiverLines()
    {
        using var writer = new FeatureWriter(2);
        foreach (var (name, flow, line) in RiverDrawing.Lines()) writer.Add(line, ("layer", "river"), ("name", name), ("class", flow));
        return writer.Done();
    }

    static byte[] RoadLines()
    {
        using var writer = new FeatureWriter(2);
        foreach (var (road, leg) in Roads()) writer.Add(leg, ("layer", "road"), ("road", road.Road), ("class", road.Class));
        return writer.Done();
    }

    /// <summary>The main roads as straight legs between places.</summary>
    internal static IEnumerable<(RoadRow Road, Geometry Leg)> Roads()
    {
        var at = Places.Value.ToDictionary(x => x.Name, x => new Coordinate(x.Lon, x.Lat));
        return BaseData.Rows<RoadRow>("geography/roads.json").Select(road => (road, (Geometry)Geo.Factory.CreateLineString([at[road.A].Copy(), at[road.B].Copy()])));
    }

    byte[] Labels(DateOnly on)
    {
        using var writer = new FeatureWriter(2);
        foreach (var x in Labelled(on)) writer.Add(x.Point, ("layer", "label"), ("name_vi", x.Vi), ("name_en", x.En), ("kind", x.Kind), ("rank", x.Rank), ("code", x.Code));
        return writer.Done();
    }

    /// <summary>The names of seas, islands, countries, provinces, their seats and other places.</summary>
    internal IEnumerable<MapName> Labelled(DateOnly on)
    {
        foreach (var label in BaseData.Rows<MapLabelRow>("geography/map-labels.json")) yield return new(label.Kind, label.NameVi, label.NameEn, new(label.Lat, label.Lon), label.Rank);
        foreach (var row in units.Table.RowsOn(on))
        {
            yield return new("province", row.NameVi, row.NameEn, Middle(row, on), row.IsCity ? 2 : 3, row.Code);
            yield return new("city", row.Seat, PlainName(row), row.SeatPoint, row.IsCity ? 1 : 2, row.Code);
        }
        foreach (var place in Places.Value.Where(x => x.Kind is "town" or "old-seat" or "port")) yield return new("place", place.Name, place.Name, place.Point, 4);
    }

    /// <summary>Inside the largest part: islands do not draw the name out to sea.</summary>
    GeoPoint Middle(ProvinceRow row, DateOnly on) =>
        Geo.Polygons(units.Shape(new(row.Code), on) ?? Geo.Factory.CreatePolygon()).MaxBy(x => x.Area) is { } part ? Geo.Point(part.InteriorPoint.Coordinate) : row.SeatPoint;

    static string PlainName(ProvinceRow row) => row.Seat == row.NameVi ? row.NameEn : row.Seat == "Thành phố Hồ Chí Minh" ? "Ho Chi Minh City" : row.Seat;

    FeatureWriter Collection(int decimals) =>
        new(decimals, ("pack", units.Pack.Name), ("approximate", units.Pack.Approximate), ("attribution", units.Outlines.Label.Attribution));
}
