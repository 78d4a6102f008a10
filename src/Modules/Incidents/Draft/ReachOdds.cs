using LaChan.Contracts.Forecast;
using LaChan.Contracts.Reference;
using LaChan.Kernel;

namespace LaChan.Incidents.Draft;

/// <summary>How likely units and the border are reached by a moment: shares of the members of an ensemble.</summary>
sealed class ReachOdds
{
    readonly IReadOnlyList<Member> members;
    readonly Dictionary<UnitCode, Commune> communes = [];
    readonly DateTimeOffset releasedAt;

    /// <param name="source">Where it comes from: far from the land border no cell is asked whether it lies beyond.</param>
    public ReachOdds(ReachEnsemble ensemble, IUnits units, GeoPoint source, DateTimeOffset releasedAt, DateOnly day)
    {
        this.releasedAt = releasedAt;
        var reached = Enumerable.Range(0, ensemble.Cells.Count).Where(cell => ensemble.Minutes.Any(x => float.IsFinite(x[cell]))).ToList();
        var farthest = reached.Select(x => source.DistanceKm(ensemble.Cells[x])).DefaultIfEmpty(0).Max();
        var nearBorder = !(units.LandBorderKm(source) > farthest + units.Pack.BorderErrorKm);
        var cells = reached.Select(x => (Cell: x, Commune: units.CommuneAt(ensemble.Cells[x], day))).ToList();
        foreach (var commune in cells.Select(x => x.Commune).OfType<Commune>()) communes[commune.Code] = commune;
        var beyond = nearBorder ? cells.Where(x => x.Commune is null && units.CrossesLandBorder(PointOf(ensemble.Cells[x.Cell]))).Select(x => x.Cell).ToList() : [];
        members = [.. ensemble.Minutes.Select(minutes => new Member(First(cells, minutes, x => x.Code), First(cells, minutes, x => x.Province), beyond.Select(x => (double)minutes[x]).DefaultIfEmpty(double.PositiveInfinity).Min()))];
    }

    /// <summary>Communes that any member reaches.</summary>
    public IEnumerable<Commune> Communes => communes.Values;

    public IEnumerable<UnitCode> Provinces => members.SelectMany(x => x.Provinces.Keys).Distinct();

    public double OfCommune(UnitCode code, DateTimeOffset by) => Share(x => x.Communes.GetValueOrDefault(code, double.PositiveInfinity), by);

    public double OfProvince(UnitCode code, DateTimeOffset by) => Share(x => x.Provinces.GetValueOrDefault(code, double.PositiveInfinity), by);

    public double OfBorder(DateTimeOffset by) => Share(x => x.BorderMinutes, by);

    /// <summary>Of a second province beside those where it is already measured.</summary>
    public double OfSecondProvince(IReadOnlyCollection<UnitCode> measured, DateTimeOffset by) => Share(member => Second(member, measured), by);

    static double Second(Member member, IReadOnlyCollection<UnitCode> measured)
    {
        var more = member.Provinces.Where(x => !measured.Contains(x.Key)).Select(x => x.Value).Order().ToList();
        var needed = 2 - measured.Count;
        return needed <= 0 ? 0 : more.Count >= needed ? more[needed - 1] : double.PositiveInfinity;
    }

    double Share(Func<Member, double> minutes, DateTimeOffset by)
    {
        var passed = (by - releasedAt).TotalMinutes;
        return (double)members.Count(x => minutes(x) <= passed) / members.Count;
    }

    /// <summary>The earliest moment in each unit.</summary>
    static Dictionary<UnitCode, double> First(List<(int Cell, Commune? Commune)> cells, float[] minutes, Func<Commune, UnitCode> unit)
    {
        var first = new Dictionary<UnitCode, double>();
        foreach (var (cell, commune) in cells)
            if (commune is not null && float.IsFinite(minutes[cell]) && minutes[cell] < first.GetValueOrDefault(unit(commune), double.PositiveInfinity)) first[unit(commune)] = minutes[cell];
        return first;
    }

    static NetTopologySuite.Geometries.Point PointOf(GeoPoint at) => NetTopologySuite.Geometries.GeometryFactory.Default.CreatePoint(new NetTopologySuite.Geometries.Coordinate(at.Lon, at.Lat));

    /// <summary>Minutes from the release until the first air above the threshold.</summary>
    sealed record Member(Dictionary<UnitCode, double> Communes, Dictionary<UnitCode, double> Provinces, double BorderMinutes);
}
