using CsCheck;
using LaChan.Monitoring.Indices;

namespace LaChan.Modules.Tests.Monitoring.Indices;

public class VnAqiTests
{
    [Theory]
    [InlineData(AqiPollutant.Pm25, 25, 50)]
    [InlineData(AqiPollutant.Pm25, 50, 100)]
    [InlineData(AqiPollutant.Pm25, 150, 200)]
    [InlineData(AqiPollutant.Pm25, 350, 400)]
    [InlineData(AqiPollutant.Pm25, 500, 500)]
    [InlineData(AqiPollutant.Pm25, 20.3, 41)]
    [InlineData(AqiPollutant.Pm10, 100, 75)]
    [InlineData(AqiPollutant.No2, 118.7, 59)]
    [InlineData(AqiPollutant.Co, 20_000, 75)]
    [InlineData(AqiPollutant.So2, 237.5, 75)]
    [InlineData(AqiPollutant.O3OneHour, 180, 75)]
    [InlineData(AqiPollutant.O3EightHour, 145, 125)]
    public void The_published_and_computed_vectors_hold(AqiPollutant pollutant, double concentration, int index) =>
        Assert.Equal(index, VnAqi.SubIndex(pollutant, (decimal)concentration));

    [Theory]
    [InlineData(AqiPollutant.Pm25, 25.05, 50)] // no gap between 25 and 25.1
    [InlineData(AqiPollutant.Pm25, 25.25, 51)] // 50.5: halves up
    [InlineData(AqiPollutant.Pm25, 250, 300)]  // 301-400 and 401-500 are two bands
    [InlineData(AqiPollutant.Pm25, 300, 350)]
    [InlineData(AqiPollutant.Pm25, 425, 450)]
    [InlineData(AqiPollutant.O3OneHour, 400, 200)] // the row of ozone
    [InlineData(AqiPollutant.O3OneHour, 800, 300)]
    [InlineData(AqiPollutant.O3OneHour, 1000, 400)]
    [InlineData(AqiPollutant.Pm10, 700, 500)]  // the last column is "or more"
    [InlineData(AqiPollutant.Pm25, 0, 0)]
    public void Faults_of_other_programs_are_not_made(AqiPollutant pollutant, double concentration, int index) =>
        Assert.Equal(index, VnAqi.SubIndex(pollutant, (decimal)concentration));

    [Fact]
    public void Ozone_over_eight_hours_says_nothing_above_400()
    {
        Assert.Equal(300, VnAqi.SubIndex(AqiPollutant.O3EightHour, 400));
        Assert.Null(VnAqi.SubIndex(AqiPollutant.O3EightHour, 400.1m));
    }

    [Fact]
    public void A_sub_index_never_falls_when_the_air_gets_worse() =>
        Gen.Select(Gen.Enum<AqiPollutant>(), Gen.Int[0, 3_999_999], Gen.Int[0, 3_999_999]).Sample((pollutant, a, b) =>
        {
            var (low, high) = (VnAqi.SubIndex(pollutant, Math.Min(a, b) / 10m), VnAqi.SubIndex(pollutant, Math.Max(a, b) / 10m));
            return low is null || high is null || low <= high;
        });

    static decimal? NowCast(params decimal?[] newestFirst) => VnAqi.NowCast(newestFirst);

    [Fact]
    public void NowCast_follows_the_vectors()
    {
        Assert.Equal(30, NowCast([.. Enumerable.Repeat<decimal?>(30, 12)]));
        Assert.Equal(55.011m, Math.Round(NowCast([100, .. Enumerable.Repeat<decimal?>(10, 11)])!.Value, 3));
        Assert.Null(NowCast([null, null, .. Enumerable.Repeat<decimal?>(40, 10)]));
        Assert.Equal(0, NowCast(0, 0, 0));
    }

    [Fact]
    public void NowCast_is_always_normalised_so_missing_hours_do_not_lower_it() =>
        Assert.Equal(70, NowCast(100, 10, null, null, null, null, null, null, null, null, null, null));

    [Fact]
    public void NowCast_lies_between_the_least_and_the_most() =>
        Gen.Int[0, 5000].Array[3, 12].Sample(values =>
        {
            var cast = NowCast([.. values.Select(x => (decimal?)(x / 10m))]);
            return cast >= values.Min() / 10m - 1e-20m && cast <= values.Max() / 10m + 1e-20m;
        });

    [Fact]
    public void Without_dust_there_is_no_index()
    {
        var gases = new AqiHour(null, null, 180, 90, 20, 500);
        Assert.Null(VnAqi.Hourly([gases, gases, gases]));
        Assert.Equal(75, VnAqi.Hourly([gases with { Pm10 = 10 }, gases with { Pm10 = 10 }, gases]));
    }

    [Fact]
    public void A_day_needs_18_hours_of_dust_and_takes_the_worst_hour_of_gases()
    {
        AqiHour[] day = [.. Enumerable.Range(0, 24).Select(i => new AqiHour(i < 17 ? 25 : null, null, i == 3 ? 160 : 10, i == 5 ? 200 : 20, null, null))];
        Assert.Null(VnAqi.Daily(day, []));
        day[17] = day[17] with { Pm25 = 25 };
        Assert.Equal(100, VnAqi.Daily(day, []));
    }

    [Fact]
    public void Ozone_over_midnight_counts_for_the_day_in_which_the_eight_hours_end()
    {
        AqiHour[] before = [.. Enumerable.Repeat(new AqiHour(null, null, 170, null, null, null), 7)];
        AqiHour[] day = [.. Enumerable.Range(0, 24).Select(i => new AqiHour(10, null, i == 0 ? 170 : 0, null, null, null))];
        Assert.Equal(150, VnAqi.Daily(day, before));
        Assert.Equal(63, VnAqi.Daily(day, [])); // 170 for one hour: 50 × 10/40 + 50 = 62.5
    }
}
