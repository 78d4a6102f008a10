using LaChan.Contracts.Reference;
using LaChan.Kernel;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;

namespace LaChan.Reference.Units;

/// <summary>The units by day and where they lie. Everything is built once and then only read: safe for many threads.</summary>
public sealed class UnitMap : IUnits
{
    /// <summary>A place at the coast that no outline holds belongs to the nearest province within this distance.</summary>
    const double CoastKm = 3;

    readonly UnitTable table;
    readonly IReadOnlyList<IslandRow> islands;
    readonly OutlineLayer now, before, communes;
    readonly IReadOnlyList<IPreparedGeometry> abroad;
    readonly Lazy<LandBorder> border;

    public UnitMap(UnitTable table, Outlines outlines, IReadOnlyList<IslandRow> islands)
    {
        (this.table, this.islands, Outlines) = (table, islands, outlines);
        (now, before, communes) = (new(outlines.Now), new(outlines.Before), new(outlines.Communes));
        abroad = [.. outlines.World.Values.Where(x => !x.IsEmpty).Select(PreparedGeometryFactory.Prepare)];
        border = new(() => new(outlines));
    }

    public Outlines Outlines { get; }
    public UnitTable Table => table;
    public (string Name, bool Approximate, double BorderErrorKm) Pack => (Outlines.Label.Name, Outlines.Label.Approximate, Outlines.Label.BorderErrorKm);

    public IReadOnlyList<Province> Provinces(DateOnly on) => [.. table.RowsOn(on).Select(x => x.Province)];
    public Province? Province(UnitCode code, DateOnly on) => table.RowOn(code, on)?.Province;
    public UnitCode? ProvinceSuccessor(UnitCode code, DateOnly was, DateOnly on) => table.Successor(code, was, on);
    public IReadOnlyList<Commune> Communes(DateOnly on) => on < UnitTable.Merger ? [] : table.Communes;
    public Commune? Commune(UnitCode code, DateOnly on) => on < UnitTable.Merger ? null : table.Commune(code);
    public OldCommune? OldCommune(UnitCode code) => table.OldCommune(code);

    public Province? ProvinceAt(GeoPoint point, DateOnly on)
    {
        var layer = Layer(on);
        var found = layer.At(point)?.Code ?? Island(point, on) ?? (InAnotherCountry(point) ? null : layer.Nearest(point, CoastKm)?.Outline.Code);
        return found is { } code ? Province(code, on) : null;
    }

    public Commune? CommuneAt(GeoPoint point, DateOnly on)
    {
        if (on < UnitTable.Merger || ProvinceAt(point, on) is not { } province) return null;
        var found = communes.At(point)?.Code ?? IslandCommune(point) ?? communes.Nearest(point, CoastKm)?.Outline.Code;
        return found is { } code && table.Commune(code) is { } commune && commune.Province == province.Code ? commune : Closest(point, province.Code);
    }

    public Touched Touched(Geometry zone, DateOnly on)
    {
        var touch = new ZoneTouch(zone, Outlines.Label);
        var (sure, possible) = touch.Provinces(Layer(on));
        var parts = touch.Communes(communes, table).OrderByDescending(x => x.People).ThenBy(x => x.Commune.Code.Value, StringComparer.Ordinal).ToList();
        var people = PeopleInside.Of(parts, Outlines.Label.Approximate);
        return new(on < UnitTable.Merger ? [] : parts, Rows(sure, on), Rows(possible, on), people.People, people.Low, people.High, Outlines.Label.Name, Outlines.Label.Approximate);
    }

    public double? LandBorderKm(GeoPoint point) => ProvinceAt(point, UnitTable.Merger) is null ? null : border.Value.Km(point);
    public bool CrossesLandBorder(Geometry zone) => border.Value.Crossed(Geo.Valid(zone));

    /// <summary>The outline of a province on a day, or null.</summary>
    public Geometry? Shape(UnitCode province, DateOnly on) => Layer(on).Of(province)?.Shape;

    /// <summary>The outlines of communes that meet a rectangle.</summary>
    public IEnumerable<(Commune Commune, Geometry Shape)> CommunesAbout(Envelope window) =>
        from outline in communes.About(window)
        let commune = table.Commune(outline.Code)
        where commune is not null
        select (commune, outline.Shape);

    OutlineLayer Layer(DateOnly on) => on < UnitTable.Merger ? before : now;
    List<Province> Rows(IEnumerable<Outline> outlines, DateOnly on) => [.. outlines.Select(x => Province(x.Code, on)).OfType<Province>()];

    UnitCode? Island(GeoPoint point, DateOnly on) => NearestIsland(point) is { } island ? new UnitCode(on < UnitTable.Merger ? island.FormerProvince : island.Province) : null;
    UnitCode? IslandCommune(GeoPoint point) => NearestIsland(point)?.Commune is { } code ? new UnitCode(code) : null;
    IslandRow? NearestIsland(GeoPoint point) => islands.Where(x => x.Point.DistanceKm(point) <= x.RadiusKm).MinBy(x => x.Point.DistanceKm(point) / x.RadiusKm);

    bool InAnotherCountry(GeoPoint point)
    {
        var at = Geo.Point(point);
        return abroad.Any(x => x.Contains(at));
    }

    Commune? Closest(GeoPoint point, UnitCode province) =>
        table.Communes.Where(x => x.Province == province).MinBy(x => x.Centre.DistanceKm(point));
}
