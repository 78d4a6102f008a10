using LaChan.Contracts.Reference;
using LaChan.Kernel;
using LaChan.Science.Sea;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;

namespace LaChan.Forecast.Sea;

/// <summary>The land about a place on the sea as rings in metres from it: provinces, neighbours, islands, as the outlines in use know them.</summary>
sealed class SeaLand
{
    /// <summary>To each side: oil drifts hardly farther in three days.</summary>
    const double WindowDeg = 1.5;

    readonly Lazy<IReadOnlyList<IReadOnlyList<(double X, double Y)>>> rings;
    readonly Lazy<ShoreLine?> shore;

    public SeaLand(IMapGround ground, GeoPoint place, DateOnly on)
    {
        var map = ground.Ground(new Envelope(place.Lon - WindowDeg, place.Lon + WindowDeg, place.Lat - WindowDeg, place.Lat + WindowDeg), on);
        var land = map.Provinces.Concat(map.Neighbours).Concat(map.Islands).SelectMany(Polygons).Where(x => !x.IsEmpty).ToList();
        // Each outline by itself: where two overlap by an error of drawing there is still land.
        var at = new Coordinate(place.Lon, place.Lat);
        HoldsPlace = land.Any(x => x.EnvelopeInternal.Contains(at) && PointLocation.IsInRing(at, x.ExteriorRing.Coordinates));
        rings = new(() => [.. land.Select(x => Ring(x, place)).Where(x => x.Count >= 3)]);
        shore = new(() => rings.Value.Count == 0 ? null : new(rings.Value));
    }

    /// <summary>Null: no land within the window.</summary>
    public ShoreLine? Shore => shore.Value;

    public bool HoldsPlace { get; }

    /// <summary>To the metre, for the hash of what a forecast started from.</summary>
    public string Text => string.Join(';', rings.Value.Select(ring => string.Join(' ', ring.Select(p => FormattableString.Invariant($"{p.X:F0},{p.Y:F0}")))));

    static IEnumerable<Polygon> Polygons(Geometry shape) =>
        shape is Polygon polygon ? [polygon] : Enumerable.Range(0, shape.NumGeometries > 1 || shape is GeometryCollection ? shape.NumGeometries : 0).Select(shape.GetGeometryN).SelectMany(Polygons);

    static IReadOnlyList<(double X, double Y)> Ring(Polygon polygon, GeoPoint place) =>
        [.. polygon.ExteriorRing.Coordinates.SkipLast(1).Select(x => place.MetresTo(new(x.Y, x.X)))];
}
