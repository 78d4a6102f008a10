using System.Globalization;
using System.Text.RegularExpressions;

namespace LaChan.Kernel;

/// <summary>What must be said beside a result: what was estimated, not used, or may surprise. In English for those who read no texts (the command line, the library); on a page by its key and what fills it.</summary>
/// <param name="Field">As the input writes it, or of the result.</param>
/// <param name="Key">Of a text of the module that shows it, without its beginning.</param>
/// <param name="English">The whole sentence.</param>
/// <param name="Fills">What fills the text's {0}, {1}: figures as the sentence writes them, with a decimal point.</param>
public sealed partial record Remark(string Field, string Key, string English, IReadOnlyList<string> Fills)
{
    /// <param name="english">The sentence; its holes are the fills.</param>
    public Remark(string field, string key, FormattableString english)
        : this(field, key, Sentence(english), Holes(english)) { }

    internal static string Sentence(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    internal static IReadOnlyList<string> Holes(FormattableString text) => [.. Hole().Matches(text.Format).Select(x => string.Format(CultureInfo.InvariantCulture, x.Value, text.GetArguments()))];

    /// <summary>Equal where they say the same of the same.</summary>
    public bool Equals(Remark? other) => other is not null && (Field, Key, English) == (other.Field, other.Key, other.English);

    public override int GetHashCode() => HashCode.Combine(Field, Key, English);

    public void Deconstruct(out string field, out string english) => (field, english) = (Field, English);

    [GeneratedRegex(@"(?<!\{)\{\d+[^{}]*\}")] private static partial Regex Hole();
}
