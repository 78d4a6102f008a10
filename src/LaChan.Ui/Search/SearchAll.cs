using LaChan.Contracts.Reference;
using LaChan.Kernel;

namespace LaChan.Ui;

/// <summary>Asks everything that can be searched, and puts the likeliest first: a title that begins with the words, then one with a word that begins so, then the rest; the shorter before the longer.</summary>
public sealed class SearchAll(IEnumerable<ISearchable> searchables)
{
    const int LongestQuery = 100;

    /// <summary>At most so many hits; an empty question has none.</summary>
    public IReadOnlyList<SearchHit> Find(string? question, int most, string language)
    {
        var folded = PlainText.Fold((question ?? "").Trim() is var text && text.Length > LongestQuery ? text[..LongestQuery] : text);
        if (folded.Length == 0) return [];
        return [.. searchables.SelectMany(x => x.Search(folded, most, language)).OrderBy(x => Rank(x, folded)).ThenBy(x => x.Title.Length).ThenBy(x => x.Title, StringComparer.Ordinal).Take(most)];
    }

    static int Rank(SearchHit hit, string folded)
    {
        var title = PlainText.Fold(hit.Title);
        if (title == folded) return 0;
        if (title.StartsWith(folded + ' ', StringComparison.Ordinal)) return 1;
        if (title.EndsWith(' ' + folded, StringComparison.Ordinal) || title.Contains(' ' + folded + ' ', StringComparison.Ordinal)) return 2;
        if (title.StartsWith(folded, StringComparison.Ordinal)) return 3;
        return title.Contains(' ' + folded, StringComparison.Ordinal) ? 4 : 5;
    }
}
