using LaChan.Kernel;

namespace LaChan.Risk.Register;

/// <summary>What a list of facilities is narrowed to; null or empty: not at all.</summary>
internal sealed record FacilityFilter(string? Text, string? Substance, string? Kind)
{
    public IReadOnlyList<FacilityFile> Of(IReadOnlyList<FacilityFile> all)
    {
        var sought = PlainText.Fold(Text ?? "");
        return [.. all.Where(x =>
            (sought.Length == 0 || FacilityStore.Matches(x.Facility, sought))
            && (string.IsNullOrEmpty(Substance) || x.Holds.Any(held => held.Substance == Substance))
            && (string.IsNullOrEmpty(Kind) || x.Row.Kind == Kind))];
    }

    /// <summary>As the query of an address, without the question mark.</summary>
    public string Query => $"q={Uri.EscapeDataString(Text ?? "")}&substance={Uri.EscapeDataString(Substance ?? "")}&kind={Uri.EscapeDataString(Kind ?? "")}";
}
