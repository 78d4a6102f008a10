using LaChan.Contracts.Reference;
using LaChan.Kernel;
using NetTopologySuite.Geometries;

namespace LaChan.Modules.Tests.Alerting;

/// <summary>One commune everywhere, with 10,000 people on a hundredth of a square degree, spread evenly.</summary>
sealed class EvenUnits : IUnits
{
    static readonly Province Here = new(new("75"), "Đồng Nai", "Thành phố Đồng Nai", true, Period.Always, 12_737, 4_491_408);
    static readonly Commune Only = new(new("26020"), "Đại Phước & <b>", "xa", new("75"), 25, 10_000, new(10.70, 106.85));

    public (string Name, bool Approximate, double BorderErrorKm) Pack => ("test", true, 1);
    public IReadOnlyList<Province> Provinces(DateOnly on) => [Here];
    public Province? Province(UnitCode code, DateOnly on) => Here;
    public UnitCode? ProvinceSuccessor(UnitCode code, DateOnly was, DateOnly on) => code;
    public IReadOnlyList<Commune> Communes(DateOnly on) => [Only];
    public Commune? Commune(UnitCode code, DateOnly on) => Only;
    public OldCommune? OldCommune(UnitCode code) => null;
    public Province? ProvinceAt(GeoPoint point, DateOnly on) => Here;
    public Commune? CommuneAt(GeoPoint point, DateOnly on) => Only;
    public double? LandBorderKm(GeoPoint point) => 100;
    public bool CrossesLandBorder(Geometry zone) => false;

    public Touched Touched(Geometry zone, DateOnly on)
    {
        var people = zone.Area * 1e6;
        return new([new(Only, 0.5, people, false)], [Here], [], people, people * 0.7, people * 1.3, "test", true);
    }
}
