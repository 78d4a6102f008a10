using LaChan.Science.River;

namespace LaChan.Science.Tests.River;

public class JobsonTravelTests
{
    // By hand for 2,650 m³/s in a mean year from 88,333 km²: D' = (8.8333e10)^1.25 · 9.80665^0.5 / 2650 = 5.691e10; 0.020 + 0.051 · D'^0.821 · 3e-8 = 1.054 m/s.
    [Theory, InlineData(1, 1.054), InlineData(0.25, 0.512), InlineData(3, 1.881)]
    public void A_great_river_moves_as_the_regression_says(double share, double metresPerSecond) =>
        Assert.Equal(metresPerSecond, JobsonTravel.PeakMs(2650 * share, 2650, 2650 / 30e-9), 0.005);

    [Fact]
    public void After_a_day_the_peak_is_where_the_curve_has_it()
    {
        // 857e-6 · 24^-0.760 = 7.66e-5 1/s; a tenth is left 2 / that = 26,110 s after the first arrival.
        Assert.Equal(7.66e-5, JobsonTravel.UnitPeakPerS(86_400, 1), 0.01e-5);
        Assert.Equal(26_110.0, JobsonTravel.PassingS(JobsonTravel.UnitPeakPerS(86_400, 1)), 50.0);
        Assert.Equal(0.89 * 86_400, JobsonTravel.ArrivalS(86_400), 1e-6);
    }

    [Fact]
    public void Low_water_is_slower_and_spreads_more_in_the_same_time()
    {
        Assert.True(JobsonTravel.PeakMs(25, 100, 3e9) < JobsonTravel.PeakMs(100, 100, 3e9));
        Assert.True(JobsonTravel.UnitPeakPerS(86_400, 0.25) < JobsonTravel.UnitPeakPerS(86_400, 1));
    }
}
