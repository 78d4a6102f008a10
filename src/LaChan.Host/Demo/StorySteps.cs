using LaChan.Contracts.Monitoring;

namespace LaChan.Host.Demo;

/// <summary>The steps of the night, each with how one knows that it happened and how the story takes it through the doors.</summary>
sealed class StorySteps : IDisposable
{
    readonly DemoRun run;
    readonly Dictionary<string, DemoVisitor> people = [];

    StorySteps(DemoRun run) => this.run = run;

    public IReadOnlyList<StoryStep> All { get; private set; } = [];

    public static async Task<StorySteps> For(DemoRun run, CancellationToken ct)
    {
        var steps = new StorySteps(run);
        foreach (var (person, path) in await DemoPeople.Links(run.App.Services, ct))
        {
            var visitor = steps.people[person.Id] = new(run.Address);
            await visitor.Open(path + "?then=/no-right", ct);
        }
        steps.All = steps.Ammonia();
        return steps;
    }

    StoryStep[] Ammonia() =>
    [
        new("demo.step.alarm", Has<AlarmRaised>(x => x.Parameter == DemoStory.Substance), null, NoPage, Waits: true, SpeedAfter: 1),
    ];

    Func<CancellationToken, Task<bool>> Has<T>(Func<T, bool> which) => _ => Task.FromResult(run.Measures.All.Any(x => x.Entry.Body is T body && which(body)));

    static Task<string?> NoPage(CancellationToken ct) => Task.FromResult<string?>(null);

    public void Dispose()
    {
        foreach (var visitor in people.Values) visitor.Dispose();
    }
}
