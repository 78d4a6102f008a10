using LaChan.Platform;
using LaChan.Reference.Policies;

namespace LaChan.Modules.Tests.Reference.Policies;

public class PolicyTableTests
{
    static readonly DateOnly Today = new(2026, 11, 24);
    static readonly PolicyTable Shipped = new();

    [Theory]
    [InlineData("clock.acknowledge-alarm", 15, "min")]
    [InlineData("clock.naccet-acknowledge", 30, "min")]
    [InlineData("clock.propose-level", 60, "min")]
    [InlineData("clock.sitrep", 6, "h")]
    [InlineData("alarm.open-after", 2, "readings")]
    [InlineData("alarm.open-at-once-factor", 5, "x")]
    [InlineData("alarm.close-after", 3, "readings")]
    [InlineData("alarm.close-below", 90, "%")]
    [InlineData("alarm.gap-warning", 15, "min")]
    [InlineData("alarm.gap-alarm", 60, "min")]
    [InlineData("intake.future-tolerance", 10, "min")]
    [InlineData("classify.likely-probability", 0.5, "")]
    [InlineData("forecast.upwind-distance", 10, "km")]
    [InlineData("forecast.rate-factor", 3, "x")]
    [InlineData("forecast.upper-release-share", 5, "%")]
    public void The_values_of_the_design_are_shipped(string key, double value, string unit)
    {
        var policy = Shipped.Of(key, Today);
        Assert.Equal((value, unit), (policy.Value, policy.Unit));
    }

    [Fact]
    public void A_key_that_does_not_exist_is_a_bug_and_says_which() =>
        Assert.Contains("clock.nothing", Assert.Throws<KeyNotFoundException>(() => Shipped.Of("clock.nothing", Today)).Message);

    [Fact]
    public void A_new_value_counts_from_its_day_and_the_old_one_until_then()
    {
        PolicyRow Row(double value, DateOnly? from, DateOnly? to) => new("clock.first", value, "min", "đầu", "first", "thử", from, to);
        var table = new PolicyTable([Row(60, null, new(2026, 12, 31)), Row(30, new(2027, 1, 1), null)]);
        Assert.Equal(60, table.Of("clock.first", new(2026, 12, 31)).Value);
        Assert.Equal(30, table.Of("clock.first", new(2027, 1, 1)).Value);
    }

    [Fact]
    public void Every_row_says_where_it_comes_from_in_both_languages_and_no_key_has_two_values_on_one_day()
    {
        var rows = BaseData.Rows<PolicyRow>("policies.json");
        Assert.All(rows, x => Assert.All([x.Vi, x.En, x.Basis], text => Assert.False(string.IsNullOrWhiteSpace(text), x.Key)));
        Assert.All(Shipped.On(Today).GroupBy(x => x.Key), x => Assert.Single(x));
    }
}
