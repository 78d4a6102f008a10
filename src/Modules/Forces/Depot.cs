using LaChan.Kernel;

namespace LaChan.Forces;

/// <summary>A depot, team or station of forces with what could leave it now.</summary>
public sealed record Depot(DepotRow Row, IReadOnlyList<DepotResource> Resources)
{
    public GeoPoint Point { get; } = new(Row.Lat, Row.Lon);

    /// <summary>Units of a capability that are ready and not promised to an incident.</summary>
    public int Free(string capability) => Resources.FirstOrDefault(x => x.Capability == capability)?.Free ?? 0;
}

/// <summary>A depot as its table holds it.</summary>
public sealed record DepotRow
{
    public string Id { get; init; } = "";
    public string NameVi { get; init; } = "";
    public string NameEn { get; init; } = "";
    public string Owner { get; init; } = "";
    public UnitCode Province { get; init; }
    public double Lat { get; init; }
    public double Lon { get; init; }
    public int NoticeMinutes { get; init; }
    public string Source { get; init; } = "";
    public bool Assumed { get; init; }
    public long Version { get; init; }
    public DateTimeOffset SavedAt { get; init; }
    public string SavedBy { get; init; } = "";
}

/// <summary>Units of one capability at a depot.</summary>
/// <param name="Out">Promised to incidents that have not ended.</param>
public sealed record DepotResource(string Capability, int Units, int Ready, int Out)
{
    public int Free => Math.Max(0, Ready - Out);
}
