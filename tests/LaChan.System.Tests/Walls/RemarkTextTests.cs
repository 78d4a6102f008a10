using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using LaChan.Platform;

namespace LaChan.SystemTests.Walls;

/// <summary>Every remark that an engine can make has its text in both languages, and the English text is the very sentence of the command line.</summary>
public sealed partial class RemarkTextTests
{
    const string Prefix = "forecast.remark.";

    static readonly string Root = BaseData.Checkout ?? throw new InvalidOperationException("run from a checkout");

    public static TheoryData<string, string> Said => [.. SaidIn("src/Modules/Forecast").Concat(SaidIn("src/LaChan.Science")).Concat(SaidIn("src/LaChan.Kernel")).Distinct()];

    [Fact]
    public void The_engines_remarks_are_found() => Assert.True(Said.Count >= 60, $"{Said.Count}");

    [Theory, MemberData(nameof(Said))]
    public void A_remark_reads_the_same_on_an_english_page_and_has_its_figures_in_vietnamese(string key, string sentence)
    {
        var (en, vi) = (Texts("en"), Texts("vi"));
        Assert.Equal(sentence, en[Prefix + key]);
        Assert.Equal(Holes(sentence), Holes(vi[Prefix + key]));
        Assert.NotEqual(sentence, vi[Prefix + key]);
    }

    [Fact]
    public void No_text_of_a_remark_is_left_that_nobody_says() =>
        Assert.Empty(Texts("en").Keys.Where(x => x.StartsWith(Prefix, StringComparison.Ordinal) && !x.StartsWith(Prefix + "word.", StringComparison.Ordinal)).Except(Said.Select(x => Prefix + x.Data.Item1)));

    static IEnumerable<(string Key, string Sentence)> SaidIn(string folder) =>
        from file in Directory.GetFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
        where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        let source = File.ReadAllText(file)
        from match in Remarks().Matches(source)
        select (match.Groups["key"].Value, Sentence(source, match.Index + match.Length));

    /// <summary>The text of an interpolated string with its holes counted.</summary>
    static string Sentence(string source, int from)
    {
        var (text, depth, holes) = (new StringBuilder(), 0, 0);
        for (var i = from; ; i++)
        {
            switch (source[i])
            {
                case '\\' when depth == 0: text.Append(source[++i]); break;
                case '{': if (depth++ == 0) text.Append('{').Append(holes++).Append('}'); break;
                case '}': depth--; break;
                case '"' when depth == 0: return text.ToString();
                default: if (depth == 0) text.Append(source[i]); break;
            }
        }
    }

    static IEnumerable<string> Holes(string text) => Hole().Matches(text).Select(x => x.Value).Order(StringComparer.Ordinal);

    static Dictionary<string, string> Texts(string language) => JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(Root, "src", "Modules", "Forecast", $"Texts.{language}.json"))) ?? [];

    [GeneratedRegex(@"(?:Say|new Remark)\([^;]*?,\s*""(?<key>[a-z0-9.-]+)"",\s*\$""")] private static partial Regex Remarks();
    [GeneratedRegex(@"\{\d\}")] private static partial Regex Hole();
}
