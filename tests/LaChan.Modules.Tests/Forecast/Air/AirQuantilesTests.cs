using LaChan.Forecast.Air;

namespace LaChan.Modules.Tests.Forecast.Air;

public class AirQuantilesTests
{
    [Fact]
    public void Members_that_hold_nothing_count_as_nothing()
    {
        // Place 0: 1 to 101 in 101 members; place 1: only the last ten hold something; place 2: none does.
        AirMemberValues[] members = [.. Enumerable.Range(0, 101).Select(i => AirMemberValues.Of([i + 1, i > 90 ? i : 0, 0]))];
        var of = new AirQuantiles(3, members).Of(0.05, 0.5, 0.95);
        Assert.Equal([6, 51, 96], of.Select(x => x[0]));
        Assert.Equal([0, 0, 95], of.Select(x => x[1]));
        Assert.Equal([0, 0, 0], of.Select(x => x[2]));
    }

    [Fact]
    public void Between_two_members_the_quantile_lies_between_them_and_their_order_does_not_matter()
    {
        AirMemberValues[] members = [AirMemberValues.Of([4]), AirMemberValues.Of([2]), AirMemberValues.Of([0])];
        Assert.Equal([1, 2, 3], new AirQuantiles(1, members).Of(0.25, 0.5, 0.75).Select(x => x[0]));
        Assert.Equal([1, 2, 3], new AirQuantiles(1, [.. members.Reverse()]).Of(0.25, 0.5, 0.75).Select(x => x[0]));
    }
}
