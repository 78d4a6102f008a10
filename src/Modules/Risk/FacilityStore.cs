using LaChan.Contracts.Reference;
using LaChan.Contracts.Risk;
using LaChan.Kernel;
using LaChan.Platform;

namespace LaChan.Risk;

/// <summary>Reads the register of facilities.</summary>
public sealed class FacilityStore(Database database) : IFacilities, ISearchable
{
    /// <summary>All facilities with what they hold, by name.</summary>
    public async Task<IReadOnlyList<FacilityFile>> List(CancellationToken ct = default)
    {
        var (rows, holdings) = await database.Read(async db => (
            await db.Query<FacilityRow>("select * from facilities order by id"),
            await db.Query<HoldingRow>("select * from facility_holdings order by facility, substance")), ct);
        var held = holdings.ToLookup(x => x.Facility, x => new Holding(x.Substance, x.Tonnes, x.Assumed));
        return [.. rows.Select(row => new FacilityFile(row, [.. held[row.Id]]))];
    }

    public async Task<FacilityFile?> Find(string id, CancellationToken ct = default) => (await List(ct)).FirstOrDefault(x => x.Row.Id == id);

    /// <remarks>Read anew at each call, a few dozen rows: what was saved a moment ago counts. SQLite answers on the calling thread, so nothing waits for another.</remarks>
    public IReadOnlyList<Facility> All => [.. List().GetAwaiter().GetResult().Select(x => x.Facility)];

    public IReadOnlyList<(Facility Facility, double DistanceKm)> Upwind(GeoPoint point, double windFromDeg, string substance, double withinKm, double halfAngleDeg = 45) =>
        [.. Near(point, withinKm).Where(x => Holds(x.Facility, substance) && IsUpwind(point, x.Facility, x.DistanceKm, windFromDeg, halfAngleDeg))];

    public IReadOnlyList<(Facility Facility, double DistanceKm)> Near(GeoPoint point, double withinKm) =>
        [.. All.Select(x => (Facility: x, DistanceKm: point.DistanceKm(x.Point))).Where(x => x.DistanceKm <= withinKm).OrderBy(x => x.DistanceKm)];

    public IReadOnlyList<SearchHit> Search(string folded, int most, string language) =>
        [.. All.Where(x => Matches(x, folded)).Take(most).Select(x => new SearchHit(
            "facility", language == "vi" ? x.NameVi : x.NameEn, string.Join(", ", x.Holds ?? []), $"/facilities/{Uri.EscapeDataString(x.Id)}", x.Point))];

    internal static bool Matches(Facility facility, string folded) =>
        folded.Length > 0 && PlainText.Fold($"{facility.NameVi} {facility.NameEn} {facility.Id} {string.Join(' ', facility.Holds ?? [])}").Contains(folded, StringComparison.Ordinal);

    static bool Holds(Facility facility, string substance) => facility.Holds?.Contains(substance, StringComparer.OrdinalIgnoreCase) == true;

    /// <summary>A facility closer than the error of its own position may lie on any side.</summary>
    static bool IsUpwind(GeoPoint point, Facility facility, double distanceKm, double windFromDeg, double halfAngleDeg) =>
        distanceKm <= facility.AccuracyKm || Math.Abs(Turn(point.BearingDeg(facility.Point) - windFromDeg)) <= halfAngleDeg;

    /// <summary>An angle between −180° and 180°.</summary>
    static double Turn(double degrees) => ((degrees + 540) % 360 + 360) % 360 - 180;
}

/// <summary>A facility as its table holds it.</summary>
public sealed record FacilityRow
{
    public string Id { get; init; } = "";
    public string Kind { get; init; } = "";
    public string NameVi { get; init; } = "";
    public string NameEn { get; init; } = "";
    public string Country { get; init; } = "";
    public double Lat { get; init; }
    public double Lon { get; init; }
    public double AccuracyKm { get; init; }
    public string Status { get; init; } = "";
    public string HazardVi { get; init; } = "";
    public string HazardEn { get; init; } = "";
    public string Source { get; init; } = "";
    public string Certainty { get; init; } = "";
    public bool Assumed { get; init; }
    public long Version { get; init; }
    public DateTimeOffset SavedAt { get; init; }
    public string SavedBy { get; init; } = "";
}

sealed record HoldingRow
{
    public string Facility { get; init; } = "";
    public string Substance { get; init; } = "";
    public double? Tonnes { get; init; }
    public bool Assumed { get; init; }
}

/// <summary>A facility with what it holds.</summary>
public sealed record FacilityFile(FacilityRow Row, IReadOnlyList<Holding> Holds)
{
    public Facility Facility { get; } = new(
        Row.Id, Row.NameVi, Row.NameEn, Row.Kind, new(Row.Lat, Row.Lon),
        Holds.Where(x => x.Tonnes is not null).ToDictionary(x => x.Substance, x => x.Tonnes!.Value), Row.AccuracyKm, Row.Assumed, [.. Holds.Select(x => x.Substance)]);
}
