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

    [Fact]
    public void Ten_thousand_places_done_side_by_side_are_each_as_if_done_alone()
    {
        double[] Of(int member) => [.. Enumerable.Range(0, 10_000).Select(place => (place * 31 + member * 17) % 13 > member % 7 ? (place * 7 + member * 3) % 101 : 0.0)];
        AirMemberValues[] members = [.. Enumerable.Range(0, 40).Select(i => AirMemberValues.Of(Of(i)))];
        var all = new AirQuantiles(10_000, members).Of(0.05, 0.5, 0.95);
        for (var place = 0; place < 10_000; place += 97)
        {
            AirMemberValues[] alone = [.. Enumerable.Range(0, 40).Select(i => AirMemberValues.Of([Of(i)[place]]))];
            Assert.Equal(new AirQuantiles(1, alone).Of(0.05, 0.5, 0.95).Select(x => x[0]), all.Select(x => x[place]));
        }
    }
}
