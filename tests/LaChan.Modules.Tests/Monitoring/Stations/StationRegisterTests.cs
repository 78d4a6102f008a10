using LaChan.Contracts.Monitoring;
using LaChan.Kernel;
using LaChan.Monitoring;
using LaChan.Monitoring.Stations;

namespace LaChan.Modules.Tests.Monitoring.Stations;

public class StationRegisterTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    internal static Station Air(string code, params string[] parameters) =>
        new(code, $"Trạm {code}", "air", "MAE", new(21.03, 105.85), new UnitCode("01"), 3600, parameters.Length == 0 ? ["PM2.5", "NO2", "WS", "WD"] : parameters, Synthetic: true);

    [Fact]
    public async Task Series_are_numbered_without_gaps_and_keep_their_number()
    {
        await using var node = await TestNode.With(new MonitoringModule());
        var stations = node.Get<StationRegister>();
        var series = node.Get<SeriesRegister>();
        await stations.Register([Air("KHI001", "PM2,5", "NO2"), Air("KHI002", "CO")], node.Actor, Ct);
        await stations.Register([Air("KHI001", "NO2", "SO2")], node.Actor, Ct);

        Assert.Equal([0, 1, 2, 3], series.All.Select(x => x.Number));
        Assert.Equal(["KHI001/PM2.5", "KHI001/NO2", "KHI002/CO", "KHI001/SO2"], series.All.Select(x => $"{x.Station.Code}/{x.Parameter}"));
        Assert.Equal((3, "µg/Nm³"), (series.Find("khi001", "so2")?.Number, series[3].Unit));
        Assert.Null(series.Find("KHI001", "PM2.5"));

        var before = await node.Journal.Fingerprint(Ct);
        await node.Journal.Rebuild(Ct);
        Assert.Equal(before, await node.Journal.Fingerprint(Ct));
    }

    [Fact]
    public async Task Registering_the_same_again_writes_nothing()
    {
        await using var node = await TestNode.With(new MonitoringModule());
        var stations = node.Get<StationRegister>();
        Assert.Equal(1, await stations.Register([Air("KHI001")], node.Actor, Ct));
        Assert.Equal(0, await stations.Register([Air("KHI001")], node.Actor, Ct));
        Assert.Equal(1, await stations.Register([Air("khi001") with { Name = "Tên mới" }], node.Actor, Ct));
        Assert.Equal("Tên mới", Assert.Single(stations.Stations).Name);
        Assert.Equal(2, await node.Journal.Version("station/KHI001", Ct));
    }

    [Fact]
    public async Task A_wrong_record_is_refused_whole_with_every_fault_named()
    {
        await using var node = await TestNode.With(new MonitoringModule());
        var wrong = Air("../KHI", "PM2.5", "pH") with { Ministry = "XYZ", PeriodSeconds = 0 };
        var refused = await Assert.ThrowsAsync<RefusedException>(() => node.Get<StationRegister>().Register([Air("KHI001"), wrong], node.Actor, Ct));
        Assert.Equal(["code", "ministry", "periodSeconds", "parameters"], refused.Refusals.Select(x => x.Field));
        Assert.Empty(node.Get<StationRegister>().Stations);
    }

    [Theory]
    [InlineData("HN_ABCD_NUO001", "NUO001")]
    [InlineData("NUO001", "NUO001")]
    [InlineData("ABCD_nuo001", "NUO001")]
    [InlineData("WYND_STATION_01", "WYND_STATION_01")]
    [InlineData("HN_ABCD_WYND_STATION_01", "WYND_STATION_01")]
    [InlineData("HN_ABCD_NUO002", null)]
    [InlineData("", null)]
    public async Task A_station_is_found_from_the_name_of_its_file(string stem, string? code)
    {
        await using var node = await TestNode.With(new MonitoringModule());
        var stations = node.Get<StationRegister>();
        await stations.Register([Air("NUO001"), Air("WYND_STATION_01")], node.Actor, Ct);
        Assert.Equal(code, stations.OfFileName(stem)?.Code);
    }

    [Fact]
    public async Task Two_thousand_stations_are_registered_in_one_append()
    {
        await using var node = await TestNode.With(new MonitoringModule());
        var started = TimeProvider.System.GetTimestamp();
        await node.Get<StationRegister>().Register([.. Enumerable.Range(0, 2000).Select(i => Air($"KHI{i:0000}", "PM2.5", "PM10", "NO2", "SO2", "CO", "O3", "WS", "WD"))], node.Actor, Ct);
        var elapsed = TimeProvider.System.GetElapsedTime(started);
        TestContext.Current.TestOutputHelper?.WriteLine($"2,000 stations with 16,000 series: {elapsed.TotalSeconds:0.00} s");
        Assert.Equal(16_000, node.Get<SeriesRegister>().All.Count);
        Assert.True(elapsed < TimeSpan.FromSeconds(20), $"{elapsed}");
    }

    [Fact]
    public void A_register_file_is_read_back_as_written()
    {
        Station[] stations = [Air("A1") with { Name = "Trạm \"Hồ\", Hà Nội" }, Air("B2") with { Province = null, Synthetic = false }];
        using var text = new StringWriter();
        RegisterFile.Write(stations, text);
        var read = RegisterFile.Read(new StringReader(text.ToString()));
        Assert.Equal(stations.Select(x => $"{x with { Parameters = [] }}"), read.Select(x => $"{x with { Parameters = [] }}"));
        Assert.Equal(stations[0].Parameters, read[0].Parameters);
    }

    [Fact]
    public void A_wrong_register_file_names_every_wrong_line()
    {
        var text = "code,name,kind,ministry,lat,lon,province,period_s,parameters,synthetic\nA,x,air,MAE,abc,105,01,60,PM10,1\nB,x,fire,MAE,21,105,01,60,PM10,1\nC,x\n";
        var refused = Assert.Throws<RefusedException>(() => RegisterFile.Read(new StringReader(text)));
        Assert.Equal(["2: lat", "3: kind", "3: parameters", "4: line"], refused.Refusals.Select(x => $"{x.Line}: {x.Field}"));
    }
}
