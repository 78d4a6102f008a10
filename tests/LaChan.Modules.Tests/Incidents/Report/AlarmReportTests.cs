using LaChan.Contracts.Access;
using LaChan.Contracts.Monitoring;
using LaChan.Incidents;
using LaChan.Incidents.Report;
using LaChan.Platform;

namespace LaChan.Modules.Tests.Incidents.Report;

/// <summary>An incident that a person opens from an alarm of which the machine made no draft.</summary>
public class AlarmReportTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_report_of_an_officer_takes_the_alarm_into_the_incident_that_comes_of_it()
    {
        await using var node = await IncidentNode.Start();
        var alarm = Dust() with { Province = new("75") };
        Assert.Null(await node.Raise(alarm));
        var known = (await node.Get<AlarmReport>().Find(alarm.Id.ToString(), Sight.Country, Ct))!;
        var form = node.Get<AlarmReport>().Fill(known, "Bụi PM2.5 vượt giới hạn", "Lê Thu Hà", "Trực ban");
        Assert.Equal(("chemical", "", "Trạm S1"), (form.Hazard, form.Substance, form.Place));

        var receipt = await node.Get<ReceiveReport>().Take(form, [], "officer", node.Actor, Ct);
        await node.ReadNews();
        await node.ReadNews();
        var incident = (await node.Get<ReportStore>().Find(receipt, Ct))!.Incident!.Value;
        var file = await node.File(incident);
        Assert.Equal(["officer", "alarm"], file.Sources.Select(x => x.Kind));
        Assert.Equal(incident, (await node.Journal.Read(Streams.Alarm(alarm.Id), ct: Ct)).Select(x => x.Body).OfType<AlarmLinked>().Single().Incident);
        Assert.Equal(incident, (await node.Get<AlarmReport>().Find(alarm.Id.ToString(), Sight.Country, Ct))!.Incident);
    }

    [Fact]
    public async Task What_the_substance_table_knows_is_filled_in_with_the_newest_value()
    {
        await using var node = await IncidentNode.Start();
        var alarm = IncidentNode.Ammonia(IncidentNode.Near, 300, severity: AlarmSeverity.Attention);
        await node.Raise(alarm);
        await node.Journal.AppendNext(Streams.Alarm(alarm.Id), new AlarmChanged(alarm.Id, AlarmSeverity.Attention, 320, TestNode.Start.AddMinutes(5)), node.Actor, ct: Ct);
        var known = (await node.Get<AlarmReport>().Find(alarm.Id.ToString(), Sight.Country, Ct))!;
        Assert.Equal((320, TestNode.Start.AddMinutes(5)), (known.Value, known.MeasuredAt));
        var form = node.Get<AlarmReport>().Fill(known, "x", "a", "b");
        Assert.Equal(("chemical", "NH3", "10.6906", "106.838"), (form.Hazard, form.Substance, form.Lat, form.Lon));
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("11111111-1111-1111-1111-111111111111")]
    public async Task What_is_no_alarm_is_not_found(string alarm)
    {
        await using var node = await IncidentNode.Start();
        Assert.Null(await node.Get<AlarmReport>().Find(alarm, Sight.Country, Ct));
    }

    [Fact]
    public async Task An_alarm_of_another_province_is_not_found_and_a_member_of_the_public_cannot_name_one()
    {
        await using var node = await IncidentNode.Start();
        var alarm = Dust() with { Province = new("75") };
        await node.Raise(alarm);
        Assert.Null(await node.Get<AlarmReport>().Find(alarm.Id.ToString(), new([new("01")]), Ct));
        var form = new ReportForm { Hazard = "chemical", What = "Bụi", When = "2026-11-24T02:00", Lat = "10.6906", Lon = "106.838", Alarm = alarm.Id.ToString() };
        await node.Get<ReceiveReport>().Take(form, [], "public", node.Actor, Ct);
        await node.ReadNews();
        Assert.Null(await node.Get<IncidentStore>().IncidentOf(alarm.Id, Ct));
    }

    static AlarmRaised Dust() => IncidentNode.Alarm("PM2.5", "air", "µg/Nm³", IncidentNode.Near, 400, "S1");
}
