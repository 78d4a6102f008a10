using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LaChan.Platform;

namespace LaChan.Forecast;

/// <summary>Hash of what a forecast started from, or of what came out: the same parts give the same.</summary>
static class Fingerprint
{
    public static string Of(params string[] parts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));

    /// <summary>A value as a part.</summary>
    public static string Json(object value) => JsonSerializer.Serialize(value, EntryTypes.Json);
}
