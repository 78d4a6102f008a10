using System.Text.Json;
using System.Text.Json.Serialization;
using LaChan.Platform;

namespace LaChan.Access;

/// <summary>A role and the rights it gives.</summary>
public sealed record Role([property: JsonPropertyName("role")] string Id, string Vi, string En, IReadOnlyList<string> Rights);

/// <summary>The table of roles (<c>data/access/roles.json</c>).</summary>
public sealed class Roles
{
    public IReadOnlyList<Role> All { get; } =
        JsonSerializer.Deserialize<List<Role>>(File.ReadAllText(BaseData.PathOf("access", "roles.json")), EntryTypes.Json)!;

    public Role? Find(string id) => All.FirstOrDefault(x => x.Id == id);
}
