using System.Text.Json;
using LaChan.Platform;

namespace LaChan.Host.Commands;

/// <summary>A verb's result on standard output: one line of JSON, camelCase.</summary>
static class JsonLine
{
    public static void Print(object result) => Console.WriteLine(JsonSerializer.Serialize(result, EntryTypes.Json));
}
