using System.Diagnostics;
using System.Text;
using LaChan.Alerting.Cap;
using LaChan.Contracts.Alerting;
using LaChan.Contracts.Incidents;
using LaChan.Contracts.Monitoring;
using LaChan.Host.Commands;
using LaChan.Incidents;
using LaChan.Monitoring.Intake;
using LaChan.Platform;

namespace LaChan.Host.Demo;

/// <summary><c>demo --check</c>: the whole story headless, as fast as the machine can, and the figures of it. Every figure is measured; exit 1 names the step that did not happen.</summary>
static class DemoCheck
{
    public static async Task<int> Run(string folder, int seed, CancellationToken ct)
    {
        var watch = Stopwatch.StartNew();
        await using var run = await DemoRun.Start(folder, "http://127.0.0.1:0", seed, ct);
        using var steps = await StorySteps.For(run, ct);
        try
        {
            await new Story(run, steps, hurry: true).Play(ct);
        }
        catch (DemoException missed)
        {
            await Console.Error.WriteLineAsync(missed.Message);
            return 1;
        }
        JsonLine.Print(await Figures(run, steps.Leak, watch, ct));
        return 0;
    }

    static async Task<object> Figures(DemoRun run, Guid leak, Stopwatch watch, CancellationToken ct)
    {
        var totals = run.Get<FileIntake>().Totals;
        var alarms = run.Measures.Alarms;
        var signed = run.Measures.Bodies<LevelSigned>().First(x => x.Id == leak);
        // What stood when the level was signed.
        var known = run.Measures.All.TakeWhile(x => x.Entry.Body is not LevelSigned).Select(x => x.Entry.Body).ToList();
        var reach = known.OfType<FindingMade>().Last(x => x.Id == leak).Reach;
        var chain = await run.Get<Journal>().Verify(ct);
        return new
        {
            observations = totals.Tally.Accepted,
            duplicates = totals.Tally.Duplicate,
            refused = totals.Refused,
            alarms = alarms.Count,
            falseAlarms = alarms.Count(x => x.Judged is null && !x.Stations.Any(run.Events.Injected.Contains)),
            alarmMs = Median(AlarmTimes(run)),
            draftMs = Median(DraftTimes(run)),
            levelMin = Word(signed.Min),
            levelProposed = Word(signed.Proposed),
            levelMax = Word(signed.Max),
            provinces = reach?.Provinces.Count ?? 0,
            communes = reach?.Communes.Count ?? 0,
            people = Math.Round(reach?.People ?? 0),
            forces = known.OfType<ForcesProposed>().Last(x => x.Id == leak).Forces.Count,
            capErrors = run.Measures.Bodies<AlertIssued>().Sum(x => CapCheck.Of(Encoding.UTF8.GetBytes(x.CapXml)).Errors.Count),
            journalEntries = chain.Entries,
            chainVerified = chain.Valid,
            elapsedS = Math.Round(watch.Elapsed.TotalSeconds, 1),
            peakMB = Process.GetCurrentProcess().PeakWorkingSet64 / (1024 * 1024),
        };
    }

    // From the moment the station's file was dropped to the alarm on disk.
    static IEnumerable<double> AlarmTimes(DemoRun run) =>
        from x in run.Measures.All
        where x.Entry.Body is AlarmRaised { Kind: not "signal-lost" }
        let raised = (AlarmRaised)x.Entry.Body
        let dropped = run.Feeder.DroppedAt(raised.Stations[0], raised.MeasuredAt)
        where dropped is not null
        select (x.At - dropped.Value).TotalMilliseconds;

    // From the alarm on disk to the finding that carries level, zone, communes, people, and the forces with it.
    static IEnumerable<double> DraftTimes(DemoRun run) =>
        from joined in run.Measures.All
        where joined.Entry.Body is SourceJoined { Kind: "alarm" }
        let source = (SourceJoined)joined.Entry.Body
        let drafted = run.Measures.At(x => x.Body is FindingMade { Why: "first" } found && found.Id == source.Id)
        let alarm = run.Measures.At(x => x.Body is AlarmRaised raised && raised.Id == source.Source)
        where drafted is not null && alarm is not null && drafted > alarm
        group (drafted.Value - alarm.Value).TotalMilliseconds by source.Id into times
        select times.Min();

    static double? Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? null : Math.Round(sorted[sorted.Count / 2], 1);
    }

    static string Word(IncidentLevel level) => level.ToString().ToLowerInvariant();
}
