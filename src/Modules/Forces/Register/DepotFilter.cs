using LaChan.Kernel;

namespace LaChan.Forces.Register;

/// <summary>What a list of depots is narrowed to; null or empty: not at all.</summary>
internal sealed record DepotFilter(string? Text, string? Capability, string? Owner, string? Province)
{
    public IReadOnlyList<Depot> Of(IReadOnlyList<Depot> all)
    {
        var sought = PlainText.Fold(Text ?? "");
        return [.. all.Where(x =>
            (sought.Length == 0 || DepotStore.Matches(x, sought))
            && (string.IsNullOrEmpty(Capability) || x.Resources.Any(held => held.Capability == Capability))
            && (string.IsNullOrEmpty(Owner) || x.Row.Owner == Owner)
            && (string.IsNullOrEmpty(Province) || x.Row.Province.Value == Province))];
    }

    /// <summary>As the query of an address, without the question mark.</summary>
    public string Query => $"q={Uri.EscapeDataString(Text ?? "")}&capability={Uri.EscapeDataString(Capability ?? "")}&owner={Uri.EscapeDataString(Owner ?? "")}&province={Uri.EscapeDataString(Province ?? "")}";
}
