using System.Collections.Frozen;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace LaChan.Platform;

/// <summary>The names under which entries stand in the journal. A name, once written, keeps its meaning for ever; the C# type may be renamed.</summary>
public sealed class EntryTypes
{
    readonly FrozenDictionary<string, Type> byName;
    readonly FrozenDictionary<Type, string> byType;

    /// <summary>How bodies are written: camelCase, enums as words, Vietnamese letters as themselves.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public EntryTypes(IEnumerable<EntryType> types)
    {
        var all = types.ToList();
        byName = all.ToFrozenDictionary(x => x.Name, x => x.Body);
        byType = all.ToFrozenDictionary(x => x.Body, x => x.Name);
    }

    public string NameOf(object body) =>
        byType.TryGetValue(body.GetType(), out var name) ? name : throw new InvalidOperationException($"{body.GetType()} is not registered as an entry");

    public object Read(string name, string json) =>
        JsonSerializer.Deserialize(json, byName[name], Json) ?? throw new InvalidOperationException($"empty body of {name}");

    public string Write(object body) => JsonSerializer.Serialize(body, body.GetType(), Json);
}

/// <summary>One name and the type that stands behind it.</summary>
public sealed record EntryType(string Name, Type Body);
