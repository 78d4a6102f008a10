using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using LaChan.Platform;

namespace LaChan.SystemTests.Walls;

/// <summary>Every remark and every refusal of an engine that has a key has its text in both languages, and the English text is the very sentence of the command line.</summary>
public sealed partial class RemarkTextTests
{
    const string Remark = "forecast.remark.", Refused = "forecast.refused.", Strict = "ui.refused.";

    static readonly string Root = BaseData.Checkout ?? throw new InvalidOperationException("run from a checkout");

    public static TheoryData<string, string> Said =>
    [
        .. SaidIn("src/Modules/Forecast").Concat(SaidIn("src/LaChan.Science")).Concat(SaidIn("src/LaChan.Kernel"))
            .Select(x => (x.Key.Contains("refused", StringComparison.Ordinal) ? x.Key : Remark + x.Key, x.Sentence))
            .Concat(SaidIn("src/LaChan.Platform/Json").Select(x => (x.Key.StartsWith(Strict, StringComparison.Ordinal) ? x.Key : Strict + x.Key, x.Sentence))).Distinct(),
    ];

    [Fact]
    public void What_engines_say_is_found() => Assert.True(Said.Count >= 190, $"{Said.Count}");

    [Theory, MemberData(nameof(Said))]
    public void It_reads_the_same_on_an_english_page_and_has_its_figures_in_vietnamese(string key, string sentence)
    {
        var (en, vi) = (Texts("en"), Texts("vi"));
        Assert.Equal(sentence, en[key]);
        Assert.Equal(Holes(sentence), Holes(vi[key]));
        Assert.NotEqual(sentence, vi[key]);
    }

    [Fact]
    public void No_text_is_left_that_no_engine_says() =>
        Assert.Empty(Texts("en").Keys.Where(x => x.StartsWith(Remark, StringComparison.Ordinal) || x.StartsWith(Refused, StringComparison.Ordinal) || x.StartsWith(Strict, StringComparison.Ordinal)).Except(Said.Select(x => x.Data.Item1)));

    static IEnumerable<(string Key, string Sentence)> SaidIn(string folder) =>
        from file in Directory.GetFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
        where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        let source = File.ReadAllText(file)
        from match in Keys().Matches(source)
        select (match.Groups["key"].Value, Sentence(source, match.Index + match.Length));

    /// <summary>The text of an interpolated string with its holes counted; without any, as a text that nothing fills.</summary>
    static string Sentence(string source, int from)
    {
        var (text, depth, holes) = (new StringBuilder(), 0, 0);
        for (var i = from; ; i++)
        {
            var twice = depth == 0 && source[i] == source[i + 1];
            switch (source[i])
            {
                case '\\' when depth == 0: text.Append(source[++i]); break;
                case '{' or '}' when twice: text.Append(source[i], 2); i++; break;
                case '{': if (depth++ == 0) text.Append('{').Append(holes++).Append('}'); break;
                case '}': depth--; break;
                case '"' when depth == 0: return holes > 0 ? text.ToString() : text.Replace("{{", "{").Replace("}}", "}").ToString();
                default: if (depth == 0) text.Append(source[i]); break;
            }
        }
    }

    static IEnumerable<string> Holes(string text) => Hole().Matches(text).Select(x => x.Value).Order(StringComparer.Ordinal);

    static Dictionary<string, string> Texts(string language) => new[] { Path.Combine("Modules", "Forecast"), "LaChan.Ui" }
        .SelectMany(x => JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(Root, "src", x, $"Texts.{language}.json"))) ?? []).ToDictionary();

    [GeneratedRegex(@"(?:Say|Remark|Refuse|Refusal\.Of|RefusedException|Wrong)\([^;]*?,\s*""(?<key>[a-z0-9.-]+)"",\s*\$""")] private static partial Regex Keys();
    [GeneratedRegex(@"\{\d\}")] private static partial Regex Hole();
}
