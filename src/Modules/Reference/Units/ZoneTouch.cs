using LaChan.Contracts.Reference;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Simplify;

namespace LaChan.Reference.Units;

/// <summary>A zone laid over the outlines: which units it touches, surely or possibly, and how many people it holds.</summary>
sealed class ZoneTouch
{
    /// <summary>An overlap below this share of both zone and unit is a touching edge, not a touch.</summary>
    const double Trifling = 1e-6;

    readonly Geometry zone;
    readonly IPreparedGeometry prepared;
    readonly PackLabel pack;

    public ZoneTouch(Geometry zone, PackLabel pack)
    {
        var valid = zone.Area == 0 ? Geo.Grown(zone, 0.01) : Geo.Valid(Plain(Geo.Valid(zone), pack));
        (this.zone, this.pack, prepared) = (valid, pack, PreparedGeometryFactory.Prepare(valid));
    }

    /// <summary>Provinces that the zone surely enters (by more than the pack's border error), and those it may.</summary>
    public (IReadOnlyList<Outline> Sure, IReadOnlyList<Outline> Possible) Provinces(OutlineLayer layer)
    {
        var reach = Geo.Grown(zone, pack.BorderErrorKm);
        var near = layer.About(reach.EnvelopeInternal).Where(x => x.Prepared.Intersects(reach)).OrderBy(x => x.Code.Value, StringComparer.Ordinal).ToList();
        var sure = near.Where(x => Enters(x, near)).ToList();
        if (sure.Count == 0 && near.MaxBy(Overlap) is { } most && Overlap(most) > 0) sure.Add(most);
        return (sure, [.. near.Except(sure)]);
    }

    /// <summary>Communes with the share inside. On an approximate pack one that lies within the error of the zone's edge is possible, with whatever share its cell has.</summary>
    public IEnumerable<TouchedCommune> Communes(OutlineLayer cells, UnitTable table)
    {
        var (reach, heart) = (Geo.Grown(zone, pack.CommuneErrorKm), PreparedGeometryFactory.Prepare(Geo.Grown(zone, -pack.CommuneErrorKm)));
        foreach (var cell in cells.About(reach.EnvelopeInternal))
        {
            if (table.Commune(cell.Code) is not { } commune || !cell.Prepared.Intersects(reach)) continue;
            var share = Share(cell);
            var sure = share > 0 && (!pack.Approximate || prepared.Contains(Geo.Point(commune.Centre)) || !heart.Geometry.IsEmpty && heart.Intersects(cell.Shape));
            if (share > 0 || pack.Approximate) yield return new(commune, share, share * commune.Population, !sure);
        }
    }

    /// <summary>Leaves out corners that are far finer than the outlines are sure.</summary>
    static Geometry Plain(Geometry zone, PackLabel pack) =>
        zone.NumPoints <= 40 ? zone : Geo.Areas(DouglasPeuckerSimplifier.Simplify(zone, Geo.Degrees(Math.Max(0.01, pack.CommuneErrorKm / 40)))) is { IsEmpty: false } plain ? plain : zone;

    double Share(Outline cell)
    {
        if (!cell.Prepared.Intersects(zone)) return 0;
        if (prepared.Covers(cell.Shape)) return 1;
        var area = Geo.And(zone, cell.Shape).Area;
        return area < Trifling * Math.Min(zone.Area, cell.Area) ? 0 : Math.Min(1, area / cell.Area);
    }

    double Overlap(Outline province) => province.Prepared.Intersects(zone) ? Geo.And(zone, province.Shape).Area : 0;

    /// <summary>Whether some of the zone lies in the province and further from every other one than the borders are sure.</summary>
    bool Enters(Outline province, List<Outline> near)
    {
        if (!province.Prepared.Intersects(zone)) return false;
        var others = near.Where(x => x != province).ToList();
        if (others.Count == 0 || prepared.Contains(province.Inside)) return true;
        var window = zone.EnvelopeInternal.Copy();
        window.ExpandBy(Geo.Degrees(2 * pack.BorderErrorKm));
        var frame = Geo.Factory.ToGeometry(window);
        var left = Geo.And(zone, province.Shape);
        foreach (var other in others.TakeWhile(_ => !left.IsEmpty))
            left = Geo.Minus(left, Geo.Grown(Geo.And(other.Shape, frame), pack.BorderErrorKm));
        return left.Area > Trifling * zone.Area;
    }
}
