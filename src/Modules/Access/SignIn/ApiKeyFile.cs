using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LaChan.Platform;

namespace LaChan.Access.SignIn;

/// <summary>A machine's key: only its hash is kept.</summary>
sealed record ApiKey(string Id, string Sha256, string Role);

/// <summary>The file <c>keys.json</c> in the realm's folder.</summary>
public static class ApiKeyFile
{
    internal static string PathOf(Realm realm) => Path.Combine(realm.Folder, "keys.json");

    internal static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    internal static async Task<IReadOnlyList<ApiKey>> Read(Realm realm, CancellationToken ct) =>
        File.Exists(PathOf(realm)) ? JsonSerializer.Deserialize<List<ApiKey>>(await File.ReadAllTextAsync(PathOf(realm), ct), EntryTypes.Json) ?? [] : [];

    /// <summary>Makes a key; an earlier one of the same machine ends.</summary>
    /// <returns>The key: shown once, never kept.</returns>
    public static async Task<string> Add(Realm realm, string id, string role, CancellationToken ct = default)
    {
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        var keys = (await Read(realm, ct)).Where(x => x.Id != id).Append(new ApiKey(id, HashOf(key), role));
        var temporary = PathOf(realm) + ".new";
        await File.WriteAllTextAsync(temporary, JsonSerializer.Serialize(keys, EntryTypes.Json), ct);
        File.Move(temporary, PathOf(realm), overwrite: true);
        return key;
    }
}
