using System.Text.Json;

namespace LaChan.Platform;

/// <summary>Where the shipped base data and the outlines built at set-up lie.</summary>
public static class BaseData
{
    /// <summary>The repository's <c>data/</c>, copied beside the program.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>The outlines that set-up built from registry packages: <c>LACHAN_PACK</c>, else <c>.local/pack</c> of the checkout, else <c>pack</c> beside the program.</summary>
    public static string PackFolder { get; } = FindPack();

    /// <summary>The root of the checkout that this program was built from, or null when it is installed.</summary>
    public static string? Checkout { get; } = FindCheckout();

    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Folder, .. parts]);

    /// <summary>The rows of a table of base data: a JSON object whose member <c>rows</c> is a list.</summary>
    /// <exception cref="InvalidOperationException">The table has no rows: the program is not whole.</exception>
    public static IReadOnlyList<T> Rows<T>(string file) =>
        JsonSerializer.Deserialize<Table<T>>(File.ReadAllText(PathOf(file)), EntryTypes.Json)?.Rows ?? throw new InvalidOperationException($"{file} has no rows");

    sealed record Table<T>(IReadOnlyList<T> Rows);

    static string? FindCheckout()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "LaChan.slnx"))) return folder.FullName;
        return null;
    }

    static string FindPack() =>
        Environment.GetEnvironmentVariable("LACHAN_PACK")
        ?? (FindCheckout() is { } root ? Path.Combine(root, ".local", "pack") : Path.Combine(AppContext.BaseDirectory, "pack"));
}
