using System.Globalization;
using LaChan.Kernel;
using LaChan.Ui;

namespace LaChan.Forecast.Runs;

/// <summary>What engines say, remarks and refusals, in the language of the reader.</summary>
static class EngineWords
{
    /// <summary>Runs from before there were keys, and those of a newer node, have English alone.</summary>
    public static string Of(RunRemark remark, Texts texts, string language) => Of($"forecast.remark.{remark.Key}", remark.Fills, remark.Remark, texts, language);

    public static string Of(Refusal refusal, Texts texts, string language) => Of(refusal.Key ?? "", refusal.Fills, refusal.What, texts, language);

    static string Of(string key, IReadOnlyList<string>? fills, string english, Texts texts, string language) =>
        texts.Has(language, key) ? texts.Of(language, key, [.. (fills ?? []).Select(x => (object?)Fill(x, texts, language))]) : english;

    /// <summary>A unit or a word that has a text; a number with the reader's decimal sign; else as it is.</summary>
    static string Fill(string fill, Texts texts, string language)
    {
        var word = "forecast.word." + Slug(fill);
        return texts.Has(language, word) ? texts.Of(language, word)
            : language == "vi" && double.TryParse(fill, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? fill.Replace('.', ',') : fill;
    }

    /// <summary>Such as kelvin-not-c of "kelvin, not °C".</summary>
    static string Slug(string fill) => string.Join('-', new string([.. fill.Select(x => char.IsAsciiLetterOrDigit(x) ? char.ToLowerInvariant(x) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
