using LaChan.Platform;

namespace LaChan.Access.JournalSearch;

/// <summary>Where the console shows what a stream is about.</summary>
static class StreamPages
{
    static readonly Dictionary<string, string> Pages = new()
    {
        ["alarm"] = "/alarms/", ["incident"] = "/incidents/", ["depot"] = "/forces/", ["facility"] = "/facilities/", ["station"] = "/stations/", ["quarantine"] = "/monitoring/quarantine/",
        ["run"] = "/forecasts/runs/",
    };

    /// <summary>Null: it has no page.</summary>
    public static string? Of(EntryRow line) => Pages.TryGetValue(line.Kind, out var page) ? page + Uri.EscapeDataString(line.Key) : null;
}
