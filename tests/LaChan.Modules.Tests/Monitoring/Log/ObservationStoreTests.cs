using LaChan.Monitoring;
using LaChan.Monitoring.Log;
using LaChan.Platform;
using Microsoft.Extensions.Logging.Abstractions;

namespace LaChan.Modules.Tests.Monitoring.Log;

public class ObservationStoreTests : IDisposable
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;
    static readonly uint T0 = (uint)TestNode.Start.ToUnixTimeSeconds();

    readonly Realm realm = new(RealmKind.Exercise, "test", Directory.CreateTempSubdirectory("lachan-log-").FullName, "node", TimeProvider.System);

    [Fact]
    public async Task Duplicates_revisions_and_late_values_are_told_apart()
    {
        await using var store = Store();
        Assert.Equal(new Tally(1, 0, 0, 0), await Append(store, Row(0, 600, 5)));
        Assert.Equal(new Tally(0, 0, 0, 1), await Append(store, Row(0, 600, 5)));
        Assert.Equal(new Tally(1, 1, 0, 0), await Append(store, Row(0, 600, 6)));
        Assert.Equal(new Tally(1, 1, 0, 0), await Append(store, Row(0, 600, 6, DeviceStatus.Fault)));
        Assert.Equal(new Tally(1, 0, 1, 0), await Append(store, Row(0, 300, 4)));
        Assert.Equal(new Tally(1, 0, 0, 0), await Append(store, Row(0, 900, 4)));
        // The first version comes once more after its correction: it is known, and the correction stays.
        Assert.Equal(new Tally(0, 0, 0, 1), await Append(store, Row(0, 600, 5)));
        Assert.Equal([4, 6, 4], store.Read(0, At(0), At(900)).Select(x => x.Value));
        Assert.Equal([4, 5, 6, 6, 4], store.ReadVersions(0, At(0), At(900)).Select(x => x.Value));
    }

    [Fact]
    public async Task Within_one_batch_a_second_is_taken_once()
    {
        await using var store = Store();
        Assert.Equal(new Tally(2, 1, 0, 1), await Append(store, Row(3, 0, 1), Row(3, 0, 1), Row(3, 0, 2)));
    }

    [Fact]
    public async Task What_was_acknowledged_is_there_after_opening_again()
    {
        await using (var store = Store()) await Append(store, Row(0, 0, 1), Row(7, 60, 2.5), Row(0, 0, 3));
        await using var again = Store();
        Assert.Equal(3, again.Latest(0)?.Value);
        Assert.Equal(new Observation(7, T0 + 60, 2.5, DeviceStatus.Measuring, Arrival.New), again.Latest(7));
        Assert.Equal(new Tally(0, 0, 0, 3), await Append(again, Row(0, 0, 1), Row(7, 60, 2.5), Row(0, 0, 3)));
    }

    [Fact]
    public async Task A_write_that_a_crash_cut_short_is_cut_off_and_kept_beside()
    {
        await using (var store = Store())
        {
            await Append(store, Row(0, 0, 1));
            await Append(store, Row(0, 60, 2));
        }
        var file = Assert.Single(Directory.GetFiles(realm.ObservationFolder, "*.log"));
        var whole = await File.ReadAllBytesAsync(file, Ct);
        foreach (var cut in new[] { 1, 5, 19, 21, 39 })
        {
            await File.WriteAllBytesAsync(file, whole[..^cut], Ct);
            await using (var again = Store()) Assert.Equal([1.0], again.Read(0, At(0), At(60)).Select(x => x.Value));
            Assert.Equal(40, new FileInfo(file).Length);
            Assert.Equal(40 - cut, new FileInfo($"{file}.torn-40").Length);
        }
    }

    [Fact]
    public async Task A_changed_byte_is_found()
    {
        await using (var store = Store())
        {
            await Append(store, Row(0, 0, 1));
            await Append(store, Row(0, 60, 2));
        }
        var file = Assert.Single(Directory.GetFiles(realm.ObservationFolder, "*.log"));
        var bytes = await File.ReadAllBytesAsync(file, Ct);
        bytes[^5] ^= 1;
        await File.WriteAllBytesAsync(file, bytes, Ct);
        await using var again = Store();
        Assert.Equal([1.0], again.Read(0, At(0), At(60)).Select(x => x.Value));
    }

    [Fact]
    public async Task Old_segments_answer_as_the_present_one_does()
    {
        var random = new Random(7);
        var known = new Dictionary<(int, uint), List<double>>();
        for (var round = 0; round < 6; round++)
        {
            await using var store = Store(segmentRows: 150);
            for (var batch = 0; batch < 5; batch++)
            {
                var rows = Enumerable.Range(0, 60).Select(_ => Row(random.Next(4), random.Next(200) * 60, random.Next(3))).ToArray();
                var (fresh, revised, duplicate) = (0, 0, 0);
                foreach (var row in rows)
                {
                    if (!known.TryGetValue((row.Series, row.Time), out var versions)) { known[(row.Series, row.Time)] = [row.Value]; fresh++; }
                    else if (versions.Contains(row.Value)) duplicate++;
                    else { versions.Add(row.Value); revised++; }
                }
                var tally = await Append(store, rows);
                Assert.Equal((fresh + revised, revised, duplicate), (tally.Accepted, tally.Revised, tally.Duplicate));
            }
            for (var series = 0; series < 4; series++)
            {
                var expected = known.Where(x => x.Key.Item1 == series).OrderBy(x => x.Key.Item2).ToList();
                Assert.Equal(expected.SelectMany(x => x.Value), store.ReadVersions(series, At(0), At(1_000_000)).Select(x => x.Value));
                Assert.Equal(expected.Select(x => (long)x.Key.Item2), store.Read(series, At(0), At(1_000_000)).Select(x => x.UnixSeconds));
                Assert.Equal(expected[^1].Value[^1], store.Latest(series)?.Value);
            }
        }
        Assert.NotEmpty(Directory.GetFiles(realm.ObservationFolder, "*.sorted"));
        // A sorted segment is derived: without it the log answers the same.
        foreach (var sorted in Directory.GetFiles(realm.ObservationFolder, "*.sorted")) File.Delete(sorted);
        await using var last = Store(segmentRows: 150);
        Assert.Equal(known.Where(x => x.Key.Item1 == 2).OrderBy(x => x.Key.Item2).SelectMany(x => x.Value), last.ReadVersions(2, At(0), At(1_000_000)).Select(x => x.Value));
    }

    [Fact]
    public async Task Many_senders_at_once_share_few_flushes_and_each_gets_its_own_tally()
    {
        await using var store = Store();
        var tallies = await Task.WhenAll(Enumerable.Range(0, 500).Select(i => Append(store, Row(i % 50, i * 60, i), Row(i % 50, i * 60, i))));
        Assert.All(tallies, x => Assert.Equal((1, 1), (x.Accepted, x.Duplicate)));
        Assert.Equal(500, store.Count);
    }

    [Fact]
    public async Task Listeners_recall_what_they_heard_and_judge_what_a_crash_left_unheard()
    {
        await using (var store = Store())
        {
            var hearing = Hearing(store, new Listener());
            await hearing.StartAsync(Ct);
            await Append(store, Row(0, 0, 1), Row(0, 60, 2));
            await store.Heard(Ct);
            await hearing.StopAsync(Ct);
        }
        await using (var deaf = Store()) await Append(deaf, Row(0, 120, 3));
        var listener = new Listener();
        await using var again = Store();
        await Hearing(again, listener).StartAsync(Ct);
        Assert.Equal([1, 2], listener.Recalled.Select(x => x.Value));
        Assert.Equal([3], listener.Observed.Select(x => x.Value));
    }

    [Fact]
    public async Task A_second_process_is_refused()
    {
        await using var store = Store();
        store.Open();
        await using var other = Store();
        Assert.Throws<Kernel.RefusedException>(other.Open);
    }

    public void Dispose()
    {
        Directory.Delete(realm.Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    internal static LogRow Row(int series, int second, double value, DeviceStatus status = DeviceStatus.Measuring) => new(series, (uint)(T0 + second), value, status, Arrival.New);

    ObservationStore Store(int segmentRows = 1_000_000) => new(realm, NullLogger<ObservationStore>.Instance) { SegmentRows = segmentRows };
    static Hearing Hearing(ObservationStore store, IObservationListener listener) => new(store, [listener], NullLogger<Hearing>.Instance);
    static DateTimeOffset At(int second) => DateTimeOffset.FromUnixTimeSeconds(T0 + second);
    static async Task<Tally> Append(ObservationStore store, params LogRow[] rows) => Assert.Single(await store.Append(rows, [rows.Length], Ct));

    sealed class Listener : IObservationListener
    {
        public List<Observation> Recalled { get; } = [];
        public List<Observation> Observed { get; } = [];
        public void Recall(ReadOnlySpan<Observation> observations) => Recalled.AddRange(observations);

        public ValueTask Observe(ReadOnlyMemory<Observation> batch, CancellationToken ct)
        {
            Observed.AddRange(batch.Span);
            return ValueTask.CompletedTask;
        }
    }
}
