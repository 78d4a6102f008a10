using System.Text.Json;
using LaChan.Kernel;

namespace LaChan.Incidents.Classify;

/// <summary>The fields of a JSON object with the line each stands on, and the refusals gathered while they are read.</summary>
internal sealed class JsonFields
{
    readonly Dictionary<string, (JsonElement Value, int Line)> fields = [];
    readonly List<Refusal> refused = [];

    public IEnumerable<string> Names => fields.Keys;

    public int? LineOf(string field) => fields.TryGetValue(field, out var found) ? found.Line : null;

    /// <exception cref="RefusedException">It is not one JSON object, or a field stands twice.</exception>
    public static JsonFields Read(ReadOnlySpan<byte> json)
    {
        if (json.StartsWith("\uFEFF"u8)) json = json[3..];
        var read = new JsonFields();
        try
        {
            read.Fill(json);
        }
        catch (JsonException broken)
        {
            throw new RefusedException("file", "not JSON: " + broken.Message, (int)(broken.LineNumber ?? 0) + 1);
        }
        read.ThrowIfRefused();
        return read;
    }

    void Fill(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) throw new RefusedException("file", "a JSON object is needed", 1);
        int line = 1, counted = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var at = (int)reader.TokenStartIndex;
            line += json[counted..at].Count((byte)'\n');
            counted = at;
            var name = reader.GetString() ?? "";
            reader.Read();
            using var value = JsonDocument.ParseValue(ref reader);
            if (!fields.TryAdd(name, (value.RootElement.Clone(), line))) refused.Add(new(name, "stands twice", line));
        }
        if (reader.Read()) throw new RefusedException("file", "something follows the JSON object");
    }

    /// <summary>The value of a field; null when it is absent or null.</summary>
    public JsonElement? Value(string field) => fields.TryGetValue(field, out var found) && found.Value.ValueKind != JsonValueKind.Null ? found.Value : null;

    public void Refuse(string field, string what) => refused.Add(new(field, what, LineOf(field.Split('.')[0])));

    public TMissing? Missing<TMissing>(string field, string part)
    {
        Refuse($"{field}.{part}", "missing");
        return default;
    }

    public void ThrowIfRefused()
    {
        if (refused.Count > 0) throw new RefusedException(refused);
    }

    public bool? Bool(string field)
    {
        if (Value(field) is not { } value) return null;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False) return value.GetBoolean();
        Refuse(field, $"{Short(value)}: true, false or null");
        return null;
    }

    public double? Number(string field) => Value(field) is { } value ? Number(field, value) : null;

    public double? Number(string field, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number)) return number;
        Refuse(field, $"{Short(value)}: a number");
        return null;
    }

    public string? Text(string field, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String) return value.GetString();
        Refuse(field, $"{Short(value)}: text in quotation marks");
        return null;
    }

    public IReadOnlyList<TItem> List<TItem>(string field, Func<JsonElement, TItem> read)
    {
        if (Value(field) is not { } value) return [];
        if (value.ValueKind == JsonValueKind.Array) return [.. value.EnumerateArray().Select(read)];
        Refuse(field, $"{Short(value)}: a list");
        return [];
    }

    /// <summary>Refuses anything but an object with these parts only.</summary>
    public bool IsObject(string field, JsonElement value, params IReadOnlyList<string> parts)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            Refuse(field, $"{Short(value)}: an object with {string.Join(", ", parts)}");
            return false;
        }
        foreach (var part in value.EnumerateObject().Where(part => !parts.Contains(part.Name))) Refuse($"{field}.{part.Name}", $"unknown field; known: {string.Join(", ", parts)}");
        return true;
    }

    static string Short(JsonElement value) => value.GetRawText() is { Length: > 60 } text ? text[..60] + "…" : value.GetRawText();
}
