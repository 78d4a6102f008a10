using LaChan.Contracts.Reference;
using LaChan.Kernel;
using LaChan.Monitoring.Stations;
using LaChan.Platform;
using LaChan.Ui;

namespace LaChan.Host.Demo;

/// <summary>A node in a demo realm with the assumed stations, people and forces, and the story that plays on it.</summary>
sealed class DemoRun : IAsyncDisposable
{
    public required WebApplication App { get; init; }
    public required RealmClock Clock { get; init; }
    public required DemoFeeder Feeder { get; init; }
    public required DemoEvents Events { get; init; }
    public required DemoMeasures Measures { get; init; }
    public required StoryState State { get; init; }
    public required string Folder { get; init; }
    public Uri Address => new(App.Urls.First());

    /// <param name="folder">An empty folder; the caller deletes it.</param>
    /// <param name="urls">Where to listen.</param>
    /// <param name="seed">Of the stations and their noise.</param>
    public static async Task<DemoRun> Start(string folder, string urls, int seed, CancellationToken ct)
    {
        var clock = new RealmClock(DemoStory.DayBefore);
        var state = new StoryState();
        var realm = new Realm(RealmKind.Demo, "Đêm 24/11/2026", folder, "NACCET", clock);
        Directory.CreateDirectory(realm.InboxFolder);
        var app = await Node.Build(realm, urls, services => services
            .AddSingleton(state).AddSingleton(clock).AddSingleton(new StoryControls(typeof(StoryBar))).AddSingleton(new TextSource(typeof(DemoRun).Assembly)));
        StoryDoors.Map(app);

        var stations = DemoStations.Make(app.Services.GetRequiredService<IUnits>().Communes(DemoStory.Night.Day()), seed);
        await app.Services.GetRequiredService<StationRegister>().Register(stations, Actor.Node(realm.Node), ct);
        await DemoPeople.Register(app.Services, ct);
        await app.StartAsync(ct);

        var events = new DemoEvents(stations, new DemoPuff(seed), seed);
        var run = new DemoRun
        {
            App = app, Clock = clock, State = state, Folder = folder, Events = events,
            Feeder = new(new(stations, new(seed, events), events), realm), Measures = new(app.Services.GetRequiredService<News>()),
        };
        _ = run.Measures.Watch(app.Lifetime.ApplicationStopping);
        return run;
    }

    /// <summary>Moves the realm's clock to a moment, ten minutes at a time, and lets the stations send what is due.</summary>
    public async Task Advance(DateTimeOffset moment, CancellationToken ct)
    {
        for (var now = Clock.GetUtcNow(); now < moment;)
        {
            now = now + Step < moment ? now + Step : moment;
            Clock.JumpTo(now);
            await Feeder.Until(now, ct);
            await Feeder.Taken(ct);
        }
    }

    static readonly TimeSpan Step = TimeSpan.FromMinutes(10);

    public T Get<T>() where T : notnull => App.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
    }
}
