using LaChan.Contracts.Forces;
using LaChan.Contracts.Monitoring;
using LaChan.Contracts.Reference;
using LaChan.Contracts.Risk;
using LaChan.Kernel;
using NetTopologySuite.Geometries;

namespace LaChan.Modules.Tests.Incidents;

/// <summary>Communes as strips of longitude over the whole map, people spread evenly: enough to see what reaches whom.</summary>
sealed class StripUnits(params IReadOnlyList<(string Code, string Name, double FromLon, double ToLon)> strips) : IUnits
{
    /// <summary>Two communes of Đồng Nai, one of TP Hồ Chí Minh west of them.</summary>
    public static StripUnits South => new(("26488", "Nhơn Trạch", 106.825, 107.2), ("26500", "Phước An", 106.80, 106.825), ("27670", "Bình Khánh", 106.4, 106.80));

    /// <summary>Three provinces along the Red River.</summary>
    public static StripUnits RedRiver => new(("08000", "Việt Trì", 105.0, 105.45), ("09574", "Sơn Tây", 105.45, 105.9), ("12000", "Phố Hiến", 105.9, 106.4));

    static readonly GeometryFactory Shapes = new(new PrecisionModel(), 4326);

    public (string Name, bool Approximate, double BorderErrorKm) Pack => ("strips", false, 0.2);

    public IReadOnlyList<Province> Provinces(DateOnly on) => [.. strips.Select(x => x.Code[..2]).Distinct().Select(Of)];
    public Province? Province(UnitCode code, DateOnly on) => Provinces(on).FirstOrDefault(x => x.Code == code);
    public UnitCode? ProvinceSuccessor(UnitCode code, DateOnly was, DateOnly on) => code;
    public IReadOnlyList<Commune> Communes(DateOnly on) => [.. strips.Select(x => Of(x))];
    public Commune? Commune(UnitCode code, DateOnly on) => Communes(on).FirstOrDefault(x => x.Code == code);
    public OldCommune? OldCommune(UnitCode code) => null;
    public Province? ProvinceAt(GeoPoint point, DateOnly on) => CommuneAt(point, on) is { } commune ? Province(commune.Province, on) : null;
    public Commune? CommuneAt(GeoPoint point, DateOnly on) => Communes(on).FirstOrDefault(x => Strip(x.Code.Value).FromLon <= point.Lon && point.Lon < Strip(x.Code.Value).ToLon);

    public Touched Touched(Geometry zone, DateOnly on)
    {
        var communes = Communes(on).Select(x => (Commune: x, Area: zone.IsEmpty ? 0 : zone.Intersection(Box(x.Code.Value)).Area)).Where(x => x.Area > 0)
            .Select(x => new TouchedCommune(x.Commune, x.Area / Box(x.Commune.Code.Value).Area, x.Area * 1e6, false)).ToList();
        var people = communes.Sum(x => x.People);
        return new(communes, [.. communes.Select(x => x.Commune.Province).Distinct().Select(x => Province(x, on)!)], [], people, people * 0.9, people * 1.1, "strips", false);
    }

    public double? LandBorderKm(GeoPoint point) => 120;
    public bool CrossesLandBorder(Geometry zone) => false;

    (string Code, string Name, double FromLon, double ToLon) Strip(string code) => strips.First(x => x.Code == code);
    Geometry Box(string code) => Shapes.ToGeometry(new Envelope(Strip(code).FromLon, Strip(code).ToLon, 8, 23));
    static Province Of(string code) => new(new(code), $"Tỉnh {code}", $"Tỉnh {code}", false, Period.Always, 1000, 1e6);
    static Commune Of((string Code, string Name, double FromLon, double ToLon) strip) =>
        new(new(strip.Code), strip.Name, "xa", new(strip.Code[..2]), 50, 20_000, new(10.7, (strip.FromLon + strip.ToLon) / 2));
}

/// <summary>Measurements that the test sets.</summary>
sealed class SetReadings : IReadings
{
    public WindReading? Wind { get; set; } = new(2.6, 56, "W1", "Trạm gió", 3, TestNode.Start);
    public Dictionary<string, double> Values { get; } = [];

    public WindReading? WindNear(GeoPoint point, DateTimeOffset at) => Wind;
    public IReadOnlyList<Station> Stations => [];
    public IReadOnlyList<(Station Station, double DistanceKm, LatestReading Reading)> Latest(string parameter, GeoPoint near, double withinKm) => [];
    public IReadOnlyList<(DateTimeOffset At, double Value)> Series(string station, string parameter, DateTimeOffset from, DateTimeOffset to) =>
        Values.TryGetValue(station, out var value) ? [(from, value)] : [];
}

/// <summary>One cold store with 62 t of ammonia, or none.</summary>
sealed class OnePlant(bool stands = true) : IFacilities
{
    readonly Facility plant = new("DEMO-LT", "Kho lạnh Long Tân", "Long Tan cold store", "cold-store", new(10.7037, 106.8577), new Dictionary<string, double> { ["NH3"] = 62 }, 0, true);

    public IReadOnlyList<Facility> All => stands ? [plant] : [];
    public IReadOnlyList<(Facility Facility, double DistanceKm)> Upwind(GeoPoint point, double windFromDeg, string substance, double withinKm, double halfAngleDeg = 45) => Near(point, withinKm);
    public IReadOnlyList<(Facility Facility, double DistanceKm)> Near(GeoPoint point, double withinKm) => [.. All.Select(x => (x, x.Point.DistanceKm(point))).Where(x => x.Item2 <= withinKm)];
}

/// <summary>Always the same team.</summary>
sealed class OneTeam : INearestForces
{
    public IReadOnlyList<ForceProposal> For(string hazard, GeoPoint place) =>
        [new("D1", "Đội tiêu độc 1", "Decontamination team 1", "MOD", null, new(10.8, 106.9), "decon-team", 1, 20, 25, true, [new(10.8, 106.9), place])];

    public IReadOnlyList<ForceNeed> Needs(string hazard) => [new("decon-team", 2, "test")];
    public IReadOnlyList<OrderedForce> Ordered(Guid incident) => [];
}
