using LaChan.Contracts.Monitoring;
using LaChan.Incidents;
using LaChan.Incidents.Draft;
using LaChan.Incidents.Room;
using LaChan.Incidents.Weather;
using LaChan.Kernel;
using LaChan.Modules.Tests.Incidents.Draft;
using LaChan.Platform;

namespace LaChan.Modules.Tests.Incidents.Weather;

/// <summary>A wind or a current that an officer states, until it ends or is withdrawn.</summary>
public class StatedWeatherTests
{
    static readonly Actor Officer = new("truc", "Trần Thị Hoa", "duty-officer");
    static readonly GeoPoint OffVungTau = new(10.25, 107.25);

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_forecast_goes_by_it_at_once_and_says_who_stated_it_and_what_changed()
    {
        await using var node = await IncidentNode.Start();
        var first = (await node.Raise(IncidentNode.Ammonia(IncidentNode.Near, 60_000)))!;
        var file = await State(node, first, Wind(first, 3.5, 45));
        Assert.Equal(2, file.Forecasts);
        var input = file.Forecast!.Input;
        Assert.Equal((3.5, 45, TestNode.Start.AddMinutes(-5)), (input.WindMs, input.WindFromDeg, input.WindAt));
        Assert.Equal(("Trần Thị Hoa", "đo tại chỗ", TestNode.Start.AddHours(3)), (input.WindOrigin!.By, input.WindOrigin.Source, input.WindOrigin.Until));
        Assert.Null(input.Winds);
        Assert.NotNull(ForecastChange.Of(file));
        Assert.Equal("weather", file.Finding!.Why);
        Assert.Equal("Trần Thị Hoa", file.Weather.Wind!.By);
    }

    [Fact]
    public async Task The_same_wind_as_the_stations_is_a_new_forecast_too_for_somebody_answers_for_it()
    {
        await using var node = await IncidentNode.Start();
        var first = (await node.Raise(IncidentNode.Ammonia(IncidentNode.Near, 60_000)))!;
        Assert.Equal(2, (await State(node, first, Wind(first, 2.6, 56))).Forecasts);
    }

    [Fact]
    public async Task The_classification_hears_of_the_second_province_that_the_stated_wind_reaches()
    {
        await using var node = await IncidentNode.Start();
        var first = (await node.Raise(IncidentNode.Ammonia(IncidentNode.Near, 60_000)))!;
        var (before, file) = (Second(first), await State(node, first, Wind(first, 2.6, 100)));
        Assert.NotEqual(before, Second(file));
    }

    [Fact]
    public async Task A_word_about_the_sky_is_heard()
    {
        await using var node = await IncidentNode.Start();
        var first = (await node.Raise(IncidentNode.Ammonia(IncidentNode.Near, 60_000)))!;
        var clear = await State(node, first, Wind(first, 2.6, 56) with { Sky = "clear-night" });
        var overcast = await State(node, clear, Wind(first, 2.6, 56) with { Sky = "overcast" });
        Assert.Equal((0, 1), (clear.Forecast!.Input.CloudCover, overcast.Forecast!.Input.CloudCover));
        Assert.NotEqual(clear.Forecast.Stability, overcast.Forecast.Stability);
    }

    [Fact]
    public async Task It_stays_while_stations_say_otherwise_and_their_differing_is_seen()
    {
        await using var node = await IncidentNode.Start();
        var first = (await node.Raise(IncidentNode.Ammonia(IncidentNode.Near, 60_000)))!;
        var file = await State(node, first, Wind(first, 2.6, 56));
        node.Get<SetReadings>().Wind = new(2.6, 120, "W1", "Trạm gió", 3, node.Clock.GetUtcNow());
        await node.Get<DraftIncident>().Again(first.Id, "value", null, Ct);
        Assert.Equal(file.Forecast!.InputHash, (await node.File(first.Id)).Forecast!.InputHash);
        var news = ForecastNews.On(node.Get<LaChan.Contracts.Reference.IPolicies>(), node.Journal.Today);
        WindReading Station(double ms, double from) => new(ms, from, "W1", "Trạm gió", 3, TestNode.Start);
        Assert.True(news.Differs(Station(2.6, 120), 2.6, 56));
        Assert.True(news.Differs(Station(4, 56), 2.6, 56));
        Assert.False(news.Differs(Station(2.8, 50), 2.6, 56));
        Assert.False(news.Differs(Station(2.6, 358), 2.6, 2));
    }

