using LaChan.Contracts.Monitoring;
using LaChan.Kernel;
using LaChan.Monitoring.Limits;
using LaChan.Monitoring.Quality;
using LaChan.Monitoring.Stations;
using LaChan.Platform;

namespace LaChan.Monitoring.Alarms;

/// <summary>Hears every durable observation and decides what is abnormal. One batch at a time; what follows is in the journal before it answers.</summary>
internal sealed partial class Judge(SeriesMemory memory, SeriesRegister register, LimitBook limits, AlarmPolicies policies, RaiseAlarm raise, SilenceWatch silence, AlarmOutbox outbox, AlarmStore store, Realm realm)
    : IObservationListener, IDisposable
{
    /// <summary>One value of a station that averages longer than this is not a needle's twitch: it may open at once without confirmation.</summary>
    const int ShortPeriodSeconds = 900;

    /// <summary>How often silence is looked for, in time of the data.</summary>
    const int SilenceEverySeconds = 60;

    /// <summary>How many values a correction makes the judge go through again.</summary>
    const int Again = 6;

    readonly SemaphoreSlim turn = new(1, 1);
    AlarmRules rules = new();
    long now, front, silenceChecked;
    long heardTicks = TimeProvider.System.GetTimestamp();
    bool reconciled;

    public void Recall(ReadOnlySpan<Observation> observations)
    {
        lock (memory.Gate)
        {
            Look();
            foreach (ref readonly var observation in observations) Take(observation, isRecalled: true);
        }
    }

    public async ValueTask Observe(ReadOnlyMemory<Observation> batch, CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            await Reconcile(ct);
            lock (memory.Gate) JudgeAll(batch.Span);
            if (!outbox.IsEmpty) await outbox.Send(ct);
            heardTicks = TimeProvider.System.GetTimestamp();
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Looks for silence while nothing arrives; called every few seconds.</summary>
    public async Task Tick(TimeSpan quietAfter, CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            await Reconcile(ct);
            lock (memory.Gate)
            {
                Look();
                // Nothing at all arrives any more: then the clock is the measure, else the data.
                if (TimeProvider.System.GetElapsedTime(heardTicks) > quietAfter) silence.Check(now, now, rules);
            }
            if (!outbox.IsEmpty) await outbox.Send(ct);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    void Look()
    {
        var moment = realm.Clock.GetUtcNow();
        now = moment.ToUnixTimeSeconds();
        rules = policies.On(VietNamTime.Day(moment));
    }

    void JudgeAll(ReadOnlySpan<Observation> batch)
    {
        Look();
        var before = front;
        foreach (ref readonly var observation in batch) Take(observation, isRecalled: false);
        // What was measured up to the front of before has had its time to arrive.
        if (front == before || before - silenceChecked < SilenceEverySeconds) return;
        silenceChecked = before;
        silence.Check(before, now, rules);
    }

    void Take(in Observation observation, bool isRecalled)
    {
        if (memory.Of(observation.Series) is not { } state) return;
        if (observation.UnixSeconds > front) front = Math.Min(observation.UnixSeconds, now);
        state.Pulse.Hear(observation.UnixSeconds, now);
        var placed = state.Take(observation, out var sample);
        if (placed == Placed.Same || !sample.Counts) return;
        var limit = state.LimitAt(observation.UnixSeconds, limits);
        if (state.Gamma is { } gamma) TakeGamma(state, gamma, sample, placed, limit, isRecalled);
        else if (limit is not null)
        {
            TakeLimited(state, limit, sample, placed, isRecalled);
            if (state.MeanGate.Opens(sample, placed)) TakeMeans(state, sample, isRecalled);
        }
    }

    void TakeLimited(SeriesState state, JudgedLimit limit, in Sample sample, Placed placed, bool isRecalled)
    {
        if (placed == Placed.Newest) Run(state, ref state.Live, limit, sample, isRecalled);
        else if (placed == Placed.Revised) RunAgain(state, limit, isRecalled);
        else Run(state, ref state.Late, limit, sample, isRecalled);
    }

    void Run(SeriesState state, ref Hysteresis run, JudgedLimit limit, in Sample sample, bool isRecalled)
    {
        if (limit.Exceeds(sample.Value) && state.Window.Newest.Time == sample.Time) state.Window.Flag(0, QualityFlag.Exceeds);
        var turned = Step(state, ref run, limit, sample);
        if (!isRecalled) Follow(state, ref run, limit, sample, turned);
    }

    Turn Step(SeriesState state, ref Hysteresis run, JudgedLimit limit, in Sample sample)
    {
        var exceeds = limit.Exceeds(sample.Value);
        var isWell = !exceeds && limit.IsWell(sample.Value, rules.Opening.CloseShare);
        var atOnce = exceeds && limit.Ratio(sample.Value) >= rules.Opening.AtOnceFactor * limit.Factor && MayOpenAtOnce(state, sample);
        return run.Take(sample.Time, exceeds, isWell, atOnce, rules.Opening, state.PeriodSeconds);
    }

    /// <summary>A correction may take an exceedance back or make one: the newest values are gone through again.</summary>
    void RunAgain(SeriesState state, JudgedLimit limit, bool isRecalled)
    {
        var samples = state.Window.Samples;
        var again = new Hysteresis();
        Sample newest = default;
        foreach (var sample in samples[Math.Max(0, samples.Length - Again)..].ToArray())
        {
            if (!sample.Counts) continue;
            newest = sample;
            Step(state, ref again, limit, sample);
        }
        var turned = again.Replace(state.Live, rules.Opening);
        state.Live = again;
        if (!isRecalled && newest.Time > 0) Follow(state, ref state.Live, limit, newest, turned);
    }

    void Follow(SeriesState state, ref Hysteresis run, JudgedLimit limit, in Sample sample, Turn turned)
    {
        var isLive = System.Runtime.CompilerServices.Unsafe.AreSame(ref run, ref state.Live);
        var alarm = isLive ? state.Alarm : state.LateAlarm;
        if (turned == Turn.Closed) Close(state, alarm, isLive, sample);
        else if (turned == Turn.Opened && alarm is null && (isLive || state.Alarm is null)) Raise(state, run, limit, sample, isLive);
        else if (run.IsOpen && alarm is not null && limit.Exceeds(sample.Value)) Worsen(state, alarm, run, limit, sample, isLive);
    }

    void Raise(SeriesState state, in Hysteresis run, JudgedLimit limit, in Sample sample, bool isLive)
    {
        var around = raise.Around(state, sample.Time, rules.NeighbourKm);
        var isLate = IsLate(state, sample);
        var severity = Severity.Of(state, limit, sample, IsConfirmed(run, sample, around), isLate, rules.Opening.GraveFactor);
        var raised = RaiseAlarm.Exceedance(state, limit, sample, severity, run.Over, around, isLate);
        outbox.Raise(raised);
        Keep(state, new(raised.Id, severity, sample.Value, false), isLive);
    }

    void Worsen(SeriesState state, OpenAlarm alarm, in Hysteresis run, JudgedLimit limit, in Sample sample, bool isLive)
    {
        var severity = Severity.Of(state, limit, sample, run.Over >= 2, IsLate(state, sample), rules.Opening.GraveFactor);
        if (severity <= alarm.Severity && limit.Ratio(sample.Value) < 2 * limit.Ratio(alarm.Reported)) return;
        if (severity < alarm.Severity) severity = alarm.Severity;
        outbox.Change(new(alarm.Id, severity, sample.Value, sample.At));
        Keep(state, alarm with { Severity = severity, Reported = sample.Value }, isLive);
    }

    void Close(SeriesState state, OpenAlarm? alarm, bool isLive, in Sample sample)
    {
        if (alarm is not null) outbox.Close(new(alarm.Id, "giá trị đã về dưới ngưỡng đóng · values are below the closing threshold", sample.At));
        Keep(state, null, isLive);
    }

    static void Keep(SeriesState state, OpenAlarm? alarm, bool isLive)
    {
        if (isLive) state.Alarm = alarm;
        else state.LateAlarm = alarm;
    }

    bool IsLate(SeriesState state, in Sample sample) => now - sample.Time > state.PeriodSeconds + rules.LostMinutes * 60;

    /// <summary>A single far value of a quick sensor is a spike until the next value or a neighbour says otherwise.</summary>
    bool MayOpenAtOnce(SeriesState state, in Sample sample) =>
        state.PeriodSeconds > ShortPeriodSeconds
        || (state.Usual.IsKnown && (sample.Flags & QualityFlag.Jump) == 0)
        || raise.Around(state, sample.Time, rules.NeighbourKm).Any(x => x.Rising);

    static bool IsConfirmed(in Hysteresis run, in Sample sample, IReadOnlyList<NeighbourReading> around) =>
        run.Over >= 2 || (sample.Flags & QualityFlag.Jump) == 0 || around.Any(x => x.Rising);
}
