using LaChan.Contracts.Monitoring;
using LaChan.Contracts.Risk;
using LaChan.Forecast;
using LaChan.Forecast.Runs;
using LaChan.Kernel;
using LaChan.Reference;
using LaChan.Modules.Tests.Incidents;
using Microsoft.Extensions.DependencyInjection;

namespace LaChan.Modules.Tests.Forecast.Runs;

/// <summary>Runs are wishes in the journal: computed in turn, again after a restart, the same bits each time.</summary>
public sealed class RunQueueTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    const string Leak =
        """
        { "kind": "plume", "substance": "NH3", "at": "2026-11-24T02:12:00+07:00", "source": { "lat": 10.7037, "lon": 106.8577, "heightM": 1, "rateKgS": 3.1 },
          "weather": [ { "timeS": 0, "windMs": 2.6, "windHeightM": 10, "windFromDeg": 56, "cloudCover": 0.2, "roughnessM": 0.1 } ], "averagingS": 600 }
        """;

    const string Drift =
        """
        { "particles": 1000, "release": { "xM": 0, "yM": 0, "startS": 0, "durationS": 0, "massKg": 1000, "oil": null }, "current": { "uMs": "0.3", "vMs": "0.1*sin(2*pi*t/44712)" },
          "windDrift": 0.03, "diffusionM2S": 10, "stepS": 600, "untilS": 86400, "seed": 1 }
        """;

    static Task<TestNode> Node() => TestNode.With(x => x.AddSingleton<IReadings, StillAir>().AddSingleton<IFacilities>(new OnePlant()), new ReferenceModule(), new ForecastModule());

    [Fact]
    public async Task What_is_asked_for_is_computed_and_again_gives_the_same_bits()
    {
        await using var node = await Node();
        var (queue, store) = (node.Get<RunQueue>(), node.Get<RunStore>());
        await queue.StartAsync(Ct);
        var first = await queue.Ask("air", "Rò rỉ thử", Leak, null, node.Actor, Ct);
        var again = await queue.Ask("air", "Rò rỉ thử", Leak, first, node.Actor, Ct);
        var (one, other) = (await Ended(store, first), await Ended(store, again));
        await queue.StopAsync(Ct);
        Assert.Equal(("done", first), (one.Row.State, other.Row.Again));
        Assert.Equal(one.Done?.ResultHash, other.Done?.ResultHash);
        Assert.Equal(["zones.geojson", "zones.kml", "section.csv"], one.Done?.Files.Select(x => x.Name) ?? []);
        Assert.Contains(one.Done?.Remarks ?? [], x => x.Field.Contains("frictionVelocityMs", StringComparison.Ordinal));
        Assert.Contains("\"level\":", await File.ReadAllTextAsync(queue.PathOf(first, "zones.geojson"), Ct));
    }

    [Fact]
    public async Task What_waited_when_the_node_stopped_is_computed_after_the_start()
    {
        await using var node = await Node();
        var id = await node.Get<RunQueue>().Ask("sea", "Dầu loang thử", Drift, null, node.Actor, Ct);
        Assert.Equal("asked", (await node.Get<RunStore>().Row(id, Ct))?.State);
        await node.Get<RunQueue>().StartAsync(Ct); // as after a restart: nothing rang the bell of this queue
        var run = await Ended(node.Get<RunStore>(), id);
        await node.Get<RunQueue>().StopAsync(Ct);
        Assert.Equal(["summary.json", "zones.geojson", "frames.geojson", "particles.csv"], run.Done?.Files.Select(x => x.Name) ?? []);
    }

    [Fact]
    public async Task A_wrong_input_is_refused_by_field_and_nothing_is_written()
    {
        await using var node = await Node();
        var refused = await Assert.ThrowsAsync<RefusedException>(() => node.Get<RunQueue>().Ask("air", "", Leak.Replace("3.1", "-3.1", StringComparison.Ordinal), null, node.Actor, Ct));
        Assert.Equal("source.rateKgS", refused.Refusals[0].Field);
        await Assert.ThrowsAsync<RefusedException>(() => node.Get<RunQueue>().Ask("volcano", "", "{}", null, node.Actor, Ct));
        Assert.Empty(await node.Get<RunStore>().List("", "", 10, Ct));
    }

    [Fact]
    public async Task No_file_of_the_server_can_be_named()
    {
        await using var node = await Node();
        var sea = Drift.Replace("{ \"uMs\": \"0.3\", \"vMs\": \"0.1*sin(2*pi*t/44712)\" }", "{ \"netcdf\": \"/etc/passwd\", \"u\": \"u\", \"v\": \"v\" }", StringComparison.Ordinal);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => node.Get<RunQueue>().Ask("sea", "", sea, null, node.Actor, Ct));
        Assert.Equal("netcdf", refused.Refusals[0].Field);
    }

    [Fact]
    public async Task A_run_that_waits_can_be_cancelled_once()
    {
        await using var node = await Node();
        var (queue, store) = (node.Get<RunQueue>(), node.Get<RunStore>());
        var id = await queue.Ask("air", "", Leak, null, node.Actor, Ct);
        Assert.True(await queue.Cancel(id, node.Actor, Ct));
        Assert.False(await queue.Cancel(id, node.Actor, Ct));
        await queue.StartAsync(Ct);
        await queue.StopAsync(Ct);
        Assert.Equal("cancelled", (await store.Row(id, Ct))?.State);
    }

    [Fact]
    public async Task A_long_run_stops_when_it_is_cancelled()
    {
        await using var node = await Node();
        var (queue, store) = (node.Get<RunQueue>(), node.Get<RunStore>());
        await queue.StartAsync(Ct);
        var id = await queue.Ask("sea", "", Drift.Replace("\"particles\": 1000", "\"particles\": 1000000", StringComparison.Ordinal).Replace("\"stepS\": 600, \"untilS\": 86400", "\"stepS\": 60, \"untilS\": 864000", StringComparison.Ordinal), null, node.Actor, Ct);
        for (var i = 0; i < 600 && queue.Reached(id) is not > 0; i++) await Task.Delay(50, Ct);
        Assert.NotNull(queue.Reached(id));
        Assert.True(await queue.Cancel(id, node.Actor, Ct));
        for (var i = 0; i < 600 && queue.Reached(id) is not null; i++) await Task.Delay(50, Ct);
        Assert.Null(queue.Reached(id));
        Assert.Equal("cancelled", (await store.Row(id, Ct))?.State);
        await queue.StopAsync(Ct);
    }

    [Fact]
    public async Task Three_facts_and_the_nearest_wind_make_a_run()
    {
        await using var node = await Node();
        var (title, input) = await node.Get<FirstRun>().Compose(new("10,7037", "106,8577", "amoniac", "medium"), Ct);
        Assert.Contains("Trạm gió", title);
        node.Get<RunEngines>().Check("air", input);
        Assert.Contains("\"windFromDeg\": 56", input);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => node.Get<FirstRun>().Compose(new("mười", "10", "nước", "huge"), Ct));
        Assert.Equal(["lat", "lon", "substance", "size"], refused.Refusals.Select(x => x.Field));
    }

    [Fact]
    public void Inputs_are_compared_field_by_field() =>
        Assert.Equal([("weather[0].windMs", "2.6", "3"), ("source.heightM", "1", ""), ("output", "", "max")],
            InputDifference.Of("""{ "weather": [ { "windMs": 2.6, "windFromDeg": 56 } ], "source": { "heightM": 1 } }""", """{ "weather": [ { "windMs": 3, "windFromDeg": 56 } ], "source": { }, "output": "max" }"""));

    static async Task<Run> Ended(RunStore store, Guid id)
    {
        for (var i = 0; i < 600; i++)
        {
            if (await store.Find(id, Ct) is { Row.State: not "asked" } run) return run;
            await Task.Delay(50, Ct);
        }
        throw new TimeoutException("the run did not end");
    }

    /// <summary>One station with wind, as the monitoring module would name it.</summary>
    internal sealed class StillAir : IReadings
    {
        public WindReading? WindNear(GeoPoint point, DateTimeOffset at) => new(2.6, 56, "GIO1", "Trạm gió", 3, at);
        public IReadOnlyList<Station> Stations => [];
        public IReadOnlyList<(Station Station, double DistanceKm, LatestReading Reading)> Latest(string parameter, GeoPoint near, double withinKm) => [];
        public IReadOnlyList<(DateTimeOffset At, double Value)> Series(string station, string parameter, DateTimeOffset from, DateTimeOffset to) => [];
    }
}
