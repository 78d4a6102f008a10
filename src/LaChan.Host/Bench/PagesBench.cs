using System.Text.Json;
using LaChan.Contracts.Monitoring;
using LaChan.Forecast.Runs;
using LaChan.Host.Demo;
using LaChan.Kernel;
using LaChan.Platform;

namespace LaChan.Host.Bench;

/// <summary>How long the pages of the console take, whole, from request to the last byte over the loop-back: a node with the demo's registers, one incident, four runs. And how long the first map of an incident takes.</summary>
static class PagesBench
{
    const int Warm = 20, Times = 100;

    const string Plume =
        """
        { "kind": "plume", "substance": "NH3", "at": "2026-11-24T02:12:00+07:00", "source": { "lat": 10.7037, "lon": 106.8577, "heightM": 1, "rateKgS": 3.1 },
          "weather": [ { "timeS": 0, "windMs": 2.6, "windHeightM": 10, "windFromDeg": 56, "cloudCover": 0.2, "roughnessM": 0.1 } ], "averagingS": 600, "members": 50 }
        """;

    const string Puff =
        """
        { "kind": "puff", "substance": "Cl2", "at": "2026-11-24T02:12:00+07:00", "source": { "lat": 10.7037, "lon": 106.8577, "heightM": 1, "massKg": 2000, "durationS": 300 },
          "weather": [ { "timeS": 0, "windMs": 2.6, "windHeightM": 10, "windFromDeg": 56, "cloudCover": 0.2, "roughnessM": 0.1 } ], "averagingS": 600 }
        """;

    const string Oil =
        """
        { "particles": 2000, "release": { "lat": 16.12, "lon": 108.35, "startS": 0, "durationS": 3600, "massKg": 20000, "oil": "diesel" }, "current": { "uMs": "-0.05", "vMs": "0.02" },
          "wind": { "uMs": "-5", "vMs": "-1" }, "windDrift": 0.03, "diffusionM2S": 10, "stepS": 600, "untilS": 43200, "seed": 1 }
        """;

    const string Spill = """{ "spill": { "lat": 21.3, "lon": 105.44, "massKg": 8000, "at": "2026-11-24T03:00:00+07:00" } }""";

    public static async Task<int> Run(bool json, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("lachan-bench-");
        try
        {
            await using var app = await Node.Build(new Realm(RealmKind.Demo, "bench", folder.FullName, "bench", TimeProvider.System), "http://127.0.0.1:0");
            await app.StartAsync(ct);
            var figures = await Measure(app.Services, new(app.Urls.First()), ct);
            var first = FirstForecastBench.Run(app.Services);
            foreach (var (page, ms) in figures) if (!json) Console.WriteLine($"{page,-40} {ms:0.0}");
            foreach (var (kind, ms) in first) if (!json) Console.WriteLine($"{"first forecast, " + kind,-40} {ms:0.0} (median)");
            if (json) Console.WriteLine(JsonSerializer.Serialize(new { p95Ms = figures.ToDictionary(x => x.Page, x => Math.Round(x.P95Ms, 1)), firstForecastMs = first }, EntryTypes.Json));
            await app.StopAsync(ct);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static async Task<IReadOnlyList<(string Page, double P95Ms)>> Measure(IServiceProvider services, Uri address, CancellationToken ct)
    {
        await DemoPeople.Register(services, ct);
        using var officer = new DemoVisitor(address);
        await officer.SignIn((await DemoPeople.Links(services, ct)).First(x => x.Person.Id == DemoPeople.Commander).Path.Split('/')[^1], ct);
        var figures = new List<(string, double)>();
        foreach (var (name, page) in await Pages(services, ct)) figures.Add((name, await P95Ms(officer, page, ct)));
        return figures;
    }

    /// <summary>Names that do not change from run to run, and addresses.</summary>
    static async Task<IReadOnlyList<(string Name, string Address)>> Pages(IServiceProvider services, CancellationToken ct)
    {
        var incident = await Incident(services, ct);
        var (plume, puff, sea, river) = (await Ask(services, "air", Plume, ct), await Ask(services, "air", Puff, ct), await Ask(services, "sea", Oil, ct), await Ask(services, "river", Spill, ct));
        return
        [
            ("desk", "/"), ("incidents", "/incidents"), ("incident", $"/incidents/{incident}"), ("incident timeline", $"/incidents/{incident}/timeline"), ("incident map", $"/incidents/{incident}/map.geojson"),
            ("incident forecasts", $"/forecasts/{incident}"), ("stations", "/stations"), ("facilities", "/facilities"), ("forces", "/forces"), ("units", "/units"), ("journal", "/journal"), ("search", "/search?q=long"),
            ("runs", "/forecasts"), ("run plume with members", $"/forecasts/runs/{plume}"), ("run puff", $"/forecasts/runs/{puff}"), ("run puff at a moment", $"/forecasts/runs/{puff}?t=1800"),
            ("run puff at a point", $"/forecasts/runs/{puff}?lat=10.6937&lon=106.843"), ("run sea", $"/forecasts/runs/{sea}"), ("run river", $"/forecasts/runs/{river}"),
            ("run map", $"/forecasts/runs/{puff}/map.geojson?t=1800"), ("run GeoPackage", $"/forecasts/runs/{puff}/zones.gpkg"), ("EDR collections", "/edr/collections"),
            ("EDR position", $"/edr/collections/{puff}/position?coords=POINT(106.843 10.6937)"),
        ];
    }

    /// <summary>Ammonia at one station, and the draft that comes of it.</summary>
    static async Task<Guid> Incident(IServiceProvider services, CancellationToken ct)
    {
        var (id, now) = (Guid.CreateVersion7(), TimeProvider.System.GetUtcNow());
        var raised = new AlarmRaised(id, "exceedance", AlarmSeverity.Emergency, ["B1"], "Trạm B1", "NH3", "air", new GeoPoint(10.6906, 106.838), "MAE", new UnitCode("75"), 167_000, "µg/Nm³", now, 200, "1h", "QCVN", false, [], "high", "", null);
        var journal = services.GetRequiredService<Journal>();
        await journal.AppendNext(Streams.Alarm(id), raised, Actor.Node("bench"), ct: ct);
        while (true)
        {
            if ((await journal.Read(Streams.Alarm(id), ct: ct)).Select(x => x.Body).OfType<AlarmLinked>().FirstOrDefault() is { } linked) return linked.Incident;
            await Task.Delay(50, ct);
        }
    }

    static async Task<Guid> Ask(IServiceProvider services, string kind, string input, CancellationToken ct)
    {
        var (queue, store) = (services.GetRequiredService<RunQueue>(), services.GetRequiredService<RunStore>());
        var id = await queue.Ask(kind, "bench", input, null, Actor.Node("bench"), ct);
        while ((await store.Row(id, ct))?.State == "asked") await Task.Delay(50, ct);
        return (await store.Row(id, ct))?.State == "done" ? id : throw new InvalidOperationException($"the {kind} run did not end well");
    }

    static async Task<double> P95Ms(DemoVisitor officer, string page, CancellationToken ct)
    {
        var times = new List<double>();
        for (var i = 0; i < Warm + Times; i++)
        {
            var begun = TimeProvider.System.GetTimestamp();
            await officer.Open(page, ct);
            if (i >= Warm) times.Add(TimeProvider.System.GetElapsedTime(begun).TotalMilliseconds);
        }
        return times.Order().ElementAt(Times * 95 / 100);
    }
}
