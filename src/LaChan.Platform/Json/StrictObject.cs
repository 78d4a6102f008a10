using System.Globalization;
using System.Text.Json;
using LaChan.Kernel;

namespace LaChan.Platform;

/// <summary>One object of a <see cref="StrictJson"/>. A field that is missing and one that is null are the same: not known.</summary>
public sealed class StrictObject(StrictJson json, string path, JsonElement element)
{
    readonly HashSet<string> asked = [];

    public string Path => path;

    public bool Has(string name) => Find(name) is not null;

    /// <summary>A number from <paramref name="min"/> to <paramref name="max"/>, or null.</summary>
    /// <param name="unit">Named in the refusal: "kelvin", "m/s".</param>
    public double? Number(string name, double min, double max, string unit)
    {
        if (Find(name) is not { } value) return null;
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetDouble(out var number) || !double.IsFinite(number))
            return Wrong(name, "not-number", $"{Shown(value)}: must be a number ({unit}) without quotes");
        return number >= min && number <= max ? number : Wrong(name, "range", $"{Text(number)}: must be {Text(min)} to {Text(max)} ({unit})");
    }

    /// <summary>The same, but it must be there; NaN after a refusal.</summary>
    public double NeededNumber(string name, double min, double max, string unit)
    {
        if (Find(name) is null) Say(name, "no-number", $"is missing: a number, {unit}");
        return Number(name, min, max, unit) ?? double.NaN;
    }

    /// <summary>A whole number from <paramref name="min"/> to <paramref name="max"/>, or null.</summary>
    public int? Whole(string name, int min, int max, string unit)
    {
        if (Number(name, min, max, unit) is not { } number) return null;
        if (number == Math.Floor(number)) return (int)number;
        Say(name, "not-whole", $"{Text(number)}: must be a whole number");
        return null;
    }

    /// <summary>A word out of a list, or null.</summary>
    public string? Word(string name, params ReadOnlySpan<string> allowed)
    {
        if (Find(name) is not { } value) return null;
        var word = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        if (word is null) Say(name, "not-text", $"{Shown(value)}: must be a text in quotes");
        else if (allowed.Length > 0 && !allowed.Contains(word)) Say(name, "not-one-of", $"\"{word}\": must be one of {string.Join(", ", allowed)}");
        else return word;
        return null;
    }

    /// <summary>A text in quotes, or a number as it is written; or null. For what may be a formula.</summary>
    public string? TextOrNumber(string name)
    {
        if (Find(name) is not { } value) return null;
        if (value.ValueKind == JsonValueKind.String) return value.GetString();
        if (value.ValueKind == JsonValueKind.Number) return value.GetRawText();
        Say(name, "not-formula", $"{Shown(value)}: must be a formula in quotes or a number");
        return null;
    }

    /// <summary>A moment in ISO 8601 with its offset, or null.</summary>
    public DateTimeOffset? Moment(string name)
    {
        if (Word(name) is not { } text) return null;
        // Without an offset a moment is only a guess; DateTimeOffset would take that of the machine.
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) && text.Length > 19 && text[16..].AsSpan().ContainsAny("Z+-") && moment.Year is >= 1900 and <= 2200) return moment;
        Say(name, "not-moment", $"\"{text}\": must be a moment with its offset, as 2026-11-24T02:12:00+07:00");
        return null;
    }

    public StrictObject? Object(string name)
    {
        if (Find(name) is not { } value) return null;
        if (value.ValueKind == JsonValueKind.Object) return new(json, StrictJson.Join(path, name), value);
        Say(name, "not-object", $"must be an object {{ }}");
        return null;
    }

    public IReadOnlyList<StrictObject> Objects(string name)
    {
        var items = Items(name).ToList();
        foreach (var (itemPath, item) in items.Where(x => x.Item.ValueKind != JsonValueKind.Object)) json.Refuse(Refusal.Of(itemPath, "ui.refused.not-object", $"must be an object {{ }}"));
        return [.. items.Where(x => x.Item.ValueKind == JsonValueKind.Object).Select(x => new StrictObject(json, x.Path, x.Item))];
    }

    /// <summary>A list of lists of numbers, each of one length, or up to another: <c>[[0, 50, 1.5]]</c>.</summary>
    public IReadOnlyList<double[]> Rows(string name, int length, string form, int? longest = null)
    {
        var rows = new List<double[]>();
        foreach (var (itemPath, item) in Items(name))
        {
            double[]? row = item.ValueKind == JsonValueKind.Array && item.EnumerateArray().All(x => x.ValueKind == JsonValueKind.Number)
                ? [.. item.EnumerateArray().Select(x => x.GetDouble())] : null;
            if (row?.Length >= length && row.Length <= (longest ?? length) && row.All(double.IsFinite)) rows.Add(row);
            else json.Refuse(Refusal.Of(itemPath, "ui.refused.not-form", $"{Shown(item)}: must be {form}"));
        }
        return rows;
    }

    public void Refuse(string name, string what) => json.Refuse(new(StrictJson.Join(path, name), what));

    /// <param name="key">Of the text that says it on a page; see <see cref="Refusal"/>.</param>
    public void Refuse(string name, string key, FormattableString what) => json.Refuse(Refusal.Of(StrictJson.Join(path, name), key, what));

    /// <summary>Refuses by name every field that was never asked for. Call it last.</summary>
    public void NoOthers()
    {
        foreach (var field in element.EnumerateObject().Where(x => !asked.Contains(x.Name)))
            Say(field.Name, "unknown", $"is not known here; known are {string.Join(", ", asked)}");
    }

    double? Wrong(string name, string key, FormattableString what)
    {
        Say(name, key, what);
        return null;
    }

    void Say(string name, string key, FormattableString what) => Refuse(name, "ui.refused." + key, what);

    IEnumerable<(string Path, JsonElement Item)> Items(string name)
    {
        if (Find(name) is not { } value) return [];
        if (value.ValueKind == JsonValueKind.Array) return value.EnumerateArray().Select((item, i) => ($"{StrictJson.Join(path, name)}[{i}]", item));
        Say(name, "not-list", $"must be a list [ ]");
        return [];
    }

    JsonElement? Find(string name)
    {
        asked.Add(name);
        return element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    static string Text(double value) => value.ToString("G6", CultureInfo.InvariantCulture);
    static string Shown(JsonElement value) => value.GetRawText() is { Length: > 40 } text ? text[..40] + "…" : value.GetRawText();
}
