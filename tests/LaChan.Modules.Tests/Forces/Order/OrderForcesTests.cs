using LaChan.Contracts.Access;
using LaChan.Contracts.Forces;
using LaChan.Contracts.Incidents;
using LaChan.Forces;
using LaChan.Forces.Order;
using LaChan.Platform;

namespace LaChan.Modules.Tests.Forces.Order;

public class OrderForcesTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_order_is_written_with_its_way_and_takes_the_units_from_the_depot()
    {
        await using var node = await WithDepot();
        var answer = await Order(node, 0, "A:decon-team:1");
        Assert.True(answer.IsDone, answer.Query);
        var order = Assert.IsType<ForceOrdered>(Assert.Single(await node.Journal.Read(Streams.Incident(ForcesNode.Incident), ct: Ct)).Body);
        Assert.Equal(("A", "decon-team", 1), (order.Depot, order.Capability, order.Units));
        Assert.Equal(10, order.Km, 0.1);
        Assert.Equal(1, (await Depot(node)).Free("decon-team"));
        Assert.Single(node.Get<INearestForces>().Ordered(ForcesNode.Incident));
    }

    [Fact]
    public async Task Two_desks_cannot_send_the_same_unit()
    {
        await using var node = await WithDepot();
        Assert.True((await Order(node, 0, "A:decon-team:2")).IsDone);
        var second = await Order(node, 1, "A:decon-team:1");
        Assert.Contains("forces.order.not-free", second.Query);
        Assert.Single(await node.Journal.Read(Streams.Incident(ForcesNode.Incident), ct: Ct));
    }

    [Fact]
    public async Task A_stale_screen_orders_nobody()
    {
        await using var node = await WithDepot();
        Assert.Equal("stale=7", (await Order(node, 7, "A:decon-team:1")).Query);
        Assert.Equal(2, (await Depot(node)).Free("decon-team"));
    }

    [Fact]
    public async Task Several_lines_are_ordered_together_or_not_at_all()
    {
        await using var node = await WithDepot();
        Assert.False((await Order(node, 0, "A:decon-team:1", "A:recon-team:5")).IsDone);
        Assert.Empty(await node.Journal.Read(Streams.Incident(ForcesNode.Incident), ct: Ct));
        Assert.True((await Order(node, 0, "A:decon-team:1", "A:recon-team:1")).IsDone);
        Assert.Equal(2, (await node.Journal.Read(Streams.Incident(ForcesNode.Incident), ct: Ct)).Count);
    }

    [Theory]
    [InlineData("A:decon-team")]
    [InlineData("A:decon-team:0")]
    [InlineData("A:decon-team:-1")]
    [InlineData("A:decon-team:1;drop")]
    [InlineData("NOBODY:decon-team:1")]
    [InlineData("")]
    public async Task A_line_that_names_no_unit_is_refused(string line)
    {
        await using var node = await WithDepot();
        Assert.Contains("refused=forces.order.unreadable", (await Order(node, 0, line)).Query);
    }

    [Fact]
    public async Task Nothing_chosen_and_no_such_incident_are_refused_with_their_reason()
    {
        await using var node = await WithDepot();
        Assert.Contains("forces.order.none", (await Order(node, 0)).Query);
        Assert.Contains("forces.order.no-incident", (await node.Get<OrderForces>().Order(Guid.NewGuid(), 0, ["A:decon-team:1"], node.Actor, Sight.Country, Ct)).Query);
    }

    [Fact]
    public async Task An_incident_of_another_province_does_not_exist_for_a_provincial_officer()
    {
        await using var node = await WithDepot();
        var answer = await node.Get<OrderForces>().Order(ForcesNode.Incident, 0, ["A:decon-team:1"], node.Actor, new Sight([new("01")]), Ct);
        Assert.Contains("forces.order.no-incident", answer.Query);
        Assert.True((await node.Get<OrderForces>().Order(ForcesNode.Incident, 0, ["A:decon-team:1"], node.Actor, new Sight([new("79")]), Ct)).IsDone);
    }

    [Fact]
    public async Task A_draft_orders_nobody()
    {
        await using var node = await WithDepot();
        var answer = await node.Get<OrderForces>().Order(ForcesNode.Draft, 0, ["A:decon-team:1"], node.Actor, Sight.Country, Ct);
        Assert.Contains("forces.order.not-open", answer.Query);
    }

    [Fact]
    public async Task The_end_of_the_incident_frees_its_units_and_a_rebuild_gives_the_same()
    {
        await using var node = await WithDepot();
        await Order(node, 0, "A:decon-team:2");
        Assert.True(await node.Journal.Append(Streams.Incident(ForcesNode.Incident), 1, new IncidentEnded(ForcesNode.Incident, "xong"), node.Actor, ct: Ct));
        Assert.Equal(2, (await Depot(node)).Free("decon-team"));
        var before = await node.Journal.Fingerprint(Ct);
        await node.Journal.Rebuild(Ct);
        Assert.Equal(before, await node.Journal.Fingerprint(Ct));
    }

    static async Task<TestNode> WithDepot()
    {
        var node = await ForcesNode.Create();
        await node.Save("A", 10, new Resource("decon-team", 2, 2), new Resource("recon-team", 1, 1));
        return node;
    }

    static Task<OrderAnswer> Order(TestNode node, long version, params string[] lines) =>
        node.Get<OrderForces>().Order(ForcesNode.Incident, version, lines, node.Actor, Sight.Country, Ct);

    static async Task<Depot> Depot(TestNode node) => (await node.Get<DepotStore>().Find("A", Ct))!;
}
