using System.Net;
using System.Text.RegularExpressions;

namespace LaChan.Host.Demo;

/// <summary>A person at the screen: opens pages and presses buttons, through the same doors as a browser without script.</summary>
sealed partial class DemoVisitor(Uri node) : IDisposable
{
    readonly HttpClient http = new(new HttpClientHandler { AllowAutoRedirect = true, CookieContainer = new CookieContainer() }) { BaseAddress = node, Timeout = TimeSpan.FromSeconds(60) };

    public async Task SignIn(string token, CancellationToken ct) => await Open("/sign-in/link/" + token, ct);

    public async Task<string> Open(string page, CancellationToken ct)
    {
        using var answer = await http.GetAsync(page, ct);
        if (!answer.IsSuccessStatusCode) throw new DemoException($"GET {page} answered {(int)answer.StatusCode}");
        return await answer.Content.ReadAsStringAsync(ct);
    }

    /// <summary>Fills a form of a page and presses its button.</summary>
    /// <param name="page">The page with the form.</param>
    /// <param name="action">Where the form posts to.</param>
    /// <param name="fill">What the person types or chooses; everything else goes as the page gave it.</param>
    /// <param name="files">Files by field name, or null.</param>
    /// <returns>The page that follows.</returns>
    public async Task<string> Press(string page, string action, IReadOnlyDictionary<string, string>? fill = null, IReadOnlyDictionary<string, (string Name, byte[] Bytes)>? files = null, CancellationToken ct = default)
    {
        var html = await Open(page, ct);
        var form = Forms().Matches(html).FirstOrDefault(x => Attribute(x.Groups["head"].Value, "action") == action) ?? throw new DemoException($"{page} has no form for {action}");
        using var body = new MultipartFormDataContent();
        fill ??= new Dictionary<string, string>();
        foreach (var (name, value) in Given(form.Groups["body"].Value).Where(x => !fill.ContainsKey(x.Key)).Concat(fill)) body.Add(new StringContent(value), name);
        foreach (var (name, file) in files ?? new Dictionary<string, (string, byte[])>()) body.Add(new ByteArrayContent(file.Bytes), name, file.Name);
        using var answer = await http.PostAsync(action, body, ct);
        var after = await answer.Content.ReadAsStringAsync(ct);
        return answer.IsSuccessStatusCode ? after : throw new DemoException($"POST {action} answered {(int)answer.StatusCode}");
    }

    /// <summary>What a page says is wrong.</summary>
    public static string Alerts(string html) =>
        string.Join(" ", AlertBoxes().Matches(html).Select(x => WebUtility.HtmlDecode(Tags().Replace(x.Groups[2].Value, " ")).Trim()));

    public void Dispose() => http.Dispose();

    // What the form would send if nobody touched it.
    static IEnumerable<KeyValuePair<string, string>> Given(string form)
    {
        foreach (Match input in Inputs().Matches(form))
        {
            var (name, type) = (Attribute(input.Value, "name"), Attribute(input.Value, "type"));
            var chosen = type is not ("checkbox" or "radio") || Checked().IsMatch(input.Value);
            if (name.Length > 0 && type is not ("file" or "submit") && chosen) yield return new(name, Attribute(input.Value, "value"));
        }
        foreach (Match area in Areas().Matches(form)) yield return new(Attribute(area.Groups[1].Value, "name"), WebUtility.HtmlDecode(area.Groups[2].Value));
        foreach (Match select in Selects().Matches(form))
        {
            var options = Options().Matches(select.Groups[2].Value);
            if ((options.FirstOrDefault(x => Selected().IsMatch(x.Value)) ?? options.FirstOrDefault()) is { } option)
                yield return new(Attribute(select.Groups[1].Value, "name"), Attribute(option.Value, "value"));
        }
    }

    static string Attribute(string tag, string name) => WebUtility.HtmlDecode(Regex.Match(tag, $"\\b{name}=\"([^\"]*)\"").Groups[1].Value);

    [GeneratedRegex("<form(?<head>[^>]*)>(?<body>.*?)</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();
    [GeneratedRegex("<(div|section|p)[^>]*role=\"alert\"[^>]*>(.*?)</\\1>", RegexOptions.Singleline)]
    private static partial Regex AlertBoxes();
    [GeneratedRegex("<[^>]*>|\\s+")]
    private static partial Regex Tags();
    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Inputs();
    [GeneratedRegex("<textarea([^>]*)>(.*?)</textarea>", RegexOptions.Singleline)]
    private static partial Regex Areas();
    [GeneratedRegex("<select([^>]*)>(.*?)</select>", RegexOptions.Singleline)]
    private static partial Regex Selects();
    [GeneratedRegex("<option[^>]*>")]
    private static partial Regex Options();
    [GeneratedRegex("\\bselected\\b")]
    private static partial Regex Selected();
    [GeneratedRegex("\\bchecked\\b")]
    private static partial Regex Checked();
}

/// <summary>A step of the story did not happen.</summary>
sealed class DemoException(string what) : Exception(what);
