using System.Text;
using LaChan.Modules.Tests.Monitoring.Stations;
using LaChan.Monitoring;
using LaChan.Monitoring.Intake;
using LaChan.Monitoring.Stations;
using LaChan.Reference;

namespace LaChan.Modules.Tests.Monitoring.Intake;

public sealed class StationFileTests : IAsyncLifetime
{
    const string Name = "HN_ABCD_KHI001_20261124010000.txt";
    const string Time = "20261124010000";
    TestNode node = null!;

    public async ValueTask InitializeAsync()
    {
        node = await TestNode.With(new ReferenceModule(), new MonitoringModule());
        await node.Get<StationRegister>().Register(
            [
                StationRegisterTests.Air("KHI001", "PM2.5", "PM10", "NO2", "SO2", "CO", "O3", "NH3", "Temp", "RH", "WS", "WD"),
                StationRegisterTests.Air("NUO001", "pH", "TSS", "COD", "Flow") with { Kind = "waste-water" },
            ], node.Actor, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => node.DisposeAsync();

    [Theory]
    [InlineData("NO2\t38.5\tug/Nm3\t{t}\t00", 38.5)]
    [InlineData("NO2\t-0.5\tµg/Nm³\t{t}\t01", -0.5)]
    [InlineData("no2\t12\tug/m3\t{t}\t02", 12)]
    [InlineData("NO2\t0.0385\tmg/m3\t{t}\t03", 38.5)]
    [InlineData("NO2\t10\tppb\t{t}\t00", 18.8163599182)]
    [InlineData("PM2,5\t25\tug/Nm3\t{t}\t00", 25)]
    [InlineData("PM2.5\t25\tug/Nm3\t{t}\t00", 25)]
    [InlineData("PM25\t25\tug/Nm3\t{t}\t00", 25)]
    [InlineData("Temp\t31,5\toC\t{t}\t00", 31.5)]
    [InlineData("Temp\t31.5\tC\t{t}\t 00 ", 31.5)]
    [InlineData(" Temp \t 31.5 \t°C\t{t}\t00", 31.5)]
    [InlineData("Temp;31.5;oC;{t};00", 31.5)]
    [InlineData("PM2,5,25.5,ug/Nm3,{t},00", 25.5)]
    [InlineData("Temp  31.5   oC {t}  00", 31.5)]
    [InlineData("NO2\t0,125\tmg/m3\t{t}\t00", 125)]
    [InlineData("NO2\t38.5\tug/Nm3\t{t}\t00\t", 38.5)]
    public void A_line_in_any_known_dialect_is_read(string line, double value)
    {
        foreach (var text in new[] { Dated(line) + "\r\n", Dated(line) + "\n", Dated(line), Dated(line) + "\r", "\uFEFF" + Dated(line) + "\r\n" })
        {
            var (reading, rows) = Read(Name, Encoding.UTF8.GetBytes(text));
            Assert.Empty(reading.Refused);
            Assert.Equal((1, 1), (reading.Read, rows.Count));
            Assert.Equal(value, rows.Rows.Span[0].Value, 9);
        }
    }

    [Theory]
    [InlineData("NO2\t38.5\tug/Nm3\t{t}", "columns", "columns")]
    [InlineData("NO2\t38.5\tug/Nm3\t{t}\t00\t00", "columns", "columns")]
    [InlineData("NO2\t38.5\tug/Nm3\t{t}\t0", "status", "status")]
    [InlineData("NO2\t38.5\tug/Nm3\t{t}\t99", "status", "status")]
    [InlineData("NO2\t38.5\tug/Nm3\t{t}\t", "status", "status")]
    [InlineData("NO2\t\tug/Nm3\t{t}\t00", "value", "value-missing")]
    [InlineData("NO2\tNaN\tug/Nm3\t{t}\t00", "value", "value-form")]
    [InlineData("NO2\t-\tug/Nm3\t{t}\t00", "value", "value-form")]
    [InlineData("NO2\t--\tug/Nm3\t{t}\t00", "value", "value-form")]
    [InlineData("NO2\t1e5\tug/Nm3\t{t}\t00", "value", "value-form")]
    [InlineData("NO2\t1.234,5\tug/Nm3\t{t}\t00", "value", "value-form")]
    [InlineData("NO2\t1,234\tug/Nm3\t{t}\t00", "value", "value-comma")]
    [InlineData("NO2\t+5\tug/Nm3\t{t}\t00", "value", "value-form")]
    [InlineData("NO2\t1..2\tug/Nm3\t{t}\t00", "value", "value-form")]
    [InlineData("NO2\t1.\tug/Nm3\t{t}\t00", "value", "value-form")]
    [InlineData("NO2\t.5\tug/Nm3\t{t}\t00", "value", "value-form")]
    [InlineData("NO2\t5\t\t{t}\t00", "unit", "unit-missing")]
    [InlineData("NO2\t5\tmg/L\t{t}\t00", "unit", "unit-misfit")]
    [InlineData("XYZ\t5\tmg/L\t{t}\t00", "symbol", "symbol-unknown")]
    [InlineData("TSS\t5\tmg/L\t{t}\t00", "symbol", "symbol-kind")]
    [InlineData("H2S\t5\tug/Nm3\t{t}\t00", "symbol", "symbol-unregistered")]
    [InlineData("NO2\t5\tug/Nm3\t2026112401000\t00", "time", "time-form")]
    [InlineData("NO2\t5\tug/Nm3\t202611240100000\t00", "time", "time-form")]
    [InlineData("NO2\t5\tug/Nm3\t20261324010000\t00", "time", "time-date")]
    [InlineData("NO2\t5\tug/Nm3\t20260229010000\t00", "time", "time-date")]
    [InlineData("NO2\t5\tug/Nm3\t20261124010060\t00", "time", "time-date")]
    [InlineData("NO2\t5\tug/Nm3\t19700101080000\t00", "time", "time-early")]
    [InlineData("NO2\t5\tug/Nm3\t20261124021001\t00", "time", "time-future")]
    [InlineData("NO2\t5\tug/Nm3\t20261127020000\t00", "time", "time-future")]
    [InlineData("NO2\t5\0\tug/Nm3\t{t}\t00", "columns", "nul")]
    [InlineData("hello", "columns", "columns")]
    public void A_line_that_cannot_be_taken_is_refused_by_field(string line, string field, string reason)
    {
        var good = Dated("CO\t900\tug/Nm3\t{t}\t00\r\n");
        var (reading, rows) = Read(Name, Encoding.UTF8.GetBytes(good + Dated(line) + "\r\n" + good));
        var refused = Assert.Single(reading.Refused);
        Assert.Equal((2, field, reason), (refused.Line, refused.Field, refused.Reason));
        Assert.Equal((2, 2, 3), (rows.Count, reading.Read, reading.Lines));
        foreach (var language in LaChan.Ui.Texts.Languages) Assert.DoesNotContain("[", refused.What(node.Get<LaChan.Ui.Texts>(), language), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_of_four_hundred_digits_is_refused()
    {
        var (reading, _) = Read(Name, Encoding.UTF8.GetBytes(Dated($"NO2\t{new string('9', 400)}\tug/Nm3\t{{t}}\t00\n")));
        Assert.Equal("value-long", Assert.Single(reading.Refused).Reason);
        Assert.True(reading.Refused[0].Value.Length < 70);
    }

    [Fact]
    public void Ten_minutes_ahead_are_read() =>
        Assert.Empty(Read(Name, "NO2\t5\tug/Nm3\t20261124021000\t00\n"u8).Reading.Refused);

    [Fact]
    public void Nothing_of_a_truncated_last_line_becomes_a_value()
    {
        var whole = Encoding.UTF8.GetBytes(Dated("CO\t900\tug/Nm3\t{t}\t00\r\nNO2\t123.45\tug/Nm3\t{t}\t00"));
        var lastLine = Array.LastIndexOf(whole, (byte)'\n') + 1;
        for (var length = lastLine + 1; length < whole.Length; length++)
        {
            var (reading, rows) = Read(Name, whole.AsSpan(0, length));
            Assert.Equal((1, 1), (rows.Count, reading.Refused.Count));
            Assert.Equal((2, "cut-off"), (reading.Refused[0].Line, reading.Refused[0].Reason));
        }
        Assert.Equal(2, Read(Name, whole).Rows.Count);
    }

    [Fact]
    public void Several_records_stand_on_one_line()
    {
        var (reading, rows) = Read(Name, Encoding.UTF8.GetBytes(Dated("NO2\t1\tug/Nm3\t{t}\t00\tSO2\t2\tug/Nm3\t{t}\t00\tCO\tx\tug/Nm3\t{t}\t00\n")));
        Assert.Equal((2, 2), (rows.Count, reading.Read));
        Assert.Equal((1, "value-form"), (reading.Refused[0].Line, reading.Refused[0].Reason));
    }

    [Fact]
    public void A_heading_is_passed_over_but_a_bad_value_is_not_taken_for_one()
    {
        var (reading, rows) = Read(Name, Encoding.UTF8.GetBytes(Dated("Thong so\tGia tri\tDon vi\tThoi gian\tTrang thai\nNO2\t1\tug/Nm3\t{t}\t00\n")));
        Assert.Equal((1, 1, 0), (reading.Headings, rows.Count, reading.Refused.Count));
    }

    [Fact]
    public void Utf16_with_a_byte_order_mark_is_read_and_without_is_refused_by_line()
    {
        var text = Dated("NO2\t1\tug/Nm3\t{t}\t00\r\nSO2\t2\tµg/Nm³\t{t}\t00\r\n");
        Assert.Equal(2, Read(Name, [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)]).Rows.Count);
        Assert.Equal(2, Read(Name, [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)]).Rows.Count);
        var (reading, rows) = Read(Name, Encoding.Unicode.GetBytes(text));
        Assert.Equal(0, rows.Count);
        Assert.All(reading.Refused, x => Assert.Equal("nul", x.Reason));
    }

    [Fact]
    public void Windows_1258_units_are_read()
    {
        var line = Encoding.Latin1.GetBytes(Dated("Temp\t31.5\t°C\t{t}\t00\r\nNO2\t5\tµg/m³\t{t}\t00\r\n"));
        Assert.Equal(2, Read(Name, line).Rows.Count);
    }

    [Theory]
    [InlineData("HN_ABCD_KHI001_20261124010000.TXT", null)]
    [InlineData("KHI001_20261124010000.txt", null)]
    [InlineData("KHI001.txt", null)]
    [InlineData("HN_ABCD_KHI009_20261124010000.txt", "station-unknown")]
    [InlineData("HN_ABCD_KHI001_2026112401000.txt", "name-time")]
    [InlineData("HN_ABCD_KHI001_202611240100000.txt", "name-time")]
    [InlineData("../KHI001_20261124010000.txt", "name-form")]
    [InlineData("..\\KHI001_20261124010000.txt", "name-form")]
    [InlineData("/etc/KHI001_20261124010000.txt", "name-form")]
    [InlineData("KHI001_20261124010000.exe", "name-form")]
    [InlineData("Trạm_KHI001_20261124010000.txt", "name-form")]
    [InlineData("KHI001\0_20261124010000.txt", "name-form")]
    [InlineData("KHI001_20261124010000.txt\n", "name-form")]
    [InlineData("", "name-form")]
    public void The_name_is_judged_first(string name, string? reason)
    {
        var (reading, _) = Read(name, Encoding.UTF8.GetBytes(Dated("NO2\t1\tug/Nm3\t{t}\t00\n")));
        Assert.Equal(reason, reading.Refused.SingleOrDefault()?.Reason);
    }

    [Fact]
    public void A_name_of_three_hundred_letters_is_refused() =>
        Assert.Equal("name-long", Assert.Single(Read(new string('A', 300) + "_20261124010000.txt", "x"u8).Reading.Refused).Reason);

    [Theory]
    [InlineData("")]
    [InlineData("\r\n\r\n  \n\t\n")]
    [InlineData("\uFEFF")]
    public void A_file_without_data_is_refused_whole(string text)
    {
        var (reading, _) = Read(Name, Encoding.UTF8.GetBytes(text));
        Assert.Equal((0, "file-empty"), (Assert.Single(reading.Refused).Line, reading.Refused[0].Reason));
    }

    [Fact]
    public void The_short_way_and_the_loose_way_read_the_same()
    {
        // Blanks around a field send a line the loose way: values, times and states must be the same as on the short way.
        var random = new Random(11);
        var lines = Enumerable.Range(0, 500).Select(i => $"{(i % 2 == 0 ? "NO2" : "CO")}\t{random.Next(-999999, 999999) / Math.Pow(10, random.Next(5)):0.######}\t{(i % 3 == 0 ? "mg/m3" : "ug/Nm3")}\t202611{1 + (i % 20):00}{i % 24:00}{i % 60:00}00\t0{i % 4}").ToList();
        var (fast, fastRows) = Read(Name, Encoding.UTF8.GetBytes(string.Join("\r\n", lines) + "\r\n" + new string('\n', 100)));
        var (loose, looseRows) = Read(Name, Encoding.UTF8.GetBytes(string.Join("\r\n", lines.Select(x => x.Replace("\t", " \t "))) + "\r\n"));
        Assert.Equal(500, fast.Read);
        Assert.Empty(loose.Refused);
        Assert.Equal(fastRows.Rows.ToArray(), looseRows.Rows.ToArray());
    }

    [Fact]
    public void A_water_station_reads_ph_without_unit_and_flow_in_cubic_metres()
    {
        var (reading, rows) = Read("NUO001_20261124010000.txt", Encoding.UTF8.GetBytes(Dated("pH\t7.2\t\t{t}\t00\npH\t7.3\t-\t{t}\t00\nFlow\t2\tm3/s\t{t}\t00\nFlow\t5\tm³/h\t{t}\t00\npH\t7\tppm\t{t}\t00\n")));
        Assert.Equal([7.2, 7.3, 7200, 5], rows.Rows.ToArray().Select(x => x.Value));
        Assert.Equal((5, "unit-misfit", "-"), (Assert.Single(reading.Refused).Line, reading.Refused[0].Reason, reading.Refused[0].Right));
    }

    (FileReading Reading, RowBuffer Rows) Read(string name, ReadOnlySpan<byte> content)
    {
        var rows = new RowBuffer();
        return (node.Get<StationFile>().Read(name, content, content.Length, node.Clock.GetUtcNow(), rows), rows);
    }

    static string Dated(string line) => line.Replace("{t}", Time, StringComparison.Ordinal);
}
