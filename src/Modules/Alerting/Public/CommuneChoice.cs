using LaChan.Alerting.Cap;
using LaChan.Contracts.Reference;
using LaChan.Kernel;

namespace LaChan.Alerting.Public;

/// <summary>For readers who do not show their place: the communes around the areas of a warning, and which area a commune meets.</summary>
static class CommuneChoice
{
    /// <summary>Communes whose middle lies so near to an area can be chosen, kilometres.</summary>
    const double AroundKm = 25;

    /// <summary>The communes to choose from, those that an area meets first.</summary>
    public static IReadOnlyList<Commune> Of(IUnits units, IReadOnlyList<CapArea> areas, DateOnly on)
    {
        var met = Met(units, areas, on).Select(x => x.Commune).ToList();
        var corners = areas.SelectMany(x => x.Polygons).SelectMany(x => x).ToList();
        var near = units.Communes(on).Where(x => corners.Exists(corner => corner.DistanceKm(x.Centre) <= AroundKm));
        return [.. met.Concat(near).DistinctBy(x => x.Code).OrderBy(x => met.Exists(one => one.Code == x.Code) ? 0 : 1).ThenBy(x => PlainText.Fold(x.Name), StringComparer.Ordinal)];
    }

    /// <summary>The number of the worst area that the commune meets, from 0; null when it meets none.</summary>
    public static int? AreaOf(IUnits units, IReadOnlyList<CapArea> areas, UnitCode commune, DateOnly on) =>
        Met(units, areas, on).Where(x => x.Commune.Code == commune).Select(x => (int?)x.Area).FirstOrDefault();

    static IEnumerable<(Commune Commune, int Area)> Met(IUnits units, IReadOnlyList<CapArea> areas, DateOnly on) =>
        areas.Select((area, number) => (Shape: AreaShape.Of(area), number)).Where(x => !x.Shape.IsEmpty).SelectMany(x => units.Touched(x.Shape, on).Communes.Select(touched => (touched.Commune, x.number)));
}
