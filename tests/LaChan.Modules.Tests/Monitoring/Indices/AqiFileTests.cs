using System.Globalization;
using LaChan.Kernel;
using LaChan.Monitoring.Indices;

namespace LaChan.Modules.Tests.Monitoring.Indices;

public class AqiFileTests
{
    const string Header = "station,time,pm25,pm10,o3,no2,so2,co";

    static string[] Run(string text)
    {
        using var output = new StringWriter();
        AqiFile.AddIndex(new StringReader(text), output);
        return output.ToString().TrimEnd('\n').Split('\n');
    }

    static string Hours(string station, int from, int count, string values) => string.Join('\n', Enumerable.Range(from, count)
        .Select(i => $"{station},{VietNamTime.Local(2026, 11, 24).AddHours(i):yyyy-MM-dd'T'HH:mmzzz},{values}"));

    [Fact]
    public void Rows_come_back_as_they_were_with_four_columns()
    {
        var rows = Run($"{Header}\n{Hours("HN1", 1, 24, "20.3,,,118.7,,")}\n");
        Assert.Equal(Header + ",nowcast_pm25,nowcast_pm10,aqi_h,aqi_d", rows[0]);
        Assert.Equal("HN1,2026-11-24T01:00+07:00,20.3,,,118.7,,,,,,", rows[1]);
        Assert.Equal("HN1,2026-11-24T02:00+07:00,20.3,,,118.7,,,20.3,,59,", rows[2]);
        Assert.Equal("HN1,2026-11-25T00:00+07:00,20.3,,,118.7,,,20.3,,59,59", rows[24]);
    }

    [Fact]
    public void Stations_do_not_mix_and_a_missing_row_is_a_missing_hour()
    {
        var rows = Run($"{Header}\n{Hours("A", 1, 2, "10,,,,,")}\n{Hours("B", 3, 1, "90,,,,,")}\n{Hours("A", 5, 1, "10,,,,,")}\n");
        Assert.EndsWith(",10.0,,20,", rows[2]);
        Assert.EndsWith(",90,,,,,,,,,", rows[3]);
        Assert.EndsWith(",10,,,,,,,,,", rows[4]);
    }

    [Fact]
    public void The_order_of_rows_does_not_matter()
    {
        var sorted = Run($"{Header}\n{Hours("A", 1, 30, "33.3,40,1,2,3,4")}\n");
        var lines = Hours("A", 1, 30, "33.3,40,1,2,3,4").Split('\n');
        var shuffled = Run($"{Header}\n{string.Join('\n', lines.Reverse())}\n");
        Assert.Equal(sorted.Order(StringComparer.Ordinal), shuffled.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("station,time,pm25,pm10,o3,no2,so2,co2\n", "1: header")]
    [InlineData("", "1: header")]
    [InlineData(Header + "\nA,2026-11-24T01:00Z,1,1,1,1,1,1\n", "2: time")]
    [InlineData(Header + "\nA,2026-11-24T01:30+07:00,1,1,1,1,1,1\n", "2: time")]
    [InlineData(Header + "\nA,2026-11-24T01:00+07:00,-1,1,1,1,1,1\n", "2: pm25")]
    [InlineData(Header + "\nA,2026-11-24T01:00+07:00,1,NaN,1,1,1,1\n", "2: pm10")]
    [InlineData(Header + "\nA,2026-11-24T01:00+07:00,1,1,1e5,1,1,1\n", "2: o3")]
    [InlineData(Header + "\nA,2026-11-24T01:00+07:00,1,1,1,1,1\n", "2: line")]
    [InlineData(Header + "\n,2026-11-24T01:00+07:00,1,1,1,1,1,1\n", "2: station")]
    [InlineData(Header + "\nA,2026-11-24T01:00+07:00,1,1,1,1,1,1\nA,2026-11-24T01:00+07:00,1,1,1,1,1,1\n", "3: time")]
    public void Bad_input_is_refused_with_line_and_field(string text, string where)
    {
        var refused = Assert.Throws<RefusedException>(() => Run(text));
        Assert.StartsWith(where, refused.Refusals[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_of_Hanoi_gets_an_index_for_every_hour_but_the_first_and_every_day()
    {
        Assert.SkipUnless(Directory.Exists(CollectedData.Folder), "needs the collected data");
        var rows = File.ReadLines(Path.Combine(CollectedData.Folder, "observations", "hanoi-hourly-2023", "hanoi-aqi-weather-data.csv")).Skip(1).Select(x => x.Split(','))
            .Select(x => (Time: DateTime.Parse(x[0], CultureInfo.InvariantCulture), Row: x)).DistinctBy(x => x.Time).ToList();
        var text = rows.Select(x => $"HN,{x.Time:yyyy-MM-dd'T'HH:mm}+07:00,{x.Row[10]},{x.Row[9]},{x.Row[8]},{x.Row[7]},{x.Row[11]},{x.Row[6]}");
        var result = Run(Header + "\n" + string.Join('\n', text) + "\n").Skip(1).Select(x => x.Split(',')).ToList();
        Assert.Equal(rows.Count, result.Count);
        Assert.Equal(rows.Count - 1, result.Count(x => x[10].Length > 0));
        Assert.All(result.Where(x => x[10].Length > 0), x => Assert.InRange(int.Parse(x[10], CultureInfo.InvariantCulture), 0, 500));
        Assert.InRange(result.Count(x => x[11].Length > 0), 364, 366);
    }
}
