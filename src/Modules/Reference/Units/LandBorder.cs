using LaChan.Kernel;
using LaChan.Reference.SetUp;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;

namespace LaChan.Reference.Units;

/// <summary>The land border with China, Laos and Cambodia: the edge of our outline that faces their land.</summary>
sealed class LandBorder
{
    readonly Geometry line;
    readonly IPreparedGeometry beyond;

    /// <param name="outlines">The pack.</param>
    /// <param name="errorKm">Beyond the border begins this far outside our outline.</param>
    public LandBorder(Outlines outlines, double errorKm)
    {
        var land = NeighbouringLand.Bordering.Where(outlines.Neighbours.ContainsKey).Select(x => outlines.Neighbours[x]).ToList();
        var (abroad, ours) = (Geo.Or(land), Geo.Or(outlines.Now.Values));
        line = Facing(abroad, ours);
        beyond = PreparedGeometryFactory.Prepare(Geo.Minus(abroad, Geo.Grown(ours, errorKm)));
    }

    /// <summary>Kilometres from a place to the border line.</summary>
    public double Km(GeoPoint point) => Shoreline.Km(line, point);

    public bool Crossed(Geometry zone) => beyond.Intersects(zone);

    /// <summary>Their edge within some 300 m of ours, so that islands off Hà Tiên and Móng Cái are not taken for a border.</summary>
    static Geometry Facing(Geometry abroad, Geometry ours) =>
        NetTopologySuite.Operation.OverlayNG.OverlayNGRobust.Overlay(abroad.Boundary, Geo.Grown(ours, 0.3), NetTopologySuite.Operation.Overlay.SpatialFunction.Intersection);
}
