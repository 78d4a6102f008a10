using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace LaChan.Kernel;

/// <summary>Text as people type it in a hurry: without diacritics, in lower case, single blanks.</summary>
/// <remarks>By a table, not by Unicode normalisation: the program runs without ICU, so that it needs no package beyond the SDK.</remarks>
public static class PlainText
{
    static readonly FrozenDictionary<char, char> Plain = new (char Letter, string Marked)[]
    {
        ('a', "àáảãạăằắẳẵặâầấẩẫậäå"), ('d', "đ"), ('e', "èéẻẽẹêềếểễệë"), ('i', "ìíỉĩịï"),
        ('o', "òóỏõọôồốổỗộơờớởỡợö"), ('u', "ùúủũụưừứửữựü"), ('y', "ỳýỷỹỵ"), ('n', "ñ"), ('c', "ç"),
    }.SelectMany(row => row.Marked.Select(marked => KeyValuePair.Create(marked, row.Letter))).ToFrozenDictionary();

    /// <summary>"Đồng Nai" and "dong nai" give the same text.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark) continue;
            var lower = char.ToLowerInvariant(letter);
            var plain = Plain.GetValueOrDefault(lower, lower);
            if (!char.IsWhiteSpace(plain)) folded.Append(plain);
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }
        return folded.ToString().TrimEnd();
    }
}
