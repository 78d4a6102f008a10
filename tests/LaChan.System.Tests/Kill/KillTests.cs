using System.Globalization;
using LaChan.Contracts.Monitoring;
using LaChan.Host;
using LaChan.Kernel;
using LaChan.Monitoring.Log;
using LaChan.Monitoring.Stations;
using LaChan.Platform;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace LaChan.SystemTests.Kill;

/// <summary>kill -9 at random moments: what was acknowledged is there, exactly once, and the journal is whole.</summary>
public sealed class KillTests : IAsyncLifetime
{
    const int Stations = 20;
    static CancellationToken Ct => TestContext.Current.CancellationToken;
    static int Rounds => Environment.GetEnvironmentVariable("LACHAN_LONG") is null ? 10 : 100;
    static readonly DateTimeOffset Start = TimeProvider.System.GetUtcNow().AddDays(-3);

    readonly string folder = Directory.CreateTempSubdirectory("lachan-kill-").FullName;
    string key = "";

    public async ValueTask InitializeAsync()
    {
        key = await NodeProcess.Key(folder, "station-operator", Ct);
        await using var app = await Node.Build(RealmOf(folder), "http://127.0.0.1:0");
        await app.Services.GetRequiredService<StationRegister>().Register([.. Enumerable.Range(0, Stations).Select(Station)], Actor.Node("test"), Ct);
    }

    [Fact]
    public async Task Every_acknowledged_observation_is_there_exactly_once()
    {
        var seed = Seed();
        var random = new Random(seed);
        var fed = new Fed(folder, Start);
        for (var round = 0; round < Rounds; round++)
        {
            var started = TimeProvider.System.GetTimestamp();
            await using (var node = await NodeProcess.Start(folder, key, Ct))
            {
                var feeding = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => fed.Send(node)).Append(fed.Drop(node)));
                await Task.Delay(random.Next(50, 700), Ct);
                node.Kill();
                await feeding;
            }
            await Holds(fed, $"seed {seed}, round {round}");
            TestContext.Current.TestOutputHelper?.WriteLine($"round {round}: {fed.Acknowledged.Count} acknowledged, {TimeProvider.System.GetElapsedTime(started).TotalSeconds:0.0} s");
        }
        Assert.NotEmpty(fed.Acknowledged);

        // What lay in the folder or was sent without an answer comes in at the next start, once.
        await using (var node = await NodeProcess.Start(folder, key, Ct))
            for (var i = 0; i < 200 && Directory.EnumerateFiles(Path.Combine(folder, "inbox")).Any(); i++) await Task.Delay(50, Ct);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(folder, "inbox")));
        foreach (var file in fed.Dropped) fed.Acknowledged.Add(file);
        await Holds(fed, $"seed {seed}, at the end");
    }

    [Fact]
    public async Task The_journal_is_whole_after_every_kill()
    {
        var seed = Seed();
        var random = new Random(seed);
        var acknowledged = new Dictionary<string, long>();
        for (var round = 0; round < Rounds; round++)
        {
            await using (var feeder = JournalFeeder.Start(folder))
            {
                await feeder.First(Ct);
                await Task.Delay(random.Next(5, 400), Ct);
                feeder.Kill();
                foreach (var (stream, version) in await feeder.Acknowledged()) acknowledged[stream] = version;
            }
            await using var app = await Node.Build(RealmOf(folder), "http://127.0.0.1:0");
            var journal = app.Services.GetRequiredService<Journal>();
            Assert.True((await journal.Verify(Ct)).Valid, $"seed {seed}, round {round}");
            foreach (var (stream, version) in acknowledged) Assert.True(await journal.Version(stream, Ct) >= version, $"seed {seed}, round {round}: {stream} lost {version}");
            var before = await journal.Fingerprint(Ct);
            await journal.Rebuild(Ct);
            Assert.True(before == await journal.Fingerprint(Ct), $"seed {seed}, round {round}: projections differ from a rebuild");
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{acknowledged.Count} streams acknowledged");
        Assert.NotEmpty(acknowledged);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    internal static Realm RealmOf(string folder) => new(RealmKind.Live, "live", folder, "node", TimeProvider.System);

    internal static Station Station(int number) =>
        new($"KIL{number:000}", $"Trạm {number}", "air", "MAE", new(21, 105.8), new UnitCode("01"), 300, ["NO2", "SO2", "CO"], Synthetic: true);

    static int Seed()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("LACHAN_SEED"), CultureInfo.InvariantCulture, out var given) ? given : Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed} (LACHAN_SEED repeats it)");
        return seed;
    }

    /// <summary>Every acknowledged value stands in the log once, and nothing stands there twice.</summary>
    static async Task Holds(Fed fed, string where)
    {
        await using var store = new ObservationStore(RealmOf(fed.Folder), NullLogger<ObservationStore>.Instance);
        var there = Enumerable.Range(0, Stations * Fed.Parameters.Count)
            .SelectMany(series => store.ReadVersions(series, Start, Start.AddDays(10))).Select(x => (x.Series, x.UnixSeconds, x.Value)).ToList();
        Assert.True(there.Count == there.Distinct().Count(), $"{where}: a value stands twice");
        var lost = fed.Acknowledged.SelectMany(fed.ValuesOf).Except(there).ToList();
        Assert.True(lost.Count == 0, $"{where}: {lost.Count} acknowledged values are lost, first {lost.FirstOrDefault()}");
    }
}

/// <summary>Runs only in the process that is to be killed: see <see cref="JournalFeeder"/>.</summary>
public sealed class FeedingProcess
{
    [Fact(Explicit = true)]
    public Task Appends_until_it_is_killed() => JournalFeeder.Append(TestContext.Current.CancellationToken);
}
