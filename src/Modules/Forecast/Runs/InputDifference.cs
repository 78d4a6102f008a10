using System.Text.Json;

namespace LaChan.Forecast.Runs;

/// <summary>Where two inputs differ, field by field.</summary>
public static class InputDifference
{
    /// <returns>Path, value in the one, value in the other; an empty text where a field is missing.</returns>
    public static IReadOnlyList<(string Field, string One, string Other)> Of(string one, string other)
    {
        var (left, right) = (Leaves(one), Leaves(other));
        return [.. left.Keys.Union(right.Keys).Select(x => (x, left.GetValueOrDefault(x, ""), right.GetValueOrDefault(x, ""))).Where(x => x.Item2 != x.Item3)];
    }

    static Dictionary<string, string> Leaves(string input)
    {
        var leaves = new Dictionary<string, string>();
        using var document = JsonDocument.Parse(input);
        Add(document.RootElement, "", leaves);
        return leaves;
    }

    static void Add(JsonElement element, string path, Dictionary<string, string> leaves)
    {
        if (element.ValueKind == JsonValueKind.Object)
            foreach (var field in element.EnumerateObject()) Add(field.Value, path.Length == 0 ? field.Name : $"{path}.{field.Name}", leaves);
        else if (element.ValueKind == JsonValueKind.Array)
            foreach (var (item, i) in element.EnumerateArray().Select((item, i) => (item, i))) Add(item, $"{path}[{i}]", leaves);
        else if (element.ValueKind != JsonValueKind.Null) leaves[path] = element.GetRawText().Trim('"');
    }
}
