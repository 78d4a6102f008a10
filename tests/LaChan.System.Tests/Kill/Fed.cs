using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using LaChan.Kernel;

namespace LaChan.SystemTests.Kill;

/// <summary>What senders have given to a node: files by number, each with three values that no other file has. A file without an answer is sent again, as a logger does.</summary>
sealed class Fed(string folder, DateTimeOffset start)
{
    public static readonly IReadOnlyList<string> Parameters = ["NO2", "SO2", "CO"];
    const int Stations = 20;

    readonly ConcurrentQueue<int> unanswered = [];
    int last;

    public string Folder => folder;
    public ConcurrentBag<int> Acknowledged { get; } = [];

    /// <summary>Files that stand whole in the watched folder, or stood there.</summary>
    public ConcurrentBag<int> Dropped { get; } = [];

    public IEnumerable<(int Series, long UnixSeconds, double Value)> ValuesOf(int file) =>
        Parameters.Select((_, i) => (file % Stations * Parameters.Count + i, At(file).ToUnixTimeSeconds(), file + i / 10.0));

    /// <summary>Uploads file after file until the node is gone.</summary>
    public async Task Send(NodeProcess node)
    {
        while (true)
        {
            var file = unanswered.TryDequeue(out var again) ? again : Interlocked.Increment(ref last);
            if (await node.Upload(NameOf(file), TextOf(file)) is not { } answer)
            {
                unanswered.Enqueue(file);
                return;
            }
            using var json = JsonDocument.Parse(answer);
            var counts = json.RootElement.GetProperty("files")[0];
            Assert.Equal(Parameters.Count, counts.GetProperty("accepted").GetInt32() + counts.GetProperty("duplicate").GetInt32());
            Acknowledged.Add(file);
        }
    }

    /// <summary>Puts file after file into the watched folder until the node is gone.</summary>
    public async Task Drop(NodeProcess node)
    {
        var inbox = Directory.CreateDirectory(Path.Combine(folder, "inbox")).FullName;
        while (node.IsAlive)
        {
            var file = Interlocked.Increment(ref last);
            var path = Path.Combine(inbox, NameOf(file));
            await File.WriteAllTextAsync(path + ".part", TextOf(file));
            File.Move(path + ".part", path);
            Dropped.Add(file);
            await Task.Delay(2);
        }
    }

    /// <summary>One second for each file: no two share a second of a series.</summary>
    DateTimeOffset At(int file) => DateTimeOffset.FromUnixTimeSeconds(start.ToUnixTimeSeconds() + file);

    string Stamp(int file) => At(file).InVietNam().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
    string NameOf(int file) => $"HN_TEST_KIL{file % Stations:000}_{Stamp(file)}.txt";
    string TextOf(int file) => string.Concat(Parameters.Select((symbol, i) => string.Create(CultureInfo.InvariantCulture, $"{symbol}\t{file + i / 10.0}\tug/Nm3\t{Stamp(file)}\t00\r\n")));
}
