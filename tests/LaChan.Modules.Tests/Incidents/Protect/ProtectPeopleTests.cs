using LaChan.Contracts.Access;
using LaChan.Contracts.Incidents;
using LaChan.Incidents;
using LaChan.Incidents.Protect;
using LaChan.Incidents.Situation;
using LaChan.Kernel;
using LaChan.Platform;

namespace LaChan.Modules.Tests.Incidents.Protect;

/// <summary>Orders for the people of a zone, commune by commune, and the clocks they start and end.</summary>
public class ProtectPeopleTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_order_starts_the_clock_of_the_commune_and_its_answer_ends_it()
    {
        await using var node = await IncidentNode.Start();
        var file = await Opened(node);
        var commune = file.Finding!.Reach!.Communes[0];
        file = await Take(node, file, ProtectPeople.Decide(file, [(commune.Code.Value, "stay-inside")], " Đóng cửa ", Desk(node)));
        var clock = Assert.Single(await node.Get<IIncidentDesk>().Clocks(Sight.Country, Ct), x => x.Key == Duties.ProtectOf(commune.Code.Value));
        Assert.Equal($"COMM-PC/{commune.Code}", clock.Owes);
        Assert.Equal("incidents.refused.protect-nothing", Assert.Throws<RefusedException>(() => ProtectPeople.Decide(file, [(commune.Code.Value, "stay-inside")], null, Desk(node))).Refusals[0].What);

        file = await Take(node, file, ReportProtected.Decide(file, commune.Code.Value, "Ông Bình"));
        Assert.Equal("Ông Bình", Assert.Single(file.Protections).DoneBy);
        Assert.DoesNotContain(await node.Get<IIncidentDesk>().Clocks(Sight.Country, Ct), x => x.Key == Duties.ProtectOf(commune.Code.Value));
        Assert.Throws<RefusedException>(() => ReportProtected.Decide(file, commune.Code.Value, "x"));
    }

    [Fact]
    public async Task The_clock_runs_until_the_air_arrives_where_the_forecast_says_when()
    {
        await using var node = await IncidentNode.Start();
        var file = await Opened(node);
        var coming = file.Finding!.Reach!.Communes.First(x => x.ArrivesAt > node.Clock.GetUtcNow());
        var clock = ProtectPeople.Decide(file, [(coming.Code.Value, "leave")], null, Desk(node)).OfType<ClockStarted>().Single();
        Assert.Equal((coming.ArrivesAt, DutyWords.Arrival, false), (clock.DueAt, clock.Basis, clock.IsLaw));
    }

    [Fact]
    public async Task An_order_may_be_changed_and_lifted_and_the_lifting_stops_the_clock_without_calling_it_done()
    {
        await using var node = await IncidentNode.Start();
        var file = await Opened(node);
        var code = file.Finding!.Reach!.Communes[0].Code.Value;
        file = await Take(node, file, ProtectPeople.Decide(file, [(code, "stay-inside")], null, Desk(node)));
        file = await Take(node, file, ProtectPeople.Decide(file, [(code, "leave-with-help")], null, Desk(node)));
        Assert.Equal("leave-with-help", Assert.Single(file.Protections).Act);
        file = await Take(node, file, ProtectPeople.Decide(file, [(code, Protection.Lifted)], null, Desk(node)));
        Assert.False(Assert.Single(file.Protections).IsInForce);
        Assert.Equal("lifted", file.Clocks.Single(x => x.Key == Duties.ProtectOf(code)).StoppedWhy);
    }

    [Theory]
    [InlineData("99999", "leave", "incidents.refused.protect-commune")]
    [InlineData("*", "<script>", "incidents.refused.protect-act")]
    [InlineData("*", "", "incidents.refused.protect-nothing")]
    [InlineData("*", "lifted", "incidents.refused.protect-nothing")]
    public async Task What_makes_no_order_is_refused_by_name(string commune, string act, string refused)
    {
        await using var node = await IncidentNode.Start();
        var file = await Opened(node);
        var code = commune == "*" ? file.Finding!.Reach!.Communes[0].Code.Value : commune;
        Assert.Equal(refused, Assert.Throws<RefusedException>(() => ProtectPeople.Decide(file, [(code, act)], null, Desk(node))).Refusals[0].What);
    }

    [Fact]
    public async Task A_signed_report_ends_its_clock_starts_the_next_and_says_what_is_not_known()
    {
        await using var node = await IncidentNode.Start();
        var file = await Opened(node);
        Assert.Equal(TestNode.Start.AddMinutes(60), file.Clocks.Single(x => x.Key == Duties.Situation).DueAt);
        Assert.Throws<RefusedException>(() => ReportSituation.Decide(file, "  ", Desk(node)));
        Assert.Throws<RefusedException>(() => ReportSituation.Decide(file, new string('a', ReportSituation.Most + 1), Desk(node)));
        file = await Take(node, file, ReportSituation.Decide(file, "Báo cáo", Desk(node)));
        Assert.Equal(1, Assert.Single(file.Reports).Body.Number);
        var next = file.Clocks.Single(x => x.Key == Duties.Situation);
        Assert.Equal((TestNode.Start.AddHours(6), (DateTimeOffset?)null), (next.DueAt, next.DoneAt));
    }

    static NodeDesk Desk(TestNode node) => node.Get<NodeDesk>();

    static async Task<IncidentFile> Opened(TestNode node)
    {
        var file = (await node.Raise(IncidentNode.Ammonia(IncidentNode.Near, 60_000)))!;
        return await Take(node, file, LaChan.Incidents.Open.OpenIncident.Decide(file, Desk(node)));
    }

    static async Task<IncidentFile> Take(TestNode node, IncidentFile file, IReadOnlyList<object> bodies)
    {
        foreach (var body in bodies) await node.Journal.AppendNext(Streams.Incident(file.Id), body, node.Actor, ct: Ct);
        return await node.File(file.Id);
    }
}
