using LaChan.Contracts.Forecast;
using LaChan.Contracts.Monitoring;
using LaChan.Forecast.Weather;
using LaChan.Incidents;
using LaChan.Incidents.Draft;
using LaChan.Incidents.Weather;
using LaChan.Kernel;
using LaChan.Modules.Tests.Incidents;
using LaChan.Modules.Tests.Incidents.Draft;
using LaChan.Platform;

namespace LaChan.Modules.Tests.Forecast.Weather;

/// <summary>Files that officers handed in, and which forecasts go by them: what is stated first, then a grid, then stations.</summary>
public class GriddedWeatherTests
{
    static readonly GeoPoint OffVungTau = new(10.25, 107.25);

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_kept_with_its_facts_and_answers_where_it_covers_place_and_time()
    {
        await using var node = await IncidentNode.Start();
        var id = await Keep(node, WindFile.Flow("wind", TestNode.Start.AddHours(-1), 6, h => -h, _ => 0));
        var row = Assert.Single(await node.Get<WeatherGridStore>().AtHand(Ct));
        Assert.Equal((id, "wind", "gfs.nc", "NCHMF", 7, 117), (row.Grid, row.What, row.Name, row.Source, row.Steps, row.Nodes));
        var entry = Assert.IsType<WeatherGridKept>((await node.Journal.Read($"weather-grid/{id}", ct: Ct))[0].Body);
        Assert.Equal(row.Hash, entry.Hash);
        Assert.Equal(TestNode.Start.AddHours(-1), entry.IssuedAt);
        var wind = await Find(node, IncidentNode.Near, TestNode.Start.AddMinutes(30));
        Assert.Equal((1.5, 90, 270, "grid", "gfs.nc"), (wind!.SpeedMs, wind.FromDeg, wind.ToDeg, wind.Origin.Kind, wind.Origin.Source));
        Assert.Null(await Find(node, new(21, 105.8), TestNode.Start));
        Assert.Null(await Find(node, IncidentNode.Near, TestNode.Start.AddHours(6)));
        Assert.Null(await node.Get<IGriddedWeather>().Find("current", IncidentNode.Near, TestNode.Start, Ct));
        Assert.True(await node.Get<KeepGrid>().Remove(id, node.Actor, Ct));
        Assert.False(await node.Get<KeepGrid>().Remove(id, node.Actor, Ct));
        Assert.Null(await Find(node, IncidentNode.Near, TestNode.Start));
    }

    [Fact]
    public async Task The_newest_answers_and_what_is_older_than_the_policy_does_not()
    {
        await using var node = await IncidentNode.Start();
        await Keep(node, WindFile.Flow("wind", TestNode.Start.AddHours(-10), 48, _ => -2, _ => 0));
        await Keep(node, WindFile.Flow("wind", TestNode.Start.AddHours(-4), 48, _ => -5, _ => 0));
        Assert.Equal(5, (await Find(node, IncidentNode.Near, TestNode.Start))!.SpeedMs);
        node.Clock.Advance(TimeSpan.FromHours(8.5));
        Assert.Null(await Find(node, IncidentNode.Near, node.Journal.Now));
    }

    [Fact]
    public async Task What_is_wrong_is_refused_by_field_and_leaves_no_file()
    {
        await using var node = await IncidentNode.Start();
        var good = WindFile.Flow("wind", TestNode.Start, 6, _ => -2, _ => 0);
        Assert.Equal(["file", "source", "issued"], await Refused(node, new(), "", "yesterday"));
        Assert.Equal(["file"], await Refused(node, new("GRIB0000"u8.ToArray()), "NCHMF", ""));
        Assert.Equal(["issued"], await Refused(node, WindFile.Of(WindFile.Flow("wind", TestNode.Start.AddHours(2), 6, _ => -2, _ => 0)), "NCHMF", ""));
        Assert.Equal(["issued"], await Refused(node, WindFile.Of(good), "NCHMF", "2026-11-24T03:00"));
        Assert.Empty(Directory.GetFiles(Path.Combine(node.Folder, "weather")));
        await Keep(node, good);
        Assert.Equal(["file"], await Refused(node, WindFile.Of(good), "NCHMF", ""));
        Assert.Equal(2, Directory.GetFiles(Path.Combine(node.Folder, "weather")).Length);
    }

