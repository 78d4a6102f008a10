using LaChan.Contracts.Forecast;
using LaChan.Contracts.Reference;
using LaChan.Kernel;
using NetTopologySuite.Geometries;

namespace LaChan.Incidents.Draft;

/// <summary>How likely units and the border are reached by a moment: shares of the members of an ensemble.</summary>
sealed class ReachOdds
{
    readonly DateTimeOffset releasedAt;
    readonly IReadOnlyList<Commune> communes;
    readonly IReadOnlyList<UnitCode> provinces;
    readonly Dictionary<UnitCode, int> communeAt, provinceAt;

    // Of each member, minutes from the release until the first air above the threshold: by commune, by province, over the border.
    readonly IReadOnlyList<(float[] Communes, float[] Provinces, float Border)> members;

    /// <param name="source">Where it comes from: far from the land border no cell is asked whether it lies beyond.</param>
    public ReachOdds(ReachEnsemble ensemble, IUnits units, GeoPoint source, DateTimeOffset releasedAt, DateOnly day)
    {
        this.releasedAt = releasedAt;
        var reached = Enumerable.Range(0, ensemble.Cells.Count).Where(cell => ensemble.Minutes.Any(x => float.IsFinite(x[cell]))).Select(x => (Cell: x, Commune: units.CommuneAt(ensemble.Cells[x], day))).ToList();
        communes = [.. reached.Select(x => x.Commune).OfType<Commune>().DistinctBy(x => x.Code)];
        provinces = [.. communes.Select(x => x.Province).Distinct()];
        communeAt = communes.Select((x, i) => (x.Code, i)).ToDictionary(x => x.Code, x => x.i);
        provinceAt = provinces.Select((x, i) => (x, i)).ToDictionary(x => x.x, x => x.i);
        var inside = reached.Where(x => x.Commune is not null).Select(x => (x.Cell, Unit: communeAt[x.Commune?.Code ?? default])).ToList();
        var outside = reached.Where(x => x.Commune is null).Select(x => x.Cell).ToList();
        var farthest = reached.Select(x => source.DistanceKm(ensemble.Cells[x.Cell])).DefaultIfEmpty(0).Max();
        var beyond = units.LandBorderKm(source) > farthest + units.Pack.BorderErrorKm ? [] : outside.Where(x => units.CrossesLandBorder(PointOf(ensemble.Cells[x]))).ToList();
        members = [.. ensemble.Minutes.Select(minutes => Member(minutes, inside, beyond))];
    }

    /// <summary>Communes that any member reaches.</summary>
    public IReadOnlyList<Commune> Communes => communes;

    public IReadOnlyList<UnitCode> Provinces => provinces;

    public double OfCommune(UnitCode code, DateTimeOffset by) => communeAt.TryGetValue(code, out var i) ? Share(x => x.Communes[i], by) : 0;

    public double OfProvince(UnitCode code, DateTimeOffset by) => provinceAt.TryGetValue(code, out var i) ? Share(x => x.Provinces[i], by) : 0;

    public double OfBorder(DateTimeOffset by) => Share(x => x.Border, by);

    /// <summary>Of a second province beside those where it is already measured.</summary>
    public double OfSecondProvince(IReadOnlyCollection<UnitCode> measured, DateTimeOffset by)
    {
        var needed = 2 - measured.Count;
        if (needed <= 0) return 1;
        int[] others = [.. Enumerable.Range(0, provinces.Count).Where(x => !measured.Contains(provinces[x]))];
        return others.Length < needed ? 0 : Share(member => others.Select(x => member.Provinces[x]).Order().ElementAt(needed - 1), by);
    }

    (float[], float[], float) Member(float[] minutes, List<(int Cell, int Unit)> inside, List<int> beyond)
    {
        var byCommune = new float[communes.Count];
        Array.Fill(byCommune, float.PositiveInfinity);
        foreach (var (cell, unit) in inside) byCommune[unit] = Math.Min(byCommune[unit], minutes[cell]);
        var byProvince = provinces.Select(province => byCommune.Where((_, i) => communes[i].Province == province).Min()).ToArray();
        return (byCommune, byProvince, beyond.Select(x => minutes[x]).DefaultIfEmpty(float.PositiveInfinity).Min());
    }

    double Share(Func<(float[] Communes, float[] Provinces, float Border), float> minutes, DateTimeOffset by)
    {
        var passed = (by - releasedAt).TotalMinutes;
        return (double)members.Count(x => minutes(x) <= passed) / members.Count;
    }

    static Point PointOf(GeoPoint at) => GeometryFactory.Default.CreatePoint(new Coordinate(at.Lon, at.Lat));
}
