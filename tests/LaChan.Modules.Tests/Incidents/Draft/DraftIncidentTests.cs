using LaChan.Contracts.Forecast;
using LaChan.Contracts.Incidents;
using LaChan.Contracts.Monitoring;
using LaChan.Incidents;
using LaChan.Incidents.Classify;
using LaChan.Incidents.Report;
using LaChan.Incidents.Room;
using LaChan.Kernel;
using LaChan.Platform;

namespace LaChan.Modules.Tests.Incidents.Draft;

public class DraftIncidentTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_alarm_of_ammonia_becomes_a_draft_with_zone_people_level_forces_and_NACCET_told()
    {
        await using var node = await IncidentNode.Start();
        var file = await node.Raise(IncidentNode.Ammonia(IncidentNode.Near, 60_000));
        Assert.Equal(("DT-2026-0001", "chemical", "NH3", "draft"), (file!.Draft.Number, file.Draft.Hazard, file.Draft.Substance, file.State));
        Assert.Equal("plume", file.Forecast!.Kind);
        Assert.Equal("Kho lạnh Long Tân", file.Finding!.Basis!.NameVi);
        Assert.True(file.Finding.Reach!.People > 0);
        Assert.Contains(file.Finding.Reach.Communes, x => x is { Name: "Nhơn Trạch", Measured: true, ArrivesAt: not null });
        Assert.Equal("NACCET", Assert.Single(file.Notices).Recipient);
        Assert.Contains(file.Clocks, x => x.Owes == "NACCET" && x.DueAt == TestNode.Start.AddMinutes(30));
        Assert.Equal("D1", Assert.Single(file.Forces).Depot);
        Assert.True(file.Finding.Finding.Level.Min >= IncidentLevel.Commune);
    }

    [Fact]
    public async Task Reading_the_same_alarm_twice_drafts_once()
    {
        await using var node = await IncidentNode.Start();
        var file = await node.Raise(IncidentNode.Ammonia(IncidentNode.Near, 60_000));
        await node.ReadNews();
        Assert.Single(await node.Get<IIncidents>().Open(Ct));
        Assert.Equal(file!.Version, (await node.File(file.Id)).Version);
    }

    [Theory]
    [InlineData("NH3", "air", AlarmSeverity.Attention, null)]
    [InlineData("NH3", "air", AlarmSeverity.Emergency, "mưa rửa trôi")]
    [InlineData("PM2.5", "air", AlarmSeverity.Emergency, null)]
    [InlineData("COD", "waste-water", AlarmSeverity.Emergency, null)]
    public async Task What_is_quiet_judged_false_or_no_substance_drafts_nothing(string parameter, string medium, AlarmSeverity severity, string? judged)
    {
        await using var node = await IncidentNode.Start();
        Assert.Null(await node.Raise(IncidentNode.Alarm(parameter, medium, "µg/Nm³", IncidentNode.Near, 60_000, "S1", severity, judged)));
    }

    [Fact]
    public async Task A_second_station_downwind_joins_and_the_level_rises_with_the_second_province()
    {
        await using var node = await IncidentNode.Start();
        var first = await node.Raise(IncidentNode.Ammonia(IncidentNode.Near, 3_000));
        node.Clock.Advance(TimeSpan.FromMinutes(20));
        var far = IncidentNode.Ammonia(new(10.66, 106.79), 60_000, "S2");
        var joined = await node.Raise(far);
        Assert.Equal(first!.Id, joined!.Id);
        Assert.Equal(2, joined.Sources.Count);
        Assert.Equal(2, joined.Forecasts);
        Assert.Equal(IncidentLevel.National, joined.Finding!.Finding.Level.Proposed);
        Assert.Contains(joined.Finding.Finding.Rules, x => x.Rule.Id == "E4" && x.Outcome == Outcome.Holds);
        Assert.Contains((await node.Journal.Read(Streams.Alarm(far.Id), ct: Ct)).Select(x => x.Body), x => x is AlarmLinked link && link.Incident == first.Id);
    }

    [Fact]
    public async Task The_odds_of_a_second_province_rise_with_the_hours_and_reach_the_proof()
    {
        await using var node = await IncidentNode.Start();
        var finding = (await node.Raise(IncidentNode.Ammonia(IncidentNode.Near, 60_000)))!.Finding!;
        Assert.Equal([1, 3, 6], finding.Reach!.Within!.Select(x => x.Hours));
        var odds = finding.Reach.Within!.Select(x => x.SecondProvince).ToList();
        Assert.Equal(odds.Order(), odds);
        Assert.InRange(odds[^1], 0.02, 1);
        Assert.All(finding.Reach.Within!, x => Assert.Equal(0, x.LandBorder));
        Assert.Equal(odds[^1], Assert.Single(finding.Reach.Provinces, x => x.Code == new UnitCode("27")).Probability);
        Assert.Equal(odds[^1], Assert.Single(finding.Finding.Rules, x => x.Rule.Id == "E4").Probability);
    }

    [Fact]
    public async Task A_newer_forecast_says_what_it_changed()
    {
        await using var node = await IncidentNode.Start();
        var first = await node.Raise(IncidentNode.Ammonia(IncidentNode.Near, 25_000));
        Assert.Null(ForecastChange.Of(first!));
        node.Clock.Advance(TimeSpan.FromMinutes(20));
        var now = await node.Raise(IncidentNode.Ammonia(new(10.66, 106.79), 60_000, "S2"));
        var change = Assert.IsType<ForecastChange>(ForecastChange.Of(now ?? throw new InvalidOperationException()));
        Assert.Equal((first!.Forecast!.InputHash, now!.Forecast!.InputHash), (change.Before.InputHash, change.Now.InputHash));
        Assert.True(change.PeopleNow > change.PeopleBefore);
        Assert.Contains("Bình Khánh", change.Added);
        Assert.DoesNotContain("Nhơn Trạch", change.Added);
        Assert.Empty(change.Left);
        Assert.False(change.BorderNow);
    }

    [Theory]
    // What the station says then, and the wind; whether a new forecast is made.
    [InlineData(61_000, 2.6, 56, false)]
    [InlineData(66_000, 2.7, 56, false)]
    [InlineData(90_000, 2.6, 56, true)]
    [InlineData(61_000, 2.6, 75, true)]
    [InlineData(61_000, 4.0, 56, true)]
    [InlineData(61_000, 0.5, 56, true)]
    public async Task Only_a_measurement_that_disagrees_makes_the_forecast_anew(double microgramsM3, double windMs, double windFromDeg, bool anew)
    {
        await using var node = await IncidentNode.Start();
        var first = await node.Raise(IncidentNode.Ammonia(IncidentNode.Near, 60_000));
        node.Clock.Advance(TimeSpan.FromMinutes(10));
        node.Get<SetReadings>().Wind = new(windMs, windFromDeg, "W1", "Trạm gió", 3, node.Clock.GetUtcNow());
        var source = first!.Sources[0];
        await node.Get<LaChan.Incidents.Draft.DraftIncident>().Again(first.Id, "value", source with { Value = microgramsM3, At = source.At.AddMinutes(10) }, Ct);
        var now = await node.File(first.Id);
        Assert.Equal(anew ? 2 : 1, now.Forecasts);
        Assert.Equal(anew, now.Forecast!.InputHash != first.Forecast!.InputHash);
    }

    [Fact]
    public async Task The_same_substance_far_upwind_is_another_incident()
    {
        await using var node = await IncidentNode.Start();
        var first = await node.Raise(IncidentNode.Ammonia(IncidentNode.Near, 60_000));
        var other = await node.Raise(IncidentNode.Ammonia(new(10.9, 107.1), 60_000, "S9"));
        Assert.NotEqual(first!.Id, other!.Id);
        Assert.Equal("DT-2026-0002", other.Draft.Number);
    }

    [Fact]
    public async Task Without_a_plant_upwind_a_ring_is_drawn_and_the_origin_is_unknown()
    {
        await using var node = await IncidentNode.Start(plants: new OnePlant(stands: false));
        var file = await node.Raise(IncidentNode.Ammonia(IncidentNode.Near, 60_000));
        Assert.Equal("ring", file!.Forecast!.Kind);
        Assert.Null(file.Finding!.Basis!.Facility);
        Assert.All(file.Finding.Reach!.Communes, x => Assert.Null(x.ArrivesAt));
        Assert.Contains(file.Finding.Finding.Rules, x => x.Rule.Id == "C2" && x.Outcome == Outcome.Holds);
    }

    [Fact]
    public async Task A_value_that_grows_evaluates_anew_and_the_same_value_changes_nothing()
    {
        await using var node = await IncidentNode.Start();
        var alarm = IncidentNode.Ammonia(IncidentNode.Near, 20_000);
        var before = await node.Raise(alarm);
        node.Clock.Advance(TimeSpan.FromMinutes(5));
        await node.Journal.AppendNext(Streams.Alarm(alarm.Id), new AlarmChanged(alarm.Id, AlarmSeverity.Emergency, 90_000, node.Clock.GetUtcNow()), node.Actor, ct: Ct);
        await node.ReadNews();
        var after = await node.File(before!.Id);
        Assert.True(after.Finding!.Reach!.People > before.Finding!.Reach!.People);
        await node.ReadNews();
        Assert.Equal(after.Version, (await node.File(before.Id)).Version);
    }

    [Fact]
    public async Task Oil_reported_in_three_provinces_of_one_river_is_one_incident_and_national_by_the_reports_alone()
    {
        await using var node = await IncidentNode.Start(StripUnits.RedRiver);
        var phone = await node.Report("public", "oil", new(21.30, 105.44));
        Assert.Empty(phone.Notices);
        Assert.Equal(IncidentLevel.None, phone.LevelInForce);
        var officer = await node.Report("officer", "oil", new(21.15, 105.51));
        Assert.Equal(phone.Id, officer.Id);
        Assert.Single(officer.Notices);
        var file = await node.Raise(IncidentNode.Alarm("Oil", "surface-water", "mg/L", new(20.66, 106.06), 5, "W7"));
        Assert.Equal(phone.Id, file!.Id);
        Assert.Equal(3, file.Sources.Count);
        Assert.Null(file.Forecast);
        Assert.Equal(IncidentLevel.National, file.Finding!.Finding.Level.Proposed);
    }

    [Fact]
    public async Task Oil_on_a_river_is_carried_on_to_the_provinces_below_and_anew_from_each_sighting()
    {
        await using var node = await IncidentNode.Start(StripUnits.RedRiver);
        var first = await node.Report("officer", "oil", new(21.30, 105.44));
        var river = Assert.IsType<RiverForecast>(first.River);
        Assert.Single(river.Sightings);
        Assert.Equal([1, 3, 6], first.Finding!.Reach!.Within!.Select(x => x.Hours));
        Assert.Contains(first.Finding.Reach.Provinces, x => x.Code == new UnitCode("09") && x.Probability is > 0.02 and <= 0.9);
        Assert.Contains(first.Finding.Finding.Rules, x => x.Rule.Id == "E4" && x.Outcome is Outcome.Likely or Outcome.Unknown or Outcome.Holds);
        node.Clock.Advance(TimeSpan.FromHours(8));
        var second = await node.Report("officer", "oil", new(21.15, 105.51));
        Assert.Equal(first.Id, second.Id);
        Assert.Equal(2, second.River!.Sightings.Count);
        Assert.NotEqual(river.InputHash, second.River.InputHash);
        Assert.Equal(1, second.Finding!.Reach!.Within![^1].SecondProvince);
        Assert.NotNull(ArrivalTimes.Of(second, node.Clock.GetUtcNow()));
        Assert.Equal(2, second.Forecasts);
    }

    [Fact]
    public async Task A_hearsay_of_the_public_alone_proves_no_place()
    {
        await using var node = await IncidentNode.Start(StripUnits.RedRiver);
        var file = await node.Report("public", "oil", new(21.30, 105.44));
        Assert.Empty(file.Finding!.Finding.Provinces);
        Assert.True(file.Finding.Finding.Suspected);
    }
}

static class Reporting
{
    public static async Task<IncidentFile> Report(this TestNode node, string origin, string hazard, GeoPoint point)
    {
        var report = new ReportReceived(Guid.NewGuid(), $"R{Random.Shared.Next(1_000_000)}", origin, "Người báo", "", TestNode.Start, "bờ sông", point, null, hazard, null, "Váng dầu", "", "", []);
        await node.Journal.AppendNext($"report/{report.Id}", report, node.Actor);
        await node.ReadNews();
        return await node.File((await node.Get<IncidentStore>().IncidentOf(report.Id, default))!.Value);
    }
}
