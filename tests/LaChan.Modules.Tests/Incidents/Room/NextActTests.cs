using LaChan.Contracts.Alerting;
using LaChan.Contracts.Forces;
using LaChan.Contracts.Incidents;
using LaChan.Incidents;
using LaChan.Incidents.Protect;
using LaChan.Incidents.Room;
using LaChan.Incidents.Situation;
using LaChan.Kernel;
using LaChan.Platform;

namespace LaChan.Modules.Tests.Incidents.Room;

/// <summary>Every step that the room proposes is owed: the story of one leak, decision by decision.</summary>
public class NextActTests
{
    static readonly string[] Everything = ["incidents.verify", "incidents.open", "incidents.classify", "incidents.acknowledge", "alerts.issue", "forces.order"];
    static readonly string[] Duty = ["incidents.verify", "incidents.open", "incidents.acknowledge"];
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_steps_of_a_leak_follow_one_another_and_none_is_proposed_twice()
    {
        await using var node = await IncidentNode.Start();
        var id = (await node.Raise(IncidentNode.Ammonia(IncidentNode.Near, 60_000)))!.Id;
        var proposed = (await node.File(id)).Finding!.Finding.Level.Proposed;
        Assert.Equal("verify", (await Next(node, id)).Key);
        Assert.Equal("open", (await Next(node, id, new IncidentVerified(id, "UBND", "Có mùi"))).Key);
        Assert.Equal("sign", (await Next(node, id, new IncidentOpened(id))).Key);
        Assert.Equal("acknowledge", (await Next(node, id, Signed(id, proposed, proposed))).Key);
        Assert.Equal("warn", (await Next(node, id, new NoticeAcknowledged(id, "NACCET", "Trực"))).Key);
        Assert.Equal("protect", (await Next(node, id, Alert(id, TestNode.Start.AddHours(3)))).Key);
        var owed = Protection.Owed(await node.File(id), node.Clock.GetUtcNow());
        Assert.NotEmpty(owed);
        Assert.Equal("order", (await Next(node, id, [.. owed.Select(x => new ProtectionOrdered(id, x.Code, x.Name, "stay-inside", ""))])).Key);
        Assert.Equal("name", (await Next(node, id, new ForceOrdered(id, "D1", "Đội 1", "decon-team", 1, 10, 20, []))).Key);
        Assert.Equal("name-spokesperson", (await Next(node, id, new RoleNamed(id, "commander", "Phạm Văn Hưng", "Chủ tịch"))).Key);
        Assert.Equal("run", (await Next(node, id, new RoleNamed(id, "spokesperson", "Lê Thị Mai", "UBND"))).Key);
        Assert.Equal("run", (await Next(node, id, new ClockStarted(id, Duties.Situation, "PROV-PC", TestNode.Start.AddMinutes(60), false, ""))).Key);
        node.Clock.Advance(TimeSpan.FromMinutes(46));
        Assert.Equal("report", (await Next(node, id)).Key);
        Assert.Equal("run", (await Next(node, id, new SituationReported(id, 1, "Báo cáo", 1))).Key);
        node.Clock.Advance(TimeSpan.FromMinutes(105));
        Assert.Equal("renew", (await Next(node, id)).Key);
        Assert.Equal("ended", (await Next(node, id, new IncidentEnded(id, "Hết mùi"))).Key);
    }

    [Fact]
    public async Task Before_a_level_is_signed_nobody_is_asked_to_name_people_and_whoever_cannot_sign_waits_for_it()
    {
        await using var node = await IncidentNode.Start();
        var id = (await node.Raise(IncidentNode.Ammonia(IncidentNode.Near, 60_000)))!.Id;
        await Next(node, id, new IncidentVerified(id, "UBND", "Có mùi"), new IncidentOpened(id), new NoticeAcknowledged(id, "NACCET", "Trực"));
        Assert.Equal(new NextAct("wait", "sign", Duties.Level), NextAct.Of(await node.File(id), Duty.Contains, node.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task A_level_kept_lower_on_purpose_is_not_asked_for_again_until_the_proposal_rises()
    {
        await using var node = await IncidentNode.Start();
        var id = (await node.Raise(IncidentNode.Ammonia(IncidentNode.Near, 60_000)))!.Id;
        var proposed = (await node.File(id)).Finding!.Finding.Level.Proposed;
        Assert.True(proposed > IncidentLevel.Facility);
        await Next(node, id, new IncidentVerified(id, "UBND", "Có mùi"), new IncidentOpened(id), new NoticeAcknowledged(id, "NACCET", "Trực"));
        Assert.NotEqual("sign", (await Next(node, id, Signed(id, IncidentLevel.Facility, proposed))).Key);
        Assert.Equal("sign", (await Next(node, id, Signed(id, IncidentLevel.Facility, IncidentLevel.Facility))).Key);
    }

    [Fact]
    public async Task Inside_the_fence_with_nobody_in_a_zone_neither_the_public_is_warned_nor_forces_ordered()
    {
        await using var node = await IncidentNode.Start(StripUnits.RedRiver);
        var report = new LaChan.Incidents.Report.ReportReceived(Guid.NewGuid(), "R1", "officer", "Người báo", "", TestNode.Start, "bến", new GeoPoint(21.30, 105.44), null, "oil", null, "Váng dầu", "", "", []);
        await node.Journal.AppendNext($"report/{report.Id}", report, node.Actor, ct: Ct);
        await node.ReadNews();
        var id = (await node.Get<IncidentStore>().IncidentOf(report.Id, Ct))!.Value;
        var next = await Next(node, id, new IncidentVerified(id, "UBND", "Có dầu"), new IncidentOpened(id), new NoticeAcknowledged(id, "NACCET", "Trực"), Signed(id, IncidentLevel.Facility, IncidentLevel.National));
        Assert.Equal("name", next.Key);
    }

    static LevelSigned Signed(Guid id, IncidentLevel level, IncidentLevel proposed) => new(id, level, "", proposed, proposed, proposed, "1");

    static AlertIssued Alert(Guid id, DateTimeOffset expires) => new(id, "A1", "Alert", "Ở trong nhà", "Stay inside", 100, "<alert/>") { ExpiresAt = expires };

    static async Task<NextAct> Next(TestNode node, Guid id, params object[] bodies)
    {
        foreach (var body in bodies) await node.Journal.AppendNext(Streams.Incident(id), body, node.Actor, ct: Ct);
        return NextAct.Of(await node.File(id), Everything.Contains, node.Clock.GetUtcNow());
    }
}
