using LaChan.Incidents.Draft;
using LaChan.Kernel;

namespace LaChan.Modules.Tests.Incidents.Draft;

public class ReachOddsTests
{
    const float Never = float.PositiveInfinity;

    static readonly GeoPoint NhonTrach = new(10.70, 106.85), PhuocAn = new(10.69, 106.81), BinhKhanh = new(10.68, 106.75);

    /// <summary>Four members: one stays at home, one comes to the next commune, two to the other province, after an hour and after three.</summary>
    static ReachOdds Odds => new(
        new([NhonTrach, PhuocAn, BinhKhanh], [[5, Never, Never], [5, 40, Never], [5, 40, 60], [5, 30, 180]]),
        StripUnits.South, NhonTrach, TestNode.Start, TestNode.Start.Day());

    [Theory]
    [InlineData("26488", 1, 1.0), InlineData("26500", 30, 0.25), InlineData("26500", 40, 0.75), InlineData("27670", 59, 0), InlineData("27670", 60, 0.25), InlineData("27670", 181, 0.5)]
    public void A_commune_counts_the_members_that_are_there_by_then(string code, int minutes, double share) =>
        Assert.Equal(share, Odds.OfCommune(new(code), TestNode.Start.AddMinutes(Math.Max(5, minutes))));

    [Fact]
    public void A_second_province_is_one_beside_where_it_was_measured()
    {
        var late = TestNode.Start.AddHours(6);
        Assert.Equal(0.5, Odds.OfProvince(new("27"), late));
        Assert.Equal(0.5, Odds.OfSecondProvince([], late));
        Assert.Equal(0.5, Odds.OfSecondProvince([new UnitCode("26")], late));
        Assert.Equal(1, Odds.OfSecondProvince([new UnitCode("27")], late));
        Assert.Equal(1, Odds.OfSecondProvince([new UnitCode("26"), new UnitCode("27")], TestNode.Start));
        Assert.Equal(0.25, Odds.OfSecondProvince([new UnitCode("26")], TestNode.Start.AddHours(1)));
    }

    [Fact]
    public void Far_from_the_land_border_it_is_not_crossed() => Assert.Equal(0, Odds.OfBorder(TestNode.Start.AddDays(1)));
}
