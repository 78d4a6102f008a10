using System.Text.Json;
using LaChan.Contracts.Monitoring;
using LaChan.Contracts.Risk;
using LaChan.Forecast;
using LaChan.Forecast.Air;
using LaChan.Forecast.Runs;
using LaChan.Modules.Tests.Incidents;
using LaChan.Reference;
using Microsoft.Extensions.DependencyInjection;

namespace LaChan.Modules.Tests.Forecast.Runs;

/// <summary>A run is drawn for any set of thresholds; what is kept of one set never stands for another.</summary>
public sealed class RunLayersTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Zones_of_another_set_are_made_when_asked_and_kept_under_its_mark()
    {
        await using var node = await TestNode.With(x => x.AddSingleton<IReadings, RunQueueTests.StillAir>().AddSingleton<IFacilities>(new OnePlant()), new ReferenceModule(), new ForecastModule());
        var run = await Computed(node, AirLayersTests.Puff);
        var (layers, table) = (node.Get<RunLayers>(), node.Get<RunThresholds>());
        var own = await node.Get<RunQueue>().Read(run, "zones.geojson", Ct);
        Assert.Equal(own, await layers.Read(run, "zones.geojson", table.Of(run, ThresholdChoice.Usual), Ct));

        var (erpg, deadly) = (await Farthest(layers, run, table, "erpg"), await Farthest(layers, run, table, "idlh"));
        Assert.Equal(["ERPG-1", "ERPG-2", "ERPG-3"], erpg.Keys.Order());
        Assert.Equal(["IDLH"], deadly.Keys);
        Assert.True(erpg["ERPG-1"] > erpg["ERPG-2"] && erpg["ERPG-2"] > erpg["ERPG-3"]);
        // The first set again, and two lists of values that look alike.
        Assert.Equal(erpg, await Farthest(layers, run, table, "erpg"));
        Assert.True((await Farthest(layers, run, table, "10mg/m3"))["own 1"] > (await Farthest(layers, run, table, "100mg/m3"))["own 1"]);
        Assert.Equal(own, await node.Get<RunQueue>().Read(run, "zones.geojson", Ct));
    }

    [Fact]
    public async Task Moments_and_people_follow_the_set()
    {
        await using var node = await TestNode.With(x => x.AddSingleton<IReadings, RunQueueTests.StillAir>().AddSingleton<IFacilities>(new OnePlant()), new ReferenceModule(), new ForecastModule());
        var run = await Computed(node, AirLayersTests.Puff);
        var (frames, zones, table) = (node.Get<RunFrames>(), node.Get<RunZones>(), node.Get<RunThresholds>());
        var (low, high) = (table.Of(run, ThresholdChoice.Read("5mg/m3")), table.Of(run, ThresholdChoice.Read("500mg/m3")));
        Assert.True((await frames.Times(run, low, Ct)).Count > (await frames.Times(run, high, Ct)).Count);
        var (wide, narrow) = (await zones.Of(run, low, Ct), await zones.Of(run, high, Ct));
        Assert.NotNull(wide);
        Assert.NotNull(narrow);
        Assert.True(wide.Area.Area > 5 * narrow.Area.Area);
        Assert.Equal([(1, 5.0)], wide.Levels);
        Assert.Equal("aegl-60", (await zones.Of(run, ct: Ct))?.Set?.Choice.Key);
    }

    [Fact]
    public async Task Of_values_that_officers_type_only_the_newest_files_are_kept()
    {
        await using var node = await TestNode.With(x => x.AddSingleton<IReadings, RunQueueTests.StillAir>().AddSingleton<IFacilities>(new OnePlant()), new ReferenceModule(), new ForecastModule());
        var run = await Computed(node, AirLayersTests.Puff.Replace("\"kind\": \"puff\"", "\"kind\": \"plume\"", StringComparison.Ordinal).Replace("\"massKg\": 2000, \"durationS\": 300", "\"rateKgS\": 3.1", StringComparison.Ordinal));
        var (layers, table) = (node.Get<RunLayers>(), node.Get<RunThresholds>());
        foreach (var value in Enumerable.Range(0, 70)) Assert.NotNull(await layers.Read(run, "zones.geojson", table.Of(run, ThresholdChoice.Read($"{100 + value}mg/m3")), Ct));
        Assert.InRange(Directory.GetFiles(node.Get<RunQueue>().PathOf(run.Row.Id, ""), "*-own-*", SearchOption.AllDirectories).Length, 50, 61);
    }

    static async Task<Dictionary<string, double>> Farthest(RunLayers layers, Run run, RunThresholds table, string typed)
    {
        using var zones = JsonDocument.Parse(await layers.Read(run, "zones.geojson", table.Of(run, ThresholdChoice.Read(typed)), Ct) ?? "");
        return zones.RootElement.GetProperty("features").EnumerateArray().Select(x => x.GetProperty("properties"))
            .GroupBy(x => x.GetProperty("threshold").GetString() ?? "").ToDictionary(x => x.Key, x => x.Max(zone => zone.GetProperty("lengthM").GetDouble()));
    }

    static async Task<Run> Computed(TestNode node, string input)
    {
        var (queue, store) = (node.Get<RunQueue>(), node.Get<RunStore>());
        await queue.StartAsync(Ct);
        var id = await queue.Ask("air", "Thử ngưỡng", input, null, node.Actor, Ct);
        while ((await store.Row(id, Ct))?.State == "asked") await Task.Delay(20, Ct);
        await queue.StopAsync(Ct);
        return await store.Find(id, Ct) ?? throw new InvalidOperationException("the run is gone");
    }
}
