using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using LaChan.Contracts.Access;
using LaChan.Contracts.Monitoring;

namespace LaChan.SystemTests.Pages;

/// <summary>Stations, their series and their alarms, served by a whole node that took in a day of one station with a leak at its end.</summary>
public sealed class StationPagesTests : PagesOfNode
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await LeakDay.TakeIn(Node, Ct);
    }

    [Theory]
    [InlineData("/stations", "vi", "Trạm không khí Nhơn Trạch 3")]
    [InlineData("/stations?q=nhon+trach+3&state=alarm", "en", "Stack gas")]
    [InlineData("/stations?q=khong-co", "vi", "Không có trạm nào khớp")]
    [InlineData("/stations/DN-KK-03", "vi", "Tin được không?")]
    [InlineData("/stations/DN-KK-03?parameter=NH3&range=6h", "vi", "4.860")]
    [InlineData("/stations/DN-KK-03?parameter=PM2.5&range=5y", "en", "VN_AQI")]
    [InlineData("/stations/dn-kk-03?parameter=WD&range=30d", "vi", "Hướng gió")]
    public async Task A_page_answers_in_its_language_with_every_word_in_place(string address, string language, string words) =>
        Assert.Contains(words, await Page(address, language), StringComparison.Ordinal);

    [Fact]
    public async Task The_station_shows_gap_limit_correction_and_alarm()
    {
        var page = await Page("/stations/DN-KK-03?parameter=NH3&range=7d");
        Assert.Contains("Mất 3 giờ 00", page, StringComparison.Ordinal);
        Assert.Contains("Giới hạn 200 (QCVN 05:2023/BTNMT, bảng 2, 1 giờ)", page, StringComparison.Ordinal);
        Assert.Contains("Đã sửa 1 lần", page, StringComparison.Ordinal);
        Assert.Contains("Gấp 24,3 lần giới hạn 200", page, StringComparison.Ordinal);
        Assert.Contains("Thang log", page, StringComparison.Ordinal);
        Assert.Contains("Hiệu chuẩn", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_series_is_columnar_and_every_column_is_as_long()
    {
        using var json = JsonDocument.Parse(await Page("/stations/DN-KK-03/series.json?parameter=NH3&range=7d"));
        var root = json.RootElement;
        var points = root.GetProperty("time").GetArrayLength();
        Assert.Equal(254, points);
        Assert.All(["min", "max", "mean", "flags"], column => Assert.Equal(points, root.GetProperty(column).GetArrayLength()));
        Assert.Equal(1, root.GetProperty("gaps").GetArrayLength());
        Assert.Equal(3, root.GetProperty("flags").EnumerateArray().Count(x => (x.GetInt32() & 1) != 0));
        Assert.Equal(4860, root.GetProperty("events")[0].GetProperty("value").GetDouble());
        Assert.Equal(56, root.GetProperty("wind")[0].GetProperty("fromDeg").GetDouble());
    }

    [Fact]
    public async Task The_file_holds_every_version()
    {
        var lines = (await Page("/stations/DN-KK-03/series.csv?parameter=NH3&range=7d")).TrimEnd('\n').Split('\n');
        Assert.StartsWith("station,parameter,unit,time,value,status,arrival,flags,counts", lines[0].TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.Equal(1 + 254 + 1, lines.Length);
        Assert.Single(lines, x => x.Contains(",120,00,revision,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_map_is_asked_again_without_being_sent_again()
    {
        await Drafted();
        using var first = await Officer.GetAsync("/stations.geojson", Ct);
        using var json = JsonDocument.Parse(await first.Content.ReadAsStringAsync(Ct));
        Assert.Equal(["alarm", "station", "station"], json.RootElement.GetProperty("features").EnumerateArray().Select(x => x.GetProperty("properties").GetProperty("layer").GetString()).Order());
        using var again = new HttpRequestMessage(HttpMethod.Get, "/stations.geojson");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await Officer.SendAsync(again, Ct);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("/stations/KHONG-CO")]
    [InlineData("/stations/DN-KK-03/series.json?parameter=XYZ")]
    [InlineData("/stations/KHONG-CO/series.csv")]
    [InlineData("/alarms/11111111-1111-1111-1111-111111111111")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        using var answer = await Officer.GetAsync(address, Ct);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_visitor_sees_no_station()
    {
        using var visitor = Node.Visitor();
        foreach (var address in new[] { "/stations", "/stations.geojson", "/stations/DN-KK-03/series.json" })
        {
            using var answer = await visitor.GetAsync(address, Ct);
            Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task An_officer_takes_verifies_and_a_stale_screen_is_refused()
    {
        var id = await Drafted();
        var token = Regex.Match(await Officer.GetStringAsync($"/alarms/{id}", Ct), "__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
        async Task<string?> Post(string verb, params (string, string)[] fields)
        {
            using var form = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(x => KeyValuePair.Create(x.Item1, x.Item2)));
            using var answer = await Officer.PostAsync($"/alarms/{id}/{verb}", form, Ct);
            Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, $"{verb}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync(Ct)} {token.Length}");
            return answer.Headers.Location?.OriginalString;
        }
        var version = (await Node.Get<IAlarms>().Find(id, Ct))!.Version;
        Assert.Equal($"/alarms/{id}", await Post("acknowledge", ("Version", $"{version}")));
        Assert.Equal($"/alarms/{id}?problem=stale", await Post("false", ("Version", $"{version}"), ("Reason", "x")));
        version = (await Node.Get<IAlarms>().Find(id, Ct))!.Version;
        Assert.Equal($"/alarms/{id}?problem=with", await Post("verify", ("Version", $"{version}"), ("With", " ")));
        Assert.Equal("/desk", await Post("verify", ("Version", $"{version}"), ("With", "UBND phường Nhơn Trạch"), ("Note", "mùi khai nặng"), ("Then", "/desk")));
        var verified = await Node.Get<IAlarms>().Find(id, Ct);
        Assert.True(verified!.State is "verified" or "opened", verified.State);
        Assert.Contains("mùi khai nặng", await Page($"/alarms/{id}"), StringComparison.Ordinal);
        version = verified.Version;
        Assert.Equal("/", await Post("false", ("Version", $"{version}"), ("Reason", "thử"), ("Then", "//elsewhere.example")));
    }

    /// <summary>The alarm of the leak, once the machine has drafted an incident and linked the alarm to it: the screens do not move any more.</summary>
    async Task<Guid> Drafted()
    {
        var alarm = Assert.Single(await Node.Get<IAlarms>().Desk(Sight.Country, Ct));
        Assert.Equal(AlarmSeverity.Emergency, alarm.Severity);
        for (var i = 0; i < 200 && (await Node.Get<IAlarms>().Find(alarm.Raised.Id, Ct))?.State != "opened"; i++) await Task.Delay(50, Ct);
        return alarm.Raised.Id;
    }
}
