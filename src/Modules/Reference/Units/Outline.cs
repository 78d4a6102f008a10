using LaChan.Kernel;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Index.Strtree;

namespace LaChan.Reference.Units;

/// <summary>One unit's outline, prepared for many questions. Safe for many readers once <see cref="OutlineLayer"/> has made it.</summary>
sealed class Outline(UnitCode code, Geometry shape)
{
    readonly IndexedPointInAreaLocator locator = new(shape);
    readonly Lazy<IPreparedGeometry> prepared = new(() => PreparedGeometryFactory.Prepare(shape));

    public UnitCode Code => code;
    public Geometry Shape => shape;
    public IPreparedGeometry Prepared => prepared.Value;
    public double Area { get; } = shape.Area;
    public Point Inside { get; } = shape.InteriorPoint;

    public bool Holds(Coordinate point)
    {
        if (!shape.EnvelopeInternal.Contains(point)) return false;
        lock (locator) return locator.Locate(point) != Location.Exterior;
    }
}

/// <summary>The outlines of one kind of unit at one time.</summary>
sealed class OutlineLayer
{
    readonly STRtree<Outline> tree = new();
    readonly Dictionary<UnitCode, Outline> byCode;

    public OutlineLayer(IReadOnlyDictionary<UnitCode, Geometry> shapes)
    {
        byCode = shapes.Where(x => !x.Value.IsEmpty).ToDictionary(x => x.Key, x => new Outline(x.Key, x.Value));
        foreach (var outline in byCode.Values) tree.Insert(outline.Shape.EnvelopeInternal, outline);
        tree.Build();
    }

    public IEnumerable<Outline> All => byCode.Values;
    public Outline? Of(UnitCode code) => byCode.GetValueOrDefault(code);

    /// <summary>Those whose envelope meets this one.</summary>
    public IList<Outline> About(Envelope envelope) => tree.Query(envelope);

    public Outline? At(GeoPoint point)
    {
        var at = new Coordinate(point.Lon, point.Lat);
        return tree.Query(new Envelope(at)).FirstOrDefault(x => x.Holds(at));
    }

    /// <summary>The nearest within a distance, or null.</summary>
    public (Outline Outline, double Km)? Nearest(GeoPoint point, double withinKm)
    {
        var around = new Envelope(new Coordinate(point.Lon, point.Lat));
        around.ExpandBy(Geo.Degrees(withinKm) * 1.1);
        var found = tree.Query(around).Select(x => (Outline: x, Km: Shoreline.Km(x.Shape, point))).Where(x => x.Km <= withinKm).ToList();
        return found.Count == 0 ? null : found.MinBy(x => x.Km);
    }
}
