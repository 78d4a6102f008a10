using LaChan.Kernel;
using LaChan.Reference.Units;
using NetTopologySuite.Geometries;

namespace LaChan.Reference.SetUp;

/// <summary>
/// Cells that stand for the outlines of communes: a place belongs to the commune for which d² − 0.6 · area / π is least
/// (power diagram; d distance to the centre). Measured on precise outlines: 79 % of random places in the right commune, against 76 % with the plain nearest centre.
/// </summary>
static class PowerCells
{
    const double AreaWeight = 0.6;

    /// <summary>One cell for each commune of one former province, together filling its outline; empty for an island that the outline lacks.</summary>
    public static IEnumerable<(UnitCode Code, Geometry Cell)> Within(Geometry province, IReadOnlyList<CommuneRow> communes)
    {
        var plane = new Plane(province.EnvelopeInternal);
        var sites = communes.Select(x => plane.Site(x)).ToList();
        for (var i = 0; i < sites.Count; i++)
        {
            var cell = Geo.And(plane.Degrees(Cell(sites, i, plane.Frame)), province);
            yield return (new(communes[i].Code), cell.IsEmpty ? Geo.And(OwnCircle(communes[i]), province) : cell);
        }
    }

    /// <summary>For a small ward whose larger neighbour has the same centre to 0.01 degree: its area as a circle, laid over the neighbour.</summary>
    static Geometry OwnCircle(CommuneRow commune) => Geo.Circle(new(commune.Lat, commune.Lon), Math.Sqrt(commune.AreaKm2 / Math.PI));

    static List<(double X, double Y)> Cell(List<Site> sites, int i, List<(double X, double Y)> frame)
    {
        var cell = frame;
        for (var j = 0; j < sites.Count && cell.Count > 2; j++)
            if (j != i) cell = Nearer(cell, sites[i], sites[j]);
        return cell;
    }

    /// <summary>Cuts a convex polygon by the line on which both sites have the same power (Sutherland and Hodgman).</summary>
    static List<(double X, double Y)> Nearer(List<(double X, double Y)> cell, Site own, Site other)
    {
        var kept = new List<(double X, double Y)>(cell.Count + 1);
        for (var k = 0; k < cell.Count; k++)
        {
            var (from, to) = (cell[k], cell[(k + 1) % cell.Count]);
            var (a, b) = (own.Power(from) - other.Power(from), own.Power(to) - other.Power(to));
            if (a <= 0) kept.Add(from);
            if (a < 0 != b < 0 && a != b) kept.Add((from.X + (to.X - from.X) * a / (a - b), from.Y + (to.Y - from.Y) * a / (a - b)));
        }
        return kept;
    }

    readonly record struct Site(double X, double Y, double Weight)
    {
        public double Power((double X, double Y) at) => (at.X - X) * (at.X - X) + (at.Y - Y) * (at.Y - Y) - Weight;
    }

    /// <summary>Kilometres east and north of the middle of a province.</summary>
    sealed class Plane(Envelope around)
    {
        readonly double x0 = around.Centre.X, y0 = around.Centre.Y, east = Geo.KmPerDegree * Math.Cos(around.Centre.Y * Math.PI / 180);

        public List<(double X, double Y)> Frame =>
            [Km(around.MinX - 1, around.MinY - 1), Km(around.MaxX + 1, around.MinY - 1), Km(around.MaxX + 1, around.MaxY + 1), Km(around.MinX - 1, around.MaxY + 1)];

        public Site Site(CommuneRow commune)
        {
            var (x, y) = Km(commune.Lon, commune.Lat);
            return new(x, y, AreaWeight * commune.AreaKm2 / Math.PI);
        }

        public Geometry Degrees(List<(double X, double Y)> cell)
        {
            if (cell.Count < 3) return Geo.Factory.CreatePolygon();
            var ring = cell.Select(p => new Coordinate(x0 + p.X / east, y0 + p.Y / Geo.KmPerDegree)).ToList();
            return Geo.Valid(Geo.Factory.CreatePolygon([.. ring, ring[0].Copy()]));
        }

        (double X, double Y) Km(double lon, double lat) => ((lon - x0) * east, (lat - y0) * Geo.KmPerDegree);
    }
}
