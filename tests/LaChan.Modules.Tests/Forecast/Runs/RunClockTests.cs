using LaChan.Forecast.Runs;

namespace LaChan.Modules.Tests.Forecast.Runs;

public class RunClockTests
{
    [Theory]
    [InlineData(null, "there"), InlineData(0.0, "before"), InlineData(3600.0, "there"), InlineData(7200.0, "there"), InlineData(7201.0, "passed")]
    public void A_place_is_before_there_or_passed_by_its_likely_times(double? at, string state) =>
        Assert.Equal(state, new RunClock("commune", "A", "1", null, 5, 1800, 3600, 5400, 7200, 1).State(at));

    [Fact]
    public void What_never_comes_is_never_there() => Assert.Equal("before", new RunClock("commune", "A", "1", null, null, null, null, null, null, null).State(null));

    [Fact]
    public void A_cell_may_hold_commas_and_quotes()
    {
        var row = Assert.Single(CsvRow.All("name,km\n\"Sông \"\"Đà\"\", nhánh\",3.5\n"));
        Assert.Equal(("Sông \"Đà\", nhánh", 3.5, null, null), (row["name"], row.Number("km"), row["none"], row.Number("name")));
        Assert.Empty(CsvRow.All(""));
    }
}
