using System.Text.Json;
using LaChan.Platform;

namespace LaChan.Alerting.Draft;

/// <summary>The words of warnings: <c>data/alert-texts.json</c>, by hazard and substance, in both languages.</summary>
public sealed record AlertTexts(IReadOnlyDictionary<string, AllClearWords> AllClear, IReadOnlyDictionary<string, string> End, IReadOnlyList<HazardWords> Rows)
{
    static readonly Lazy<AlertTexts> Once = new(() =>
        JsonSerializer.Deserialize<AlertTexts>(File.ReadAllText(BaseData.PathOf("alert-texts.json")), EntryTypes.Json) ?? throw new InvalidOperationException("alert-texts.json is empty"));

    public static AlertTexts Shipped => Once.Value;

    /// <summary>The row of the substance, else of the hazard, else of any incident.</summary>
    public HazardWords For(string hazard, string? substance) =>
        Rows.FirstOrDefault(row => row.Hazard == hazard && row.Substance is { } own && own == substance)
        ?? Rows.FirstOrDefault(row => row.Hazard == hazard && row.Substance is null)
        ?? Rows.First(row => row.Hazard == "other");
}

/// <summary>One hazard's words.</summary>
public sealed record HazardWords(string Hazard, string? Substance, IReadOnlyList<string> Categories, string ResponseType, WarningWords Vi, WarningWords En)
{
    public WarningWords In(string language) => language == "vi" ? Vi : En;
}

/// <summary>Words of a warning in one language. {0} is the place, {1} the substance.</summary>
/// <param name="Danger">What the danger zone is called, with what to do there.</param>
/// <param name="Possible">The same of the zone that it may reach.</param>
public sealed record WarningWords(string Event, string Headline, string Description, IReadOnlyList<string> Instructions, string Danger, string Possible);

/// <summary>Words of an all-clear in one language.</summary>
public sealed record AllClearWords(string Headline, string Description, IReadOnlyList<string> Instructions, string End);
