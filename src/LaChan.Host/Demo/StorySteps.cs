using System.Globalization;
using LaChan.Contracts.Alerting;
using LaChan.Contracts.Forces;
using LaChan.Contracts.Incidents;
using LaChan.Contracts.Monitoring;
using LaChan.Incidents;
using LaChan.Incidents.Report;
using LaChan.Kernel;

namespace LaChan.Host.Demo;

/// <summary>The steps of the night, each with how one knows that it happened and how the story takes it, through the doors.</summary>
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
            await visitor.Open(path, ct);
        }
        steps.All = [.. steps.Ammonia(), .. steps.Oil()];
        return steps;
    }

    StoryStep[] Ammonia() =>
    [
        Comes("alarm", Has<AlarmRaised>(x => x.Parameter == DemoStory.Substance), speedAfter: 1),
        Comes("draft", Has<FindingMade>(x => x.Id == Leak), speedAfter: 1) with { Waits = false },
        Taken("verify", Has<IncidentVerified>(x => x.Id == Leak), DemoPeople.Duty, () => Room(Leak), "verify", new() { ["with"] = "UBND phường Nhơn Trạch, ông Lê Văn Bình", ["note"] = "Mùi khai nồng, khói trắng bay từ kho lạnh Long Tân về phía tây nam." }),
        Taken("open", Has<IncidentOpened>(x => x.Id == Leak), DemoPeople.Duty, () => Room(Leak), "open"),
        Taken("acknowledge", Has<NoticeAcknowledged>(x => x.Id == Leak && x.Recipient == "NACCET"), DemoPeople.Naccet, () => Room(Leak), "acknowledge"),
        Comes("national", Has<FindingMade>(x => x.Id == Leak && x.Finding.Level.Proposed == IncidentLevel.National), speedAfter: 1),
        Taken("sign", Has<LevelSigned>(x => x.Id == Leak && x.Level == IncidentLevel.National), DemoPeople.Commander, () => Room(Leak) + "/sign", "sign", new() { ["level"] = "National" }),
        Taken("warn", Has<AlertIssued>(x => x.Incident == Leak), DemoPeople.Commander, () => Room(Leak) + "/warning", "warning", new() { ["Spokesperson"] = "Lê Thị Mai, UBND TP Đồng Nai" }),
        Taken("forces", Has<ForceOrdered>(x => x.Incident == Leak), DemoPeople.Commander, () => Room(Leak) + "?tab=forces", "forces"),
    ];

    StoryStep[] Oil() =>
    [
        new("demo.step.report", Has<ReportReceived>(x => x.Origin == "public"), ct => Report(DemoStory.OilSeen, "", "/report", 21.3005, 105.4390,
            "Váng dầu loang trên sông Hồng, mùi xăng dầu, dài khoảng 200 m.", ct), Page("/report"), false, 1),
        new("demo.step.officer", Has<ReportReceived>(x => x.Origin == "officer"), ct => Report(DemoStory.OilAtSonTay, DemoPeople.Field, "/incidents/new", 21.1550, 105.5090,
            "Váng dầu trôi qua bến Sơn Tây, rộng nửa sông.", ct), Page("/incidents/new"), false, 60),
        new("demo.step.oil", Has<AlarmRaised>(x => x.Parameter == "Oil"), null, Page(null), true, 1),
        new("demo.step.oil-national", Has<FindingMade>(x => x.Id == Drafted("oil") && x.Finding.Level.Proposed == IncidentLevel.National), null, Page(null), true, 1),
    ];

    async Task Report(DateTimeOffset at, string person, string page, double lat, double lon, string what, CancellationToken ct)
    {
        await run.Advance(at, ct);
        using var stranger = new DemoVisitor(run.Address);
        Answer = await (people.GetValueOrDefault(person) ?? stranger).Press(page, page, new Dictionary<string, string>
        {
            ["hazard"] = "oil", ["what"] = what, ["when"] = at.InVietNam().ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture), ["place"] = "Sông Hồng",
            ["lat"] = lat.ToString(CultureInfo.InvariantCulture), ["lon"] = lon.ToString(CultureInfo.InvariantCulture), ["spread"] = "Xuôi dòng",
        }, new Dictionary<string, (string, byte[])> { ["photo"] = ("vang-dau.png", Photo) }, ct);
    }

    // A picture of one pixel: what counts is that a picture goes through the door.
    static readonly byte[] Photo = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    static Func<CancellationToken, Task<string?>> Page(string? page) => _ => Task.FromResult(page);

    /// <summary>A step by the last part of its key.</summary>
    public StoryStep this[string key] => All.Single(x => x.Key == "demo.step." + key);

    /// <summary>The page that answered the last press.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>The incident of the leak; empty while there is none.</summary>
    public Guid Leak => Drafted("chemical");

    Guid Drafted(string hazard) => run.Measures.All.Select(x => x.Entry.Body).OfType<IncidentDrafted>().FirstOrDefault(x => x.Hazard == hazard)?.Id ?? Guid.Empty;

    static string Room(Guid incident) => $"/incidents/{incident}";

    static StoryStep Comes(string key, Func<CancellationToken, Task<bool>> done, double speedAfter) => new($"demo.step.{key}", done, null, _ => Task.FromResult<string?>(null), true, speedAfter);

    StoryStep Taken(string key, Func<CancellationToken, Task<bool>> done, string person, Func<string> page, string door, Dictionary<string, string>? fill = null) => new(
        $"demo.step.{key}", done, async ct => Answer = await people[person].Press(page(), $"{Room(Leak)}/{door}", fill, ct: ct), _ => Task.FromResult<string?>(page()), false, 1);

    Func<CancellationToken, Task<bool>> Has<T>(Func<T, bool> which) => _ => Task.FromResult(run.Measures.All.Any(x => x.Entry.Body is T body && which(body)));

    public void Dispose()
    {
        foreach (var visitor in people.Values) visitor.Dispose();
    }
}
