using LaChan.Contracts.Reference;
using LaChan.Kernel;
using NetTopologySuite.Geometries;

namespace LaChan.Reference.Units;

/// <summary>The units by day from the tables alone; outlines are loaded when a question first needs them. For commands that mostly ask for codes: they answer at once, and also where no outlines are at hand.</summary>
/// <param name="table">The tables.</param>
/// <param name="outlines">Loads the outlines; null when there are none: then distances are not known, and whatever asks for a shape is refused.</param>
public sealed class LateUnits(UnitTable table, Func<UnitMap?> outlines) : IUnits
{
    readonly Lazy<UnitMap?> map = new(outlines);

    UnitMap Map => map.Value ?? throw new RefusedException("geometry", "no outlines are at hand: run ./lachan --setup, or import a pack of units");

    public (string Name, bool Approximate, double BorderErrorKm) Pack => Map.Pack;
    public IReadOnlyList<Province> Provinces(DateOnly on) => [.. table.RowsOn(on).Select(x => x.Province)];
    public Province? Province(UnitCode code, DateOnly on) => table.RowOn(code, on)?.Province;
    public UnitCode? ProvinceSuccessor(UnitCode code, DateOnly was, DateOnly on) => table.Successor(code, was, on);
    public IReadOnlyList<Commune> Communes(DateOnly on) => on < UnitTable.Merger ? [] : table.Communes;
    public Commune? Commune(UnitCode code, DateOnly on) => on < UnitTable.Merger ? null : table.Commune(code);
    public OldCommune? OldCommune(UnitCode code) => table.OldCommune(code);
    public Province? ProvinceAt(GeoPoint point, DateOnly on) => Map.ProvinceAt(point, on);
    public Commune? CommuneAt(GeoPoint point, DateOnly on) => Map.CommuneAt(point, on);
    public Touched Touched(Geometry zone, DateOnly on) => Map.Touched(zone, on);
    public double? LandBorderKm(GeoPoint point) => map.Value?.LandBorderKm(point);
    public bool CrossesLandBorder(Geometry zone) => Map.CrossesLandBorder(zone);
}
