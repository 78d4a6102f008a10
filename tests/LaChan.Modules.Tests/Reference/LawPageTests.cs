using System.Text.RegularExpressions;
using LaChan.Platform;
using LaChan.Reference.Agencies;

namespace LaChan.Modules.Tests.Reference;

/// <summary>docs/law.md and docs/glossary.md say what is there.</summary>
public class LawPageTests
{
    static readonly string Docs = Path.Combine(BaseData.Checkout!, "docs");
    static readonly IReadOnlyList<string[]> Rows = [.. TableRows("law.md").Where(x => x[0] is not ("duty" or "---"))];

    [Fact]
    public void Each_duty_of_the_decision_stands_once_in_the_page() =>
        Assert.Equal(BaseData.Rows<DutyRow>("duties.json").Select(x => x.Id).Order(StringComparer.Ordinal), Rows.Select(x => x[0]).Order(StringComparer.Ordinal));

    [Fact]
    public void Each_duty_is_done_in_part_or_not_yet_and_says_where() => Assert.All(Rows, row =>
    {
        Assert.Contains(row[2], (string[])["done", "part", "not yet"]);
        Assert.True(row[2] == "not yet" == !row[3].Contains("](../", StringComparison.Ordinal), row[0]);
    });

    [Fact]
    public void Every_link_leads_to_a_file_or_folder_of_the_repository() =>
        Assert.All(Rows.SelectMany(x => Regex.Matches(x[3], @"\]\(([^)]+)\)")), link =>
            Assert.True(Path.Exists(Path.Combine(Docs, link.Groups[1].Value)), link.Value));

    [Fact]
    public void Every_word_that_the_glossary_gives_as_code_stands_in_the_sources()
    {
        var sources = string.Concat(
            new[] { "src", "data" }.SelectMany(x => Directory.EnumerateFiles(Path.Combine(BaseData.Checkout!, x), "*.*", SearchOption.AllDirectories))
                .Where(x => x.EndsWith(".cs", StringComparison.Ordinal) || x.EndsWith("force-needs.json", StringComparison.Ordinal))
                .Where(x => !x.Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText));
        var words = TableRows("glossary.md").SelectMany(x => Regex.Matches(x[2], "`([^`]+)`")).SelectMany(x => x.Groups[1].Value.Split('.')).Distinct().ToList();
        Assert.NotEmpty(words);
        Assert.All(words, word => Assert.Matches($@"\b{Regex.Escape(word)}\b", sources));
    }

    static IEnumerable<string[]> TableRows(string file) =>
        File.ReadLines(Path.Combine(Docs, file)).Where(x => x.StartsWith("| ", StringComparison.Ordinal)).Select(x => x[2..].TrimEnd(' ', '|').Split(" | ", 4).Select(cell => cell.Trim()).ToArray()).Select(x => x.Length < 4 ? [.. x, .. Enumerable.Repeat("", 4 - x.Length)] : x);
}
