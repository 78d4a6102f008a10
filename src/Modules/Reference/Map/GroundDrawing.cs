using System.Collections.Concurrent;
using LaChan.Contracts.Reference;
using LaChan.Platform;
using LaChan.Reference.Units;
using NetTopologySuite.Geometries;

namespace LaChan.Reference.Map;

/// <summary>The layers of maps that the server draws: the whole country once a day's units, a small window cut out of it.</summary>
sealed class GroundDrawing(MapLayers layers, UnitMap units) : IMapGround
{
    const double LocalDegrees = 3;

    /// <summary>A cut border lies outside the picture.</summary>
    const double Margin = 0.2;

    /// <summary>The desk asks for the same window at each news.</summary>
    const int MostKept = 64;

    readonly ConcurrentDictionary<DateOnly, Lazy<MapGround>> whole = new();
    readonly ConcurrentDictionary<(Envelope Window, DateOnly Since), MapGround> kept = new();

    public MapGround Ground(Envelope window, DateOnly on)
    {
        var since = units.Table.UnchangedSince(on);
        if (Math.Max(window.Width, window.Height) > LocalDegrees) return whole.GetOrAdd(since, day => new(() => Whole(day))).Value;
        if (kept.Count > MostKept) kept.Clear();
        return kept.GetOrAdd((window, since), key => Local(key.Window, key.Since));
    }

    MapGround Whole(DateOnly on) => new(
        [.. layers.NeighbourLands().Select(x => x.Land)], layers.National(units.Table.RowsOn(on), on), [.. Islands()], [.. RiverDrawing.Lines().Select(x => (x.Class, x.Line))], [], [],
        [.. layers.Labelled(on).OrderBy(x => x.Rank)], units.Outlines.Label.Attribution);

    MapGround Local(Envelope window, DateOnly on)
    {
        var wide = window.Copy();
        wide.ExpandBy(window.Width * Margin, window.Height * Margin);
        var communes = units.CommunesAbout(wide).OrderByDescending(x => x.Commune.Population).ToList();
        return new(
            Cut(units.Outlines.Neighbours.Values, wide), Cut(units.Table.RowsOn(on).Select(x => units.Shape(new(x.Code), on)).OfType<Geometry>(), wide), [.. Islands().Where(x => Meets(x, wide))],
            [.. RiverDrawing.Lines().Where(x => Meets(x.Line, wide)).Select(x => (x.Class, x.Line))], [.. MapLayers.Roads().Select(x => x.Leg).Where(x => Meets(x, wide))], Cut(communes.Select(x => x.Shape), wide),
            [.. layers.Labelled(on).Where(x => x.Kind is "city" or "islands" && window.Contains(x.Point.Lon, x.Point.Lat)), .. communes.Select(x => Seen(x.Commune, x.Shape, window)).OfType<MapName>()],
            units.Outlines.Label.Attribution);
    }

    /// <summary>The name stands in that part of the commune which the window shows; null when it shows none.</summary>
    static MapName? Seen(Commune commune, Geometry shape, Envelope window) =>
        Cut([shape], window) is [var part] ? new("commune", commune.Name, commune.Name, Geo.Point(part.InteriorPoint.Coordinate), 3) : null;

    static IEnumerable<Geometry> Islands() => BaseData.Rows<IslandRow>("geography/islands.json").Select(MapLayers.Circle);

    static bool Meets(Geometry shape, Envelope window) => window.Intersects(shape.EnvelopeInternal);

    static List<Geometry> Cut(IEnumerable<Geometry> shapes, Envelope window)
    {
        var box = Geo.Factory.ToGeometry(window);
        return [.. shapes.Where(x => Meets(x, window)).Select(x => window.Contains(x.EnvelopeInternal) ? x : Geo.And(Geo.Valid(x), box)).Where(x => !x.IsEmpty)];
    }
}
