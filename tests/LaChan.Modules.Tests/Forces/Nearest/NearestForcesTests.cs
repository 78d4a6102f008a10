using LaChan.Contracts.Forces;
using LaChan.Forces.Nearest;

namespace LaChan.Modules.Tests.Forces.Nearest;

public class NearestForcesTests
{
    static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public async Task The_soonest_depots_are_named_until_the_need_is_met()
    {
        await using var node = await ForcesNode.Create();
        await node.Save("FAR", 90, new Resource("decon-team", 5, 5));
        await node.Save("NEAR", 10, new Resource("decon-team", 1, 1));
        await node.Save("MIDDLE", 30, new Resource("decon-team", 4, 4));
        var decon = node.Get<INearestForces>().For("chemical", ForcesNode.Place).Where(x => x.Capability == "decon-team").ToList();
        Assert.Equal([("NEAR", 1), ("MIDDLE", 1)], decon.Select(x => (x.Depot, x.Units)));
        Assert.Equal(30, decon[1].Km, 0.1);
    }

    [Fact]
    public async Task A_unit_that_is_not_ready_is_not_proposed()
    {
        await using var node = await ForcesNode.Create();
        await node.Save("NEAR", 10, new Resource("decon-team", 3, 0));
        Assert.Empty(node.Get<INearestForces>().For("chemical", ForcesNode.Place));
    }

    [Fact]
    public async Task What_is_short_is_proposed_in_part_and_the_need_can_be_asked()
    {
        await using var node = await ForcesNode.Create();
        await node.Save("NEAR", 10, new Resource("decon-team", 1, 1));
        var nearest = node.Get<INearestForces>();
        Assert.Equal(1, nearest.For("chemical", ForcesNode.Place).Sum(x => x.Units));
        Assert.Equal(2, Assert.Single(nearest.Needs("chemical"), x => x.Capability == "decon-team").Units);
    }

    [Fact]
    public async Task A_depot_that_no_road_reaches_is_not_proposed()
    {
        await using var node = await ForcesNode.Create();
        await node.Save("ISLAND", 300, new Resource("decon-team", 1, 1));
        await node.Save("FAR", 200, new Resource("decon-team", 1, 1));
        Assert.Equal("FAR", Assert.Single(node.Get<INearestForces>().For("chemical", ForcesNode.Place)).Depot);
    }

    [Fact]
    public void An_unknown_hazard_gets_the_needs_of_other_hazards()
    {
        var needs = NeedTable.Shipped();
        Assert.NotEmpty(needs.For("other", Today));
        Assert.Equal(needs.For("other", Today), needs.For("volcano", Today));
    }

    [Theory]
    [InlineData("chemical", "decon-team")]
    [InlineData("oil", "boom")]
    [InlineData("radiation", "radiation-team")]
    public void Each_hazard_asks_for_what_it_takes(string hazard, string capability) =>
        Assert.Contains(NeedTable.Shipped().For(hazard, Today), x => x.Capability == capability);
}
