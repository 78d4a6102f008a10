namespace LaChan.Science.Sea;

/// <summary>An area in which a density is reached: a ring about it and rings about its holes, each closed, metres; the outer runs against the clock.</summary>
public sealed record DensityZone(IReadOnlyList<(double X, double Y)> Outer, IReadOnlyList<IReadOnlyList<(double X, double Y)>> Holes)
{
    /// <summary>The zones of a field above a level, above 0.</summary>
    public static IReadOnlyList<DensityZone> Above(DensityField field, double level)
    {
        var rings = DensityContour.Rings(field, level).Select(x => (Ring: x, Area: Area(x))).ToList();
        var zones = rings.Where(x => x.Area > 0).OrderBy(x => x.Area).Select(x => (x.Ring, Holes: new List<IReadOnlyList<(double X, double Y)>>())).ToList();
        foreach (var hole in rings.Where(x => x.Area < 0))
            zones.FirstOrDefault(x => Holds(x.Ring, hole.Ring[0])).Holes?.Add(hole.Ring);
        return [.. zones.Select(x => new DensityZone(x.Ring, x.Holes))];
    }

    /// <summary>Square metres, without the holes.</summary>
    public double AreaM2 => Area(Outer) + Holes.Sum(Area);

    static double Area(IReadOnlyList<(double X, double Y)> ring)
    {
        double twice = 0;
        for (var i = 0; i + 1 < ring.Count; i++) twice += (ring[i].X - ring[0].X) * (ring[i + 1].Y - ring[0].Y) - (ring[i + 1].X - ring[0].X) * (ring[i].Y - ring[0].Y);
        return twice / 2;
    }

    static bool Holds(IReadOnlyList<(double X, double Y)> ring, (double X, double Y) point)
    {
        var inside = false;
        for (var i = 0; i + 1 < ring.Count; i++)
        {
            var (a, b) = (ring[i], ring[i + 1]);
            if (a.Y > point.Y != b.Y > point.Y && point.X < (b.X - a.X) * (point.Y - a.Y) / (b.Y - a.Y) + a.X) inside = !inside;
        }
        return inside;
    }
}
