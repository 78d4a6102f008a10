using System.Text.Json;
using LaChan.Reference.Units;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;
using NetTopologySuite.Simplify;

namespace LaChan.Reference.SetUp;

/// <summary>Land of other countries, from npm world-atlas 2.0.2 (Natural Earth): to name and draw a neighbour, never to say what is Viet Nam.</summary>
static class NeighbouringLand
{
    /// <summary>Countries around, by Natural Earth's numeric code; the three first share a land border with Viet Nam.</summary>
    static readonly Dictionary<string, string> Codes = new()
    {
        ["156"] = "CN", ["418"] = "LA", ["116"] = "KH", ["764"] = "TH", ["104"] = "MM", ["458"] = "MY", ["608"] = "PH", ["096"] = "BN", ["360"] = "ID", ["158"] = "TW", ["702"] = "SG",
    };

    public static readonly IReadOnlyList<string> Bordering = ["CN", "LA", "KH"];

    /// <summary>Our outline is thinned so far where only the cracks beside it are looked for.</summary>
    const double CoarseKm = 0.2;

    /// <summary>What is drawn at most: the sea and land around Viet Nam.</summary>
    static readonly Geometry Window = Geo.Factory.ToGeometry(new Envelope(94, 124, 0, 30));

    /// <summary>Waters with Hoàng Sa and Trường Sa: no land of another country is taken from here.</summary>
    static readonly Geometry EastSea = Geo.Factory.CreatePolygon([new(109.6, 7.6), new(112.2, 6.6), new(116.6, 8.4), new(116.9, 12), new(116, 18), new(110.2, 18), new(109.6, 7.6)]);

    public static Dictionary<string, Geometry> World(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        var topology = new TopoJson(json.RootElement);
        var byCode = from country in json.RootElement.GetProperty("objects").GetProperty("countries").GetProperty("geometries").EnumerateArray().Zip(topology.Shapes("countries"))
                     let id = country.First.TryGetProperty("id", out var number) ? number.GetString() : null
                     where id is not null && Codes.ContainsKey(id)
                     select (Code: Codes[id], country.Second.Shape);
        return byCode.ToDictionary(x => x.Code, x => Around(x.Shape));
    }

    /// <summary>What is left of the neighbours when ours is taken away, with the cracks along the land border (two data sets, up to 5 km apart) given to the nearest of them.</summary>
    public static Dictionary<string, Geometry> Beside(IReadOnlyDictionary<string, Geometry> world, Geometry vietNam)
    {
        var near = vietNam.EnvelopeInternal.Copy();
        near.ExpandBy(0.5);
        var window = Geo.Factory.ToGeometry(near);
        var bordering = Bordering.ToDictionary(x => x, x => Geo.And(world[x], window));
        var coarse = Geo.Valid(TopologyPreservingSimplifier.Simplify(vietNam, Geo.Degrees(CoarseKm)));
        var all = Geo.Or([.. bordering.Values, coarse]);
        var cracks = Geo.Polygons(Geo.Minus(Geo.Welded(all, 2.5), all)).Where(x => x.Distance(coarse) < 1e-6)
            .ToLookup(x => Bordering.MinBy(code => bordering[code].Distance(x)), x => (Geometry)x);
        return world.ToDictionary(x => x.Key, x => Geo.Minus(
            Geo.Or([x.Value, .. cracks[x.Key].Where(crack => crack.Distance(x.Value) < 1e-6).Select(crack => Geo.Grown(crack, 2 * CoarseKm))]), vietNam));
    }

    /// <summary>The border line and the land beyond its error. The line is their edge within 300 m of ours, so that islands off Hà Tiên and Móng Cái are not taken for a border.</summary>
    public static (Geometry Border, Geometry Beyond) LandBorder(IReadOnlyDictionary<string, Geometry> neighbours, Geometry vietNam, double errorKm)
    {
        var coarse = Geo.Valid(TopologyPreservingSimplifier.Simplify(vietNam, Geo.Degrees(errorKm / 10)));
        var abroad = Geo.Or(Bordering.Select(x => neighbours[x]));
        var near = OverlayNGRobust.Overlay(abroad.Boundary, Geo.Grown(coarse, 0.3), SpatialFunction.Intersection);
        return (near, Geo.Minus(abroad, Geo.Grown(coarse, errorKm)));
    }

    static Geometry Around(Geometry country)
    {
        var land = Geo.Polygons(Geo.And(Geo.Valid(country), Window)).Where(x => !EastSea.Contains(x.InteriorPoint)).Where(x => x.Area > 2e-4);
        return Geo.Valid(TopologyPreservingSimplifier.Simplify(Geo.Or(land), 0.007));
    }
}
