using LaChan.Contracts.Reference;
using LaChan.Kernel;
using NetTopologySuite.Geometries;

namespace LaChan.Modules.Tests.Incidents.Classify;

/// <summary>A country as small as a test needs: provinces, communes, what became of old codes; the outlines answer what the test says.</summary>
sealed class TableUnits(IReadOnlyList<Province> provinces, IReadOnlyList<Commune> communes, IReadOnlyList<OldCommune> old, IReadOnlyDictionary<string, string> merged) : IUnits
{
    static readonly DateOnly NewUnits = new(2025, 7, 1);
    readonly ILookup<UnitCode, Commune> byCode = communes.ToLookup(x => x.Code);
    readonly Dictionary<UnitCode, OldCommune> oldByCode = old.ToDictionary(x => x.Code);

    public Touched? Answer { get; init; }
    public bool Crosses { get; init; }
    public double BorderKm { get; init; } = 120;

    public (string Name, bool Approximate, double BorderErrorKm) Pack => ("test", Answer?.Approximate ?? false, 1);
    public IReadOnlyList<Province> Provinces(DateOnly on) => [.. provinces.Where(x => x.Period.Contains(on))];
    public Province? Province(UnitCode code, DateOnly on) => provinces.FirstOrDefault(x => x.Code == code && x.Period.Contains(on));
    public UnitCode? ProvinceSuccessor(UnitCode code, DateOnly was, DateOnly on) =>
        Province(code, was) is null ? null : on >= NewUnits && was < NewUnits && merged.TryGetValue(code.Value, out var into) ? new(into) : code;
    public IReadOnlyList<Commune> Communes(DateOnly on) => on < NewUnits ? [] : communes;
    public Commune? Commune(UnitCode code, DateOnly on) => on < NewUnits ? null : byCode[code].FirstOrDefault();
    public OldCommune? OldCommune(UnitCode code) => oldByCode.GetValueOrDefault(code);
    public Province? ProvinceAt(GeoPoint point, DateOnly on) => null;
    public Commune? CommuneAt(GeoPoint point, DateOnly on) => null;
    public Touched Touched(Geometry zone, DateOnly on) => Answer ?? throw new InvalidOperationException("the test gave no outlines");
    public double? LandBorderKm(GeoPoint point) => BorderKm;
    public bool CrossesLandBorder(Geometry zone) => Crosses;

    /// <summary>Three old provinces of which two became one, four communes, one split old commune, one merged.</summary>
    public static TableUnits Small { get; } = new(
        [
            Of("01", "Hà Nội", null, null), Of("25", "Phú Thọ", null, null), Of("17", "Hòa Bình", null, new DateOnly(2025, 6, 30)), Of("38", "Thanh Hóa", null, null),
        ],
        [Of("00001", "An", "01"), Of("00002", "Bình", "01"), Of("00003", "Cát", "25"), Of("00004", "Dương", "38")],
        [
            new(new("00001"), new("01"), [new("00001"), new("00002")]),
            new(new("00009"), new("01"), [new("00001")]),
            new(new("00010"), new("01"), [new("00002")]),
            new(new("00011"), new("17"), [new("00003")]),
        ],
        new Dictionary<string, string> { ["17"] = "25" });

    static Province Of(string code, string name, DateOnly? from, DateOnly? to) => new(new(code), name, name, false, new(from, to), 1000, 1e6);
    static Commune Of(string code, string name, string province) => new(new(code), name, "xa", new(province), 25, 10_000, new(20, 105));
}
