using System.Text;
using System.Text.Json;
using LaChan.Kernel;

namespace LaChan.Platform;

/// <summary>
/// A JSON file read strictly: fields are asked for one by one, and whatever is wrong is collected with its path and line: a field that nobody
/// asked for, a field given twice, a wrong kind of value, a figure out of range. At the end everything is refused at once.
/// </summary>
public sealed class StrictJson
{
    readonly List<Refusal> refusals = [];
    readonly Dictionary<string, int> lines = [];
    string reading = ""; // the field that was last begun: the one to name where the text stops being JSON

    StrictJson() { }

    public StrictObject Root { get; private set; } = null!;

    /// <exception cref="RefusedException">The text is no JSON object; the line of the first fault is named.</exception>
    public static StrictJson Read(string text)
    {
        var json = new StrictJson();
        try
        {
            json.FindLines(Encoding.UTF8.GetBytes(text));
            var root = JsonDocument.Parse(text).RootElement;
            if (root.ValueKind != JsonValueKind.Object) throw new RefusedException("(file)", "ui.refused.not-one-object", $"must be one JSON object", 1);
            json.Root = new(json, "", root);
            return json;
        }
        catch (JsonException fault) // the parser has no other way to say that a text is no JSON
        {
            throw new RefusedException(json.reading.Length > 0 ? json.reading : "(file)", "ui.refused.not-json", $"is no JSON: {fault.Message.Split(" LineNumber")[0]}", (int)(fault.LineNumber ?? 0) + 1);
        }
    }

    /// <summary>A field that is asked for twice is refused once.</summary>
    public void Refuse(Refusal of)
    {
        var refusal = of with { Line = LineOf(of.Field) };
        if (!refusals.Contains(refusal)) refusals.Add(refusal);
    }

    /// <exception cref="RefusedException">Something was wrong.</exception>
    public void ThrowIfRefused()
    {
        if (refusals.Count > 0) throw new RefusedException([.. refusals.OrderBy(x => x.Line)]);
    }

    /// <summary>The line of a field, or of the nearest thing that holds it.</summary>
    int? LineOf(string path)
    {
        for (; path.Length > 0; path = path[..Math.Max(0, path.LastIndexOfAny(['.', '[']))])
            if (lines.TryGetValue(path, out var line)) return line;
        return 1;
    }

    void FindLines(byte[] utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        var path = new Stack<(string Path, int Next)>();
        string name = "";
        long counted = 0;
        var line = 1;
        while (reader.Read())
        {
            for (; counted < reader.TokenStartIndex; counted++) if (utf8[counted] == '\n') line++;
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                name = reading = Join(path.Peek().Path, reader.GetString() ?? "");
                if (!lines.TryAdd(name, line)) refusals.Add(Refusal.Of(name, "ui.refused.twice", $"is given twice", line));
                continue;
            }
            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray) { path.Pop(); continue; }
            var own = name;
            if (path.Count > 0 && path.Peek().Next >= 0)
            {
                var (list, next) = path.Pop();
                path.Push((list, next + 1));
                own = $"{list}[{next}]";
                lines.TryAdd(own, line);
            }
            reading = own;
            if (reader.TokenType == JsonTokenType.StartObject) path.Push((own, -1));
            if (reader.TokenType == JsonTokenType.StartArray) path.Push((own, 0));
        }
    }

    internal static string Join(string path, string name)
    {
        var shown = name.Length == 0 ? "\"\"" : name;
        return path.Length == 0 ? shown : $"{path}.{shown}";
    }
}
