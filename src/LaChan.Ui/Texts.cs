using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace LaChan.Ui;

/// <summary>Every word that a person reads, by key, in Vietnamese and English. Each module carries its own <c>Texts.vi.json</c> and <c>Texts.en.json</c>; keys begin with the module's name.</summary>
public sealed class Texts
{
    /// <summary>First is the default.</summary>
    public static readonly IReadOnlyList<string> Languages = ["vi", "en"];

    readonly FrozenDictionary<string, FrozenDictionary<string, string>> byLanguage;

    public Texts(IEnumerable<TextSource> sources)
    {
        var assemblies = sources.Select(x => x.Assembly).Append(typeof(Texts).Assembly).Distinct().ToList();
        byLanguage = Languages.ToFrozenDictionary(language => language, language => assemblies.SelectMany(x => Load(x, language)).ToFrozenDictionary());
    }

    /// <summary>The text of a key; {0}, {1} are filled from <paramref name="values"/>. A missing key shows itself in brackets, and a test finds it first.</summary>
    public string Of(string language, string key, params ReadOnlySpan<object?> values)
    {
        if (!byLanguage[language].TryGetValue(key, out var text)) return $"[{key}]";
        return values.Length == 0 ? text : string.Format(System.Globalization.CultureInfo.InvariantCulture, text, values);
    }

    public bool Has(string language, string key) => byLanguage[language].ContainsKey(key);
    public IEnumerable<string> Keys(string language) => byLanguage[language].Keys;

    static IEnumerable<KeyValuePair<string, string>> Load(Assembly assembly, string language)
    {
        foreach (var resource in assembly.GetManifestResourceNames().Where(x => x.EndsWith($"Texts.{language}.json", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            foreach (var text in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!) yield return text;
        }
    }
}

/// <summary>An assembly that carries texts.</summary>
public sealed record TextSource(Assembly Assembly);

/// <summary>The texts in the language of this request: <c>@T["desk.title"]</c>. The language is the cookie <c>lang</c>, else Vietnamese.</summary>
public sealed class T(Texts texts, IHttpContextAccessor http)
{
    public string Language { get; } = http.HttpContext?.Request.Cookies["lang"] is { } asked && Texts.Languages.Contains(asked) ? asked : Texts.Languages[0];

    public string this[string key] => texts.Of(Language, key);
    public string this[string key, params ReadOnlySpan<object?> values] => texts.Of(Language, key, values);

    /// <summary>The Vietnamese or the English of a pair.</summary>
    public string Pick(string vi, string en) => Language == "vi" ? vi : en;

    public string Number(double value, int decimals = 0) => LaChan.Kernel.Numbers.Text(value, decimals, Language);
    public string Reading(double value) => LaChan.Kernel.Numbers.Reading(value, Language);
}