    [Fact]
    public async Task A_forecast_goes_by_what_is_stated_then_by_a_grid_then_by_stations()
    {
        await using var node = await IncidentNode.Start();
        var id = await Keep(node, WindFile.Flow("wind", TestNode.Start.AddHours(-1), 24, _ => -3, _ => -3));
        var first = (await node.Raise(IncidentNode.Ammonia(IncidentNode.Near, 60_000)))!;
        var input = first.Forecast!.Input;
        Assert.Equal((4.24, 45, "grid", id), (input.WindMs, input.WindFromDeg, input.WindOrigin!.Kind, input.WindOrigin.Grid));
        node.Clock.Advance(TimeSpan.FromMinutes(30));
        await node.Get<DraftIncident>().Again(first.Id, "value", null, Ct);
        Assert.Equal(1, (await node.File(first.Id)).Forecasts);
        await node.Journal.AppendNext(Streams.Incident(first.Id), new WindStated(first.Id, 2, 60, "", "đo tại chỗ", TestNode.Start, TestNode.Start.AddHours(3)), node.Actor, ct: Ct);
        await node.Get<DraftIncident>().Again(first.Id, "weather", null, Ct);
        Assert.Equal("stated", (await node.File(first.Id)).Forecast!.Input.WindOrigin!.Kind);
        await node.Journal.AppendNext(Streams.Incident(first.Id), new WeatherWithdrawn(first.Id, "wind", "sai"), node.Actor, ct: Ct);
        await node.Get<KeepGrid>().Remove(id, node.Actor, Ct);
        await node.Get<DraftIncident>().Again(first.Id, "weather", null, Ct);
        var last = (await node.File(first.Id)).Forecast!.Input;
        Assert.Null(last.WindOrigin);
        Assert.Equal(2.6, last.WindMs);
    }

    [Fact]
    public async Task A_grid_that_comes_or_goes_while_an_incident_is_open_makes_its_forecast_anew()
    {
        await using var node = await IncidentNode.Start();
        var first = (await node.Raise(IncidentNode.Ammonia(IncidentNode.Near, 60_000)))!;
        var id = await Keep(node, WindFile.Flow("wind", TestNode.Start.AddHours(-1), 24, _ => -3, _ => -3));
        await node.ReadNews();
        var file = await node.File(first.Id);
        Assert.Equal((2, "grid"), (file.Forecasts, file.Forecast!.Input.WindOrigin!.Kind));
        await node.Get<KeepGrid>().Remove(id, node.Actor, Ct);
        await node.ReadNews();
        file = await node.File(first.Id);
        Assert.Equal(3, file.Forecasts);
        Assert.Null(file.Forecast!.Input.WindOrigin);
    }

    [Fact]
    public async Task On_the_sea_a_grid_carries_the_oil_hour_by_hour_until_it_ends()
    {
        await using var node = await IncidentNode.Start();
        node.Get<SetReadings>().Wind = new(0, 0, "W1", "Trạm gió", 3, TestNode.Start);
        // Half a metre a second to the east for six hours, then back for six: the tide.
        await Keep(node, WindFile.Flow("current", TestNode.Start.AddHours(-1), 13, h => h < 7 ? 0.5 : -0.5, _ => 0));
        var file = await node.Report("officer", "oil", OffVungTau);
        Assert.Equal(("grid", 0.5), (file.Sea!.Sighting.Current!.Origin.Kind, file.Sea.Sighting.Current.SpeedMs));
        // The turn takes the hour between two steps: 5 h × 0.5 m/s and half an hour's slowing.
        Assert.InRange(Middle(file, 6), 8_500, 11_000);
        Assert.InRange(Middle(file, 12), -2_000, 2_000);
        Assert.InRange(Middle(file, 24), -3_000, 3_000);
        await node.Get<DraftIncident>().Again(file.Id, "value", null, Ct);
        Assert.Equal(1, (await node.File(file.Id)).Forecasts);
    }

    [Fact]
    public async Task The_rows_of_a_run_are_those_of_the_grid_by_the_hour_else_of_the_station()
    {
        await using var node = await IncidentNode.Start();
        var (grids, readings) = (node.Get<IGriddedWeather>(), node.Get<IReadings>());
        Assert.Equal("Trạm gió", (await WeatherRows.Of(grids, readings, IncidentNode.Near, TestNode.Start, Ct))!.Station!.StationName);
        await Keep(node, WindFile.Flow("wind", TestNode.Start, 3, h => -1 - h, _ => 0));
        var rows = await WeatherRows.Of(grids, readings, IncidentNode.Near, TestNode.Start, Ct);
        Assert.NotNull(rows!.Grid);
        foreach (var said in new[] { "\"timeS\": 10800", "\"windMs\": 4", "\"windFromDeg\": 90", "\"at\": \"2026-11-24T02:00:00+07:00\"" }) Assert.Contains(said, rows.Json, StringComparison.Ordinal);
    }

    static double Middle(IncidentFile file, int hours) => file.Sea!.Areas.Single(x => x.Hours == hours).Rings[0].Average(x => OffVungTau.MetresTo(x).EastM);

    static Task<GriddedFlow?> Find(TestNode node, GeoPoint point, DateTimeOffset at) => node.Get<IGriddedWeather>().Find("wind", point, at, Ct);

    static async Task<Guid> Keep(TestNode node, params PlainFlow[] flows)
    {
        using var file = WindFile.Of(flows);
        return await node.Get<KeepGrid>().Keep(file, file.Length, "C:\\tmp\\gfs.nc", "NCHMF", "", node.Actor, Ct);
    }

    static async Task<IEnumerable<string>> Refused(TestNode node, MemoryStream file, string source, string issued) =>
        (await Assert.ThrowsAsync<RefusedException>(() => node.Get<KeepGrid>().Keep(file, file.Length, "gfs.nc", source, issued, node.Actor, Ct))).Refusals.Select(x => x.Field);
}
