using LaChan.Kernel;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;

namespace LaChan.Reference.Units;

/// <summary>The land border with China, Laos and Cambodia: the edge of our outline that faces their land.</summary>
sealed class LandBorder(Outlines outlines)
{
    readonly IPreparedGeometry beyond = PreparedGeometryFactory.Prepare(outlines.Beyond);

    /// <summary>Kilometres from a place to the border line.</summary>
    public double Km(GeoPoint point) => Shoreline.Km(outlines.Border, point);

    public bool Crossed(Geometry zone) => beyond.Intersects(zone);
}
