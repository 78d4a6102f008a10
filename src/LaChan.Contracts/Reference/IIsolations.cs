namespace LaChan.Contracts.Reference;

/// <summary>Distances to keep in the first minutes, before any model: what an authority has issued for a substance.</summary>
public interface IIsolations
{
    /// <summary>The row in force on a day: the newest that starts no later. A substance without a row answers one that is empty.</summary>
    /// <param name="symbol">As <see cref="Substance.Symbol"/>.</param>
    Isolation On(string symbol, DateOnly day);
}

/// <summary>One row of the table.</summary>
/// <param name="Basis">The document, or the words that nobody has issued one.</param>
/// <param name="From">First day in force; null: the row the table began with.</param>
/// <param name="IssuedBy">The authority; empty for the row the table began with.</param>
public sealed record Isolation(string Substance, SpillDistances Small, SpillDistances Large, string Basis, DateOnly? From, string IssuedBy)
{
    public bool IsIssued => Small.IsGiven || Large.IsGiven;

    /// <summary>All round, metres, while the size of the spill is not known: the larger of the two; null: not issued.</summary>
    public double? AroundM => Math.Max(Small.AroundM ?? 0, Large.AroundM ?? 0) is > 0 and var metres ? metres : null;
}

/// <summary>Distances for one size of spill, metres; null: not issued.</summary>
/// <param name="AroundM">Isolation, all round.</param>
/// <param name="DayM">Protective, downwind, by day.</param>
/// <param name="NightM">Protective, downwind, by night.</param>
public sealed record SpillDistances(double? AroundM, double? DayM, double? NightM)
{
    public static readonly SpillDistances None = new(null, null, null);

    public bool IsGiven => AroundM is not null || DayM is not null || NightM is not null;
}
