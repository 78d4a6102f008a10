using LaChan.Reference.Limits;

namespace LaChan.Modules.Tests.Reference.Limits;

public class LimitTableTests
{
    static readonly DateOnly Today = new(2026, 11, 24);
    static readonly LimitTable Shipped = new();

    [Theory]
    [InlineData("2025-12-31", 50)]
    [InlineData("2026-01-01", 45)]
    public void The_daily_limit_of_fine_dust_changes_with_the_year(string day, double upper) =>
        Assert.Equal(upper, Assert.Single(Shipped.For("PM2.5", "air", DateOnly.Parse(day)), x => x.Averaging == "24h").Upper);

    [Fact]
    public void Before_the_regulation_there_is_no_limit() => Assert.Empty(Shipped.For("SO2", "air", new(2023, 9, 11)));

    [Theory]
    [InlineData("PM2,5")]
    [InlineData("PM25")]
    [InlineData("pm2.5")]
    public void A_parameter_is_found_as_the_loggers_write_it(string symbol) =>
        Assert.Equal(Shipped.For("PM2.5", "air", Today), Shipped.For(symbol, "air", Today));

    [Fact]
    public void Ammonia_in_air_has_its_hourly_limit_and_says_that_it_was_not_read_in_the_document()
    {
        var limit = Assert.Single(Shipped.For("NH3", "air", Today));
        Assert.Equal(("1h", 200.0, "µg/Nm³", "memory"), (limit.Averaging, limit.Upper, limit.Unit, limit.Certainty));
        Assert.NotNull(limit.Note);
    }

    [Fact]
    public void Water_whose_use_nobody_has_stated_is_judged_as_class_B()
    {
        Assert.Equal(5, Assert.Single(Shipped.For("DO", "surface-water", Today)).Lower);
        Assert.Equal(6, Assert.Single(Shipped.For("DO", "surface-water", Today, "A")).Lower);
    }

    [Theory]
    [InlineData("Oil", "surface-water", 0.3)]
    [InlineData("DoseRate", "radiation", 0.3)]
    public void What_no_law_gives_is_marked_as_policy(string parameter, string medium, double upper)
    {
        var limit = Assert.Single(Shipped.For(parameter, medium, Today));
        Assert.True(limit.IsPolicy);
        Assert.Equal(upper, limit.Upper);
    }

    [Fact]
    public void No_series_has_two_limits_for_one_averaging_time_on_one_day() =>
        Assert.All(Shipped.On(Today).GroupBy(x => (x.Parameter, x.Medium, x.Averaging, x.Class)), x => Assert.Single(x));

    [Fact]
    public void Every_limit_bounds_something_and_names_its_basis_and_certainty() =>
        Assert.All(Shipped.On(Today), x =>
        {
            Assert.True(x.Lower is not null || x.Upper is not null, x.Parameter);
            Assert.False(string.IsNullOrWhiteSpace(x.Basis), x.Parameter);
            Assert.Contains(x.Certainty, (string[])["seen", "memory", "inferred"]);
        });
}
