using System.Text;
using LaChan.Contracts.Monitoring;
using LaChan.Modules.Tests.Monitoring.Stations;
using LaChan.Monitoring;
using LaChan.Monitoring.Intake;
using LaChan.Monitoring.Log;
using LaChan.Monitoring.Stations;
using LaChan.Reference;
using Microsoft.Extensions.Hosting;

namespace LaChan.Modules.Tests.Monitoring.Intake;

public sealed class FileIntakeTests : IAsyncLifetime
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;
    TestNode node = null!;

    public async ValueTask InitializeAsync()
    {
        node = await TestNode.With(new ReferenceModule(), new MonitoringModule());
        await node.Get<StationRegister>().Register(
            [.. Enumerable.Range(1, 20).Select(i => StationRegisterTests.Air($"KHI{i:000}", "PM2.5", "PM10", "NO2", "SO2", "CO", "O3", "Temp"))], node.Actor, Ct);
    }

    public ValueTask DisposeAsync() => node.DisposeAsync();

    [Fact]
    public async Task Two_hundred_hostile_files_lose_no_line_and_harm_nothing()
    {
        const int Seed = 20261124;
        var files = HostileFiles(Seed);
        var outcomes = await Take(files);
        foreach (var (file, outcome) in files.Zip(outcomes))
        {
            var expected = file.Verdicts.Where(x => x.Length > 0).Order(StringComparer.Ordinal);
            Assert.True(expected.SequenceEqual(outcome.Reading.Refused.Select(x => x.Reason).Order(StringComparer.Ordinal)),
                $"seed {Seed}, {file.Name}: {string.Join(' ', expected)} / {string.Join(' ', outcome.Reading.Refused.Select(x => $"{x.Line}:{x.Reason}"))}");
            Assert.Equal(file.Verdicts.Count(x => x.Length == 0), outcome.Reading.Read);
            Assert.Equal(outcome.Reading.Read, outcome.Tally.Accepted + outcome.Tally.Duplicate);
            Assert.Equal(outcome.Reading.Refused.Count > 0, outcome.Quarantine is not null);
        }
        var quarantine = node.Get<Quarantine>();
        foreach (var (file, outcome) in files.Zip(outcomes).Where(x => x.Second.Quarantine is not null))
            Assert.Equal(file.Content, await quarantine.Original(outcome.Quarantine!, int.MaxValue, Ct));
        Assert.All(Directory.EnumerateFileSystemEntries(node.Folder, "*", SearchOption.AllDirectories), x => Assert.DoesNotContain("passwd", x, StringComparison.Ordinal));
        Assert.Equal(outcomes.Sum(x => x.Tally.Accepted), node.Get<ObservationStore>().Count);

        var cases = quarantine.Ids().Count;
        var again = await Take(files);
        Assert.Equal((0, cases), (again.Sum(x => x.Tally.Accepted), quarantine.Ids().Count));
    }

    [Fact]
    public async Task The_order_of_files_does_not_matter()
    {
        var files = Enumerable.Range(0, 100).Select(i => File("KHI001", i, $"NO2\t{i}\tug/Nm3\t{Stamp(i)}\t00\n")).ToList();
        await node.Get<FileIntake>().Take(files.AsEnumerable().Reverse().ToList(), Ct);
        var series = node.Get<IReadings>().Series("KHI001", "NO2", TestNode.Start.AddDays(-2), TestNode.Start);
        Assert.Equal(Enumerable.Range(0, 100).Select(i => (double)i), series.Select(x => x.Value));
    }

    [Fact]
    public async Task A_symbol_twice_with_different_values_is_a_revision_and_both_are_kept()
    {
        var outcome = (await node.Get<FileIntake>().Take([File("KHI001", 0, $"NO2\t1\tug/Nm3\t{Stamp(0)}\t00\nNO2\t2\tug/Nm3\t{Stamp(0)}\t00\n")], Ct))[0];
        Assert.Equal(new Tally(2, 1, 0, 0), outcome.Tally);
    }

    [Fact]
    public async Task The_watched_folder_takes_whole_files_once_and_leaves_unfinished_ones()
    {
        var inbox = Directory.CreateDirectory(Path.Combine(node.Realm.InboxFolder, "KHI001", "2026", "11", "24")).FullName;
        await Write(inbox, "HN_A_KHI001_20261124010000.txt", "NO2\t1\tug/Nm3\t20261124010000\t00\r\n");
        await Write(inbox, "HN_A_KHI001_20261124010500.txt.part", "NO2\t1\tug/Nm3\t20261124010500\t00\r\n");
        await Write(inbox, "HN_A_KHI001_20261124011000.txt", "NO2\t1\tug/Nm3\t20261124011000\t00\r\nSO2\t12");
        await Write(inbox, "unknown_20261124010000.txt", "NO2\t1\tug/Nm3\t20261124010000\t00\r\n");
        await Sweep();
        Assert.Equal(["HN_A_KHI001_20261124010500.txt.part", "HN_A_KHI001_20261124011000.txt"], Directory.GetFiles(inbox).Select(x => Path.GetFileName(x)).Order());
        Assert.Equal(["unknown_20261124010000.txt"], await Names());

        // The sender goes on: the rest arrives, the whole file is read, nothing counts twice.
        await Write(inbox, "HN_A_KHI001_20261124011000.txt", "NO2\t1\tug/Nm3\t20261124011000\t00\r\nSO2\t12.5\tug/Nm3\t20261124011000\t00\r\n");
        System.IO.File.Move(Path.Combine(inbox, "HN_A_KHI001_20261124010500.txt.part"), Path.Combine(inbox, "HN_A_KHI001_20261124010500.txt"));
        await Sweep();
        Assert.Empty(Directory.GetFiles(inbox));
        Assert.Equal(4, node.Get<ObservationStore>().Count);
        Assert.Single(await Names());
    }

    [Fact]
    public async Task Ten_thousand_files_after_an_outage_are_taken_quickly()
    {
        Directory.CreateDirectory(node.Realm.InboxFolder);
        for (var i = 0; i < 10_000; i++)
            await System.IO.File.WriteAllTextAsync(Path.Combine(node.Realm.InboxFolder, $"HN_A_KHI{i % 20 + 1:000}_{Stamp(i / 20)}.txt"), $"NO2\t{i}\tug/Nm3\t{Stamp(i / 20)}\t00\r\nSO2\t{i}\tug/Nm3\t{Stamp(i / 20)}\t00\r\n", Ct);
        await Task.Delay(1200, Ct);
        var started = TimeProvider.System.GetTimestamp();
        await Sweep();
        var elapsed = TimeProvider.System.GetElapsedTime(started);
        TestContext.Current.TestOutputHelper?.WriteLine($"10,000 files: {elapsed.TotalSeconds:0.0} s");
        Assert.Equal(20_000, node.Get<ObservationStore>().Count);
        Assert.Empty(Directory.GetFiles(node.Realm.InboxFolder));
        Assert.True(elapsed < TimeSpan.FromSeconds(60), $"{elapsed}");
    }

    [Fact]
    public async Task A_link_out_of_the_folder_is_not_followed()
    {
        var outside = Path.Combine(node.Folder, "secret.txt");
        await System.IO.File.WriteAllTextAsync(outside, "secret", Ct);
        Directory.CreateDirectory(node.Realm.InboxFolder);
        System.IO.File.CreateSymbolicLink(Path.Combine(node.Realm.InboxFolder, "KHI001_20261124010000.txt"), outside);
        await Sweep();
        Assert.Empty(node.Get<Quarantine>().Ids());
        Assert.True(System.IO.File.Exists(outside));
    }

    [Fact]
    public async Task A_file_larger_than_can_be_is_kept_unread()
    {
        Directory.CreateDirectory(node.Realm.InboxFolder);
        var path = Path.Combine(node.Realm.InboxFolder, "KHI001_20261124010000.txt");
        await using (var large = System.IO.File.Create(path)) large.SetLength(100L * 1024 * 1024);
        System.IO.File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddMinutes(-5));
        await Sweep();
        var kept = await node.Get<Quarantine>().Find(Assert.Single(node.Get<Quarantine>().Ids()), Ct);
        Assert.Equal(("file-large", 100L * 1024 * 1024), (kept?.Refused[0].Reason, kept?.Size));
    }

    static IReadOnlyList<HostileFile> HostileFiles(int seed) => HostileFile.Generate(seed, 200);

    Task<IReadOnlyList<FileOutcome>> Take(IReadOnlyList<HostileFile> files) => node.Get<FileIntake>().Take([.. files.Select(x => IncomingFile.Of(x.Name, x.Content, "http"))], Ct);

    async Task Sweep()
    {
        var watch = Assert.IsType<InboxWatch>(node.Get<IEnumerable<IHostedService>>().Single(x => x is InboxWatch));
        // A file that is only seen to be quiet needs a second look.
        for (var i = 0; i < 3; i++)
        {
            await watch.Sweep(Ct);
            await Task.Delay(250, Ct);
        }
    }

    async Task<IReadOnlyList<string>> Names()
    {
        var names = new List<string>();
        foreach (var id in node.Get<Quarantine>().Ids()) names.Add((await node.Get<Quarantine>().Find(id, Ct))!.Name);
        return names;
    }

    static Task Write(string folder, string name, string text) => System.IO.File.WriteAllTextAsync(Path.Combine(folder, name), text, Ct);
    static string Stamp(int minute) => TestNode.Start.AddDays(-1).AddMinutes(minute).ToString("yyyyMMddHHmmss", System.Globalization.CultureInfo.InvariantCulture);
    static IncomingFile File(string station, int minute, string text) => IncomingFile.Of($"HN_A_{station}_{Stamp(minute)}.txt", Encoding.UTF8.GetBytes(text), "http");
}
