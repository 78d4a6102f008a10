using LaChan.Contracts.Reference;

namespace LaChan.Reference.Isolations;

/// <summary>A row that was issued in the product, as its table holds it.</summary>
public sealed record IssuedIsolation
{
    public string Substance { get; init; } = "";
    public long Version { get; init; }
    public DateOnly FromDay { get; init; }
    public double? SmallAroundM { get; init; }
    public double? SmallDayM { get; init; }
    public double? SmallNightM { get; init; }
    public double? LargeAroundM { get; init; }
    public double? LargeDayM { get; init; }
    public double? LargeNightM { get; init; }
    public string Basis { get; init; } = "";
    public string IssuedBy { get; init; } = "";
    public DateTimeOffset SavedAt { get; init; }
    public string SavedBy { get; init; } = "";

    internal Isolation Isolation => new(Substance, new(SmallAroundM, SmallDayM, SmallNightM), new(LargeAroundM, LargeDayM, LargeNightM), Basis, FromDay, IssuedBy);
}
