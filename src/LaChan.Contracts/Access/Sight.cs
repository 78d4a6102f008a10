using LaChan.Kernel;

namespace LaChan.Contracts.Access;

/// <summary>Which records a person may see: everything, or those of some provinces. Every query of people's records takes one.</summary>
/// <param name="Provinces">Null: the whole country.</param>
public sealed record Sight(IReadOnlyList<UnitCode>? Provinces)
{
    public static readonly Sight Country = new((IReadOnlyList<UnitCode>?)null);

    public bool Includes(UnitCode? province) => Provinces is null || (province is { } p && Provinces.Contains(p));
}
