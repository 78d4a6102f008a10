using System.Text;
using LaChan.Platform;

namespace LaChan.Modules.Tests;

/// <summary>The collected data beside the checkout, where it is at hand.</summary>
static class CollectedData
{
    public static string Folder { get; } =
        Environment.GetEnvironmentVariable("LACHAN_DATA") ?? Path.Combine(BaseData.Checkout ?? ".", "..", "shared", "data");

    public static string Facts => Path.Combine(Folder, "facts");
    public static string CapSamples => Path.Combine(Folder, "observations", "cap-samples");

    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Csv(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(Facts, name)).Select(Cells).ToList();
        return [.. lines.Skip(1).Select(row => (IReadOnlyDictionary<string, string>)lines[0].Zip(row).ToDictionary(x => x.First, x => x.Second))];
    }

    static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        foreach (var letter in line)
        {
            if (letter == '"') quoted = !quoted;
            else if (letter == ',' && !quoted) { cells.Add(cell.ToString()); cell.Clear(); }
            else cell.Append(letter);
        }
        return [.. cells, cell.ToString()];
    }
}