    [Fact]
    public async Task When_it_ends_the_clock_makes_the_forecast_of_the_stations_once()
    {
        await using var node = await IncidentNode.Start();
        var first = (await node.Raise(IncidentNode.Ammonia(IncidentNode.Near, 60_000)))!;
        await State(node, first, Wind(first, 3.5, 45));
        var clock = new WeatherClock(node.Get<IncidentStore>(), node.Journal, node.Services);
        await clock.Tick(Ct);
        Assert.Equal(2, (await node.File(first.Id)).Forecasts);
        node.Clock.Advance(TimeSpan.FromHours(3));
        node.Get<SetReadings>().Wind = new(2.6, 56, "W1", "Trạm gió", 3, node.Clock.GetUtcNow());
        await clock.Tick(Ct);
        await clock.Tick(Ct);
        var file = await node.File(first.Id);
        Assert.Equal((3, 2.6), (file.Forecasts, file.Forecast!.Input.WindMs));
        Assert.Null(file.Forecast.Input.WindOrigin);
    }

    [Fact]
    public async Task Withdrawn_with_a_reason_it_is_gone_and_what_nobody_stated_cannot_be_withdrawn()
    {
        await using var node = await IncidentNode.Start();
        var first = (await node.Raise(IncidentNode.Ammonia(IncidentNode.Near, 60_000)))!;
        Assert.Equal("incidents.refused.not-stated", Refused(() => StateWeather.Withdrawn(first, "wind", "sai")));
        var file = await State(node, first, Wind(first, 3.5, 45));
        Assert.Equal("incidents.refused.not-stated", Refused(() => StateWeather.Withdrawn(file, "current", "sai")));
        Assert.Equal("incidents.refused.withdraw-reason", Refused(() => StateWeather.Withdrawn(file, "wind", " ")));
        file = await State(node, file, StateWeather.Withdrawn(file, "wind", "gõ nhầm")[0]);
        Assert.Null(file.Weather.Wind);
        Assert.Equal((3, 2.6), (file.Forecasts, file.Forecast!.Input.WindMs));
    }

    [Fact]
    public async Task Where_no_station_measures_the_stated_wind_makes_a_plume_of_the_ring()
    {
        await using var node = await IncidentNode.Start();
        node.Get<SetReadings>().Wind = null;
        var first = (await node.Raise(IncidentNode.Ammonia(IncidentNode.Near, 60_000)))!;
        Assert.Equal("ring", first.Forecast!.Kind);
        Assert.Equal("plume", (await State(node, first, Wind(first, 2.6, 56))).Forecast!.Kind);
    }

    [Fact]
    public async Task A_stated_current_carries_the_oil_and_the_room_says_what_changed()
    {
        await using var node = await IncidentNode.Start();
        node.Get<SetReadings>().Wind = new(8, 100, "W1", "Trạm gió", 3, TestNode.Start);
        var first = await node.Report("officer", "oil", OffVungTau);
        var file = await State(node, first, new CurrentStated(first.Id, 0.5, 90, "tàu tuần tra", TestNode.Start, TestNode.Start.AddHours(6)));
        Assert.Equal((2, 90), (file.Forecasts, file.Sea!.Sighting.Current!.ToDeg));
        double East(int hours) => Middle(file, hours) - Middle(first, hours);
        // 0.5 m/s for 6 hours are 10.8 km; then it flows no more.
        Assert.InRange(East(6), 9_500, 12_000);
        Assert.InRange(East(12), 9_500, 12_000);
        var change = Assert.IsType<SeaChange>(SeaChange.Of(file));
        Assert.Null(change.Before.Sighting.Current);
        file = await State(node, file, Wind(file, 4, 300));
        Assert.Equal((4, "Trần Thị Hoa"), (file.Sea!.Sighting.WindMs, file.Sea.Sighting.WindOrigin!.By));
        Assert.NotNull(file.Sea.Sighting.Current);
        file = await State(node, file, StateWeather.Withdrawn(file, "current", "triều đã đổi")[0]);
        Assert.Null(file.Sea!.Sighting.Current);
    }

    static double Middle(IncidentFile file, int hours) => file.Sea!.Areas.Single(x => x.Hours == hours).Rings[0].Average(x => OffVungTau.MetresTo(x).EastM);

    static double? Second(IncidentFile file) => file.Finding!.Finding.Rules.Single(x => x.Rule.Id == "E4").Probability;

    static string Refused(Func<object> act) => Assert.Throws<RefusedException>(act).Refusals[0].What;

    static WindStated Wind(IncidentFile file, double ms, double from) => new(file.Id, ms, from, "", "đo tại chỗ", TestNode.Start.AddMinutes(-5), TestNode.Start.AddHours(3));

    static async Task<IncidentFile> State(TestNode node, IncidentFile file, object body)
    {
        await node.Journal.AppendNext(Streams.Incident(file.Id), body, Officer, ct: Ct);
        await node.Get<DraftIncident>().Again(file.Id, "weather", null, Ct);
        return await node.File(file.Id);
    }
}
