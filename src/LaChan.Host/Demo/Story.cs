using LaChan.Kernel;

namespace LaChan.Host.Demo;

/// <summary>Plays the night. A visitor can take every step by hand; where nobody does for a minute, the story takes it and says so. With <paramref name="hurry"/> it takes each at once.</summary>
sealed class Story(DemoRun run, StorySteps steps, bool hurry)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    static readonly TimeSpan Step = TimeSpan.FromMinutes(10);

    /// <exception cref="DemoException">A step did not happen.</exception>
    public async Task Play(CancellationToken ct)
    {
        await LoadDayBefore(ct);
        if (!hurry) run.Clock.Speed = 60;
        using var feeding = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var feeder = hurry ? Task.CompletedTask : Feed(feeding.Token);
        foreach (var step in steps.All)
        {
            await Take(step, ct);
            if (!hurry) run.Clock.Speed = step.SpeedAfter;
        }
        await feeding.CancelAsync();
        await feeder.ContinueWith(_ => { }, TaskScheduler.Default);
        run.State.Ended = true;
        run.State.Show("demo.step.end", null, null);
    }

    // The day before comes in as fast as the machine can, in steps of ten minutes of the realm's clock.
    public async Task LoadDayBefore(CancellationToken ct)
    {
        run.State.Show("demo.step.load", null, null);
        var until = DemoPuff.Start.AddMinutes(-8);
        for (var moment = DemoStory.DayBefore + Step; moment <= until; moment += Step)
        {
            await run.Advance(moment, ct);
            if (hurry && moment.Minute == 0) Console.Error.WriteLine($"{moment.DateClock()}  {run.Feeder.Files} tệp · files, {run.Feeder.Lines} dòng · lines");
            run.State.Progress = (moment - DemoStory.DayBefore) / (until - DemoStory.DayBefore);
        }
    }

    async Task Feed(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            await run.Feeder.Until(run.Clock.GetUtcNow(), ct);
            await Task.Delay(100, ct);
        }
    }

    /// <summary>Waits until a step has happened; takes it where nobody else does.</summary>
    public async Task Take(StoryStep step, CancellationToken ct)
    {
        var mine = step.Act is not null;
        var takesItselfAt = mine && !hurry ? DateTimeOffset.UtcNow + Patience : (DateTimeOffset?)null;
        run.State.Show(step.Key, mine ? await step.Page(ct) : null, takesItselfAt);
        var limit = DateTimeOffset.UtcNow + step.Limit;
        while (!await step.Done(ct))
        {
            if (hurry) await Push(step, limit, ct);
            else await Wait(step, takesItselfAt, ct);
        }
    }

    async Task Push(StoryStep step, DateTimeOffset limit, CancellationToken ct)
    {
        if (DateTimeOffset.UtcNow > limit) throw new DemoException($"{step.Key} did not happen. {DemoVisitor.Alerts(steps.Answer)}");
        if (step.Act is not null) await step.Act(ct);
        else if (step.Waits) await run.Advance(run.Clock.GetUtcNow() + TimeSpan.FromMinutes(5), ct);
        await Task.Delay(5, ct);
    }

    async Task Wait(StoryStep step, DateTimeOffset? takesItselfAt, CancellationToken ct)
    {
        await Task.WhenAny(run.State.Asked, Task.Delay(250, ct));
        if (step.Act is null || !(run.State.Asked.IsCompleted || DateTimeOffset.UtcNow >= takesItselfAt)) return;
        run.State.Say(run.Clock.GetUtcNow(), step.Key);
        await step.Act(ct);
    }
}

/// <summary>One step of the story.</summary>
/// <param name="Key">Text that names it.</param>
/// <param name="Done">Whether it has happened, whoever did it.</param>
/// <param name="Act">How the story takes it, through the doors; null when only time brings it.</param>
/// <param name="Page">The page on which a visitor can take it.</param>
/// <param name="Waits">True when the stations' next readings bring it.</param>
/// <param name="SpeedAfter">Speed of the realm's clock from here on.</param>
sealed record StoryStep(
    string Key, Func<CancellationToken, Task<bool>> Done, Func<CancellationToken, Task>? Act, Func<CancellationToken, Task<string?>> Page, bool Waits, double SpeedAfter)
{
    public TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(90);
}
