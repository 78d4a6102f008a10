using System.Text.Json;
using System.Text.RegularExpressions;
using LaChan.Platform;

namespace LaChan.Modules.Tests.Ui;

/// <summary>Every text has a key, and every key both languages.</summary>
public class TextsTests
{
    static readonly string Source = Path.Combine(BaseData.Checkout!, "src");

    // A key that stands twice in a file is refused here: the second would win in silence.
    static readonly JsonSerializerOptions Strict = new() { AllowDuplicateProperties = false };

    static readonly Dictionary<string, Dictionary<string, string>> ByFile = Files("*.json").Where(x => Path.GetFileName(x) is "Texts.vi.json" or "Texts.en.json")
        .ToDictionary(x => x, x => JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(x), Strict)!);

    static readonly HashSet<string> Keys = [.. ByFile.Values.SelectMany(x => x.Keys)];

    // T["key"], texts["key"], texts.Of(language, "key"): what is written out; and the beginning of what is put together: T[$"ui.level.{…}"], T["ui.map." + x].
    static readonly Regex Whole = new(@"\b(?:T|texts?|t)\[""([A-Za-z0-9.\-]+)""(?!\s*\+)|\.Of\([^,()""]+, ""([A-Za-z0-9.\-]+)""(?!\s*\+)");
    static readonly Regex Beginning = new(@"\b(?:T|texts?|t)\[(?:\$""([A-Za-z0-9.\-]+)\{|""([A-Za-z0-9.\-]+)"" \+)");

    [Fact]
    public void Both_languages_of_a_file_have_the_same_keys()
    {
        var unlike = from file in ByFile
                     where file.Key.EndsWith(".vi.json", StringComparison.Ordinal)
                     let other = ByFile.GetValueOrDefault(file.Key.Replace(".vi.", ".en.", StringComparison.Ordinal)) ?? []
                     from key in file.Value.Keys.Except(other.Keys).Concat(other.Keys.Except(file.Value.Keys))
                     select $"{Path.GetRelativePath(Source, file.Key)}: {key}";
        Assert.Empty(unlike);
    }

    [Fact]
    public void Both_languages_fill_as_many_places()
    {
        // As many, not the same: a name may be given in both languages, each text taking its own.
        static int Places(string text) => Regex.Matches(text, @"\{(\d+)").Select(x => x.Groups[1].Value).Distinct().Count();
        var unlike = from file in ByFile
                     where file.Key.EndsWith(".vi.json", StringComparison.Ordinal)
                     let other = ByFile.GetValueOrDefault(file.Key.Replace(".vi.", ".en.", StringComparison.Ordinal)) ?? []
                     from text in file.Value
                     where other.TryGetValue(text.Key, out var english) && Places(english) != Places(text.Value)
                     select $"{text.Key}: {text.Value} | {other[text.Key]}";
        Assert.Empty(unlike);
    }

    [Fact]
    public void No_key_is_written_twice() =>
        Assert.Empty(ByFile.Where(x => x.Key.EndsWith(".vi.json", StringComparison.Ordinal)).SelectMany(x => x.Value.Keys).GroupBy(x => x).Where(x => x.Count() > 1).Select(x => x.Key));

    [Fact]
    public void Every_key_that_a_page_asks_for_exists()
    {
        var missing = from file in Files("*.razor").Concat(Files("*.cs"))
                      from Match match in Whole.Matches(Code(file))
                      let key = match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value
                      where key.Contains('.', StringComparison.Ordinal) && !Keys.Contains(key)
                      select $"{Path.GetRelativePath(Source, file)}: {key}";
        Assert.Empty(missing.Distinct());
    }

    [Fact]
    public void Every_beginning_of_a_key_leads_somewhere()
    {
        var missing = from file in Files("*.razor").Concat(Files("*.cs"))
                      from Match match in Beginning.Matches(Code(file))
                      let start = match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value
                      where start.Contains('.', StringComparison.Ordinal) && !Keys.Any(x => x.StartsWith(start, StringComparison.Ordinal))
                      select $"{Path.GetRelativePath(Source, file)}: {start}…";
        Assert.Empty(missing.Distinct());
    }

    [Fact]
    public void Every_kind_of_entry_has_a_name_that_a_person_reads()
    {
        var missing = from file in Files("*.cs")
                      from Match match in Regex.Matches(Code(file), @"AddEntry<\w+>\(""([a-z-]+)""")
                      where !Keys.Contains("entry." + match.Groups[1].Value)
                      select match.Groups[1].Value;
        Assert.Empty(missing);
    }

    [Fact]
    public void No_page_writes_Vietnamese_itself()
    {
        var marked = new Regex("[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]", RegexOptions.IgnoreCase);
        var written = from file in Files("*.razor")
                      from line in Code(file).Replace("Tiếng Việt", "", StringComparison.Ordinal).Split('\n')
                      where marked.IsMatch(line)
                      select $"{Path.GetRelativePath(Source, file)}: {line.Trim()}";
        Assert.Empty(written);
    }

    [Fact]
    public void Every_icon_that_is_named_is_in_the_sprite()
    {
        var web = Path.Combine(BaseData.Checkout!, "web");
        var icons = JsonSerializer.Deserialize<string[]>(File.ReadAllText(Path.Combine(web, "icons.json")))!
            .Concat(Regex.Matches(File.ReadAllText(Path.Combine(web, "shapes.svg")), "id=\"([^\"]+)\"").Select(x => x.Groups[1].Value)).ToHashSet();
        var missing = from file in Files("*.razor")
                      from Match match in Regex.Matches(File.ReadAllText(file), "<Icon Name=\"([a-z0-9-]+)\"")
                      where !icons.Contains(match.Groups[1].Value)
                      select $"{Path.GetRelativePath(Source, file)}: {match.Groups[1].Value}";
        Assert.Empty(missing);
    }

    // Without comments: @* … *@ of pages, // and /// of code (not the // of an address).
    static string Code(string file) =>
        Regex.Replace(Regex.Replace(File.ReadAllText(file), @"@\*.*?\*@", "", RegexOptions.Singleline), @"(?<![:""])//.*?$", "", RegexOptions.Multiline);

    static IEnumerable<string> Files(string pattern) => Directory.EnumerateFiles(Source, pattern, SearchOption.AllDirectories)
        .Where(x => !x.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules" or "dist"));
}
