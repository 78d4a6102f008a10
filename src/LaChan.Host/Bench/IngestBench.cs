using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using LaChan.Monitoring.Intake;
using LaChan.Monitoring.Log;
using LaChan.Monitoring.Stations;
using LaChan.Platform;

namespace LaChan.Host.Bench;

/// <summary>What <c>bench ingest</c> measured. Null: not measured in this run.</summary>
/// <param name="CpuSecondsPerMillion">Processor seconds of the whole process from station text to durable and judged, for a million observations.</param>
/// <param name="AlarmP50Ms">From handing a file over to its alarm in the journal, at 10,000 observations a second.</param>
/// <param name="StartMs">From nothing to the first answered request.</param>
/// <param name="RatioToSqlite">Of <paramref name="CpuSecondsPerMillion"/> to the same rows into a SQLite table with a key, 10,000 a transaction: below 1 is better.</param>
sealed record IngestFigures(
    int Observations, int Series, double CpuSecondsPerMillion, double PerSecond, double BytesPerObservation,
    double LatestMs, double StationDayMs, double HourlyMs, double StartMs, double PeakMB, double RatioToSqlite, double? AlarmP50Ms, double? AlarmP99Ms);

/// <summary>Measures the intake: text, reading, duplicates, log, judgement; queries; start.</summary>
static class IngestBench
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static async Task<int> Run(int observations, bool json, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("lachan-bench-");
        try
        {
            var figures = await Measure(observations, folder.FullName, ct);
            if (json) Console.WriteLine(JsonSerializer.Serialize(figures, Json));
            else foreach (var property in JsonSerializer.SerializeToElement(figures, Json).EnumerateObject()) Console.WriteLine($"{property.Name,-22} {property.Value}");
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static async Task<IngestFigures> Measure(int observations, string folder, CancellationToken ct)
    {
        var realm = new Realm(RealmKind.Exercise, "bench", folder, "bench", TimeProvider.System);
        var batches = Math.Max(1, observations / StationTexts.RowsInBatch);
        var start = TimeProvider.System.GetUtcNow().AddHours(-6 - (double)batches * StationTexts.FilesInBatch / StationTexts.Stations);
        var texts = new StationTexts(start);
        var (cpu, wall, _) = await Feed(realm, texts, batches, ct);
        var rows = batches * StationTexts.RowsInBatch;
        var bytes = new DirectoryInfo(realm.ObservationFolder).GetFiles().Sum(x => x.Length);
        var (startMs, latestMs, stationDayMs, hourlyMs, alarmMs) = await Ask(realm, StationTexts.Hour(start, batches), texts, batches, ct);
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;
        var sqlite = await SqlitePeer.CpuSecondsPerMillion(folder, ct);
        var perMillion = cpu / rows * 1e6;
        return new(rows, StationTexts.Register().Sum(x => x.Parameters.Count), Round(perMillion), Math.Round(rows / wall), Round((double)bytes / rows),
            Round(latestMs), Round(stationDayMs), Round(hourlyMs), Round(startMs), Math.Round(peak), Round(perMillion / sqlite), Share(alarmMs, 0.5), Share(alarmMs, 0.99));
    }

    /// <summary>Processor and wall seconds for all batches; making the text is not counted. The first quarter warms the program up and is not counted.</summary>
    static async Task<(double Cpu, double Wall, long Accepted)> Feed(Realm realm, StationTexts texts, int batches, CancellationToken ct)
    {
        await using var app = await Node.Build(realm, null);
        await app.Services.GetRequiredService<StationRegister>().Register(StationTexts.Register(), Actor.Node("bench"), ct);
        var intake = app.Services.GetRequiredService<FileIntake>();
        var store = app.Services.GetRequiredService<ObservationStore>();
        var hearing = app.Services.GetRequiredService<Hearing>();
        await hearing.StartAsync(ct);
        var (cpu, wall, accepted, counted) = (TimeSpan.Zero, TimeSpan.Zero, 0L, 0);
        for (var batch = 0; batch < batches; batch++)
        {
            var files = texts.Batch(batch);
            var (cpuBefore, wallBefore) = (Environment.CpuUsage.TotalTime, TimeProvider.System.GetTimestamp());
            var outcomes = await intake.Take(files, ct);
            await store.Heard(ct);
            accepted += outcomes.Sum(x => x.Tally.Accepted);
            if (batch < batches / 4) continue;
            cpu += Environment.CpuUsage.TotalTime - cpuBefore;
            wall += TimeProvider.System.GetElapsedTime(wallBefore);
            counted++;
        }
        if (accepted != (long)batches * StationTexts.RowsInBatch) throw new InvalidOperationException($"{accepted} of {batches * StationTexts.RowsInBatch} accepted");
        await hearing.StopAsync(ct);
        var all = (double)batches / counted;
        return (cpu.TotalSeconds * all, wall.TotalSeconds * all, accepted);
    }

    static double? Share(IReadOnlyList<double> sorted, double share) => sorted.Count == 0 ? null : Round(sorted[(int)((sorted.Count - 1) * share)]);

    static async Task<(double StartMs, double LatestMs, double StationDayMs, double HourlyMs, IReadOnlyList<double> AlarmMs)> Ask(
        Realm realm, DateTimeOffset newest, StationTexts texts, int nextBatch, CancellationToken ct)
    {
        var begun = TimeProvider.System.GetTimestamp();
        await using var app = await Node.Build(realm, "http://127.0.0.1:0");
        await app.StartAsync(ct);
        using var client = new HttpClient { BaseAddress = new(app.Urls.First()) };
        using (await client.GetAsync("/", ct)) { }
        var startMs = TimeProvider.System.GetElapsedTime(begun).TotalMilliseconds;
        var store = app.Services.GetRequiredService<ObservationStore>();
        var series = app.Services.GetRequiredService<SeriesRegister>();
        int[] all = [.. series.All.Select(x => x.Number)];
        int[] dust = [.. series.All.Where(x => x.Parameter == "PM2.5").Select(x => x.Number)];
        var latest = Median(() => store.Latest(all).Count);
        var day = Median(() => series.Of("B00042").Sum(x => store.Read(x.Number, newest.AddDays(-1), newest).Count));
        var hourly = Median(() => store.Hourly(dust, newest.AddDays(-1), newest).Count);
        var alarms = await AlarmBench.Measure(app.Services, texts, nextBatch, ct);
        await app.StopAsync(ct);
        return (startMs, latest, day, hourly, alarms);
    }

    /// <summary>Milliseconds, median of 21 after 5 for warming up.</summary>
    static double Median(Func<int> ask)
    {
        var times = new List<double>();
        for (var i = 0; i < 26; i++)
        {
            var begun = TimeProvider.System.GetTimestamp();
            if (ask() == 0) throw new InvalidOperationException("an empty answer was measured");
            if (i >= 5) times.Add(TimeProvider.System.GetElapsedTime(begun).TotalMilliseconds);
        }
        return times.Order().ElementAt(times.Count / 2);
    }

    static double Round(double value) => Math.Round(value, 3);
}
