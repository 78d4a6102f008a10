using System.Globalization;

namespace LaChan.Forecast.Air;

/// <summary>The thresholds that a choice means for a substance.</summary>
/// <param name="Source">Who set them: aegl, erpg, idlh, own; of a regulation its own name.</param>
/// <param name="Status">Of AEGL: final or interim; else empty.</param>
/// <param name="Certainty">How sure the figures are, the least sure of them: seen, memory, inferred; empty: somebody typed them.</param>
/// <param name="Missing">Why there are none: substance, molar-mass, not-set, yearly; null: there are some.</param>
public sealed record ThresholdSet(ThresholdChoice Choice, IReadOnlyList<AirThreshold> Levels, string Source, string Status, string Certainty, string? Missing)
{
    public static ThresholdSet None(ThresholdChoice choice, string why) => new(choice, [], choice.Name, "", "", why);

    /// <summary>Differs where a threshold does: what is kept of a set is kept under its mark, so that a table that changes is drawn anew.</summary>
    public string Mark => Fingerprint.Of([.. Levels.Select(x => string.Create(CultureInfo.InvariantCulture, $"{x.Level} {x.MgM3:R} {x.Minutes:R} {x.Name}"))])[..12];

    public AirThreshold? Of(int level) => Levels.FirstOrDefault(x => x.Level == level);
}
