using System.Globalization;
using LaChan.Ui;

namespace LaChan.Forecast.Runs;

/// <summary>Remarks of a run in the language of its reader.</summary>
static class RemarkWords
{
    const string Prefix = "forecast.remark.";

    /// <summary>Words that engines fill a remark with, by the text that says them.</summary>
    static readonly IReadOnlyDictionary<string, string> Known = new Dictionary<string, string>
    {
        ["m above ground"] = "height", ["kelvin"] = "kelvin", ["kelvin, not °C"] = "kelvin-not-celsius", ["a share, not per cent"] = "share", ["K, the boiling point or the air"] = "boiling-or-air",
        ["m², as high as wide"] = "as-high-as-wide", ["still water"] = "still-water", ["no wind"] = "no-wind", ["seen"] = "seen", ["memory"] = "memory", ["inferred"] = "inferred",
    };

    /// <summary>Runs from before there were keys, and those of a newer node, have English alone.</summary>
    public static string Of(RunRemark remark, Texts texts, string language) => remark.Key is { } key && texts.Has(language, Prefix + key)
        ? texts.Of(language, Prefix + key, [.. (remark.Fills ?? []).Select(x => (object?)Fill(x, texts, language))]) : remark.Remark;

    static string Fill(string fill, Texts texts, string language) => Known.TryGetValue(fill, out var word) ? texts.Of(language, Prefix + "word." + word)
        : language == "vi" && double.TryParse(fill, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? fill.Replace('.', ',') : fill;
}
