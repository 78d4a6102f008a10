using LaChan.Incidents.Report;
using LaChan.Incidents.Room;
using LaChan.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace LaChan.Modules.Tests.Incidents.Report;

public class ReceiveReportTests
{
    static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, .. new byte[40]];
    static readonly ReportForm Good = new() { Hazard = "chemical", What = "Mùi khai", When = TestNode.Start.ForInput(), Commune = "26488" };
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_report_is_written_with_its_receipt_place_and_photo_and_the_same_photo_is_kept_once()
    {
        await using var node = await IncidentNode.Start();
        var receipt = await node.Get<ReceiveReport>().Take(Good, [File(Jpeg), File(Jpeg)], "public", node.Actor, Ct);
        Assert.Matches("^BC-[2-9A-Z]{5}-[2-9A-Z]{5}$", receipt);
        var row = await node.Get<ReportStore>().Find(receipt, Ct);
        Assert.Equal(("26", "chemical"), (row!.Province?.Value, row.Hazard));
        Assert.Single(Directory.GetFiles(Path.Combine(node.Folder, "photos"), "*.jpeg", SearchOption.AllDirectories));
        await node.ReadNews();
        Assert.NotNull((await node.Get<ReportStore>().Find(receipt, Ct))!.Incident);
    }

    public static TheoryData<string, ReportForm> Wrong => new()
    {
        { "hazard:hazard", Good with { Hazard = "" } }, { "hazard:hazard", Good with { Hazard = "nuke" } },
        { "what:what", Good with { What = "" } }, { "what:what", Good with { What = new string('a', 2001) } },
        { "when:when", Good with { When = "hôm qua" } }, { "when:when", Good with { When = TestNode.Start.AddHours(1).ForInput() } }, { "when:when", Good with { When = TestNode.Start.AddDays(-31).ForInput() } },
        { "find:where", Good with { Commune = "" } }, { "find:where", Good with { Commune = "99999" } },
        { "find:point", Good with { Lat = "48.8", Lon = "2.3" } }, { "find:point", Good with { Lat = "mười", Lon = "106" } },
        { "place:place", Good with { Commune = "", PlaceUnknown = true } },
        { "reporter:long", Good with { Reporter = new string('x', 201) } }, { "website:website", Good with { Website = "http://x" } },
        { "substance:substance", Good with { Substance = "unobtainium" } },
    };

    [Theory, MemberData(nameof(Wrong))]
    public async Task What_is_wrong_is_named_by_field_and_nothing_is_written(string expected, ReportForm form)
    {
        await using var node = await IncidentNode.Start();
        var refused = await Assert.ThrowsAsync<RefusedException>(() => node.Get<ReceiveReport>().Take(form, [], "public", node.Actor, Ct));
        Assert.Equal(expected, string.Join(' ', refused.Refusals.Select(x => $"{x.Field}:{x.What}")));
        Assert.Equal(0, (await node.Journal.Verify(Ct)).Entries);
    }

    [Fact]
    public void A_position_may_be_written_with_a_comma()
    {
        Assert.Equal(new GeoPoint(10.69, 106.84), (Good with { Lat = "10,69", Lon = "106,84" }).PointOf(StripUnits.South, TestNode.Start));
    }

    [Theory]
    [InlineData("GIF89a")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")]
    [InlineData("MZ this is a program, whatever its name says")]
    public async Task A_file_that_is_no_picture_is_refused_whatever_its_name(string content)
    {
        await using var node = await IncidentNode.Start();
        var refused = await Assert.ThrowsAsync<RefusedException>(() => node.Get<ReceiveReport>().Take(Good, [File(System.Text.Encoding.UTF8.GetBytes(content))], "public", node.Actor, Ct));
        Assert.Equal("photo-kind", Assert.Single(refused.Refusals).What);
        Assert.False(Directory.Exists(Path.Combine(node.Folder, "photos")));
    }

    [Fact]
    public async Task A_photo_above_ten_megabytes_is_refused_before_it_is_read()
    {
        await using var node = await IncidentNode.Start();
        var large = new FormFile(Stream.Null, 0, Photos.MostBytes + 1, "photo", "x.jpg");
        Assert.Equal("photo-large", Assert.Single((await Assert.ThrowsAsync<RefusedException>(() => node.Get<ReceiveReport>().Take(Good, [large], "public", node.Actor, Ct))).Refusals).What);
    }

    [Fact]
    public void One_address_is_stopped_at_its_limit_and_may_go_on_after_ten_minutes()
    {
        var clock = new FakeTimeProvider(TestNode.Start);
        var gate = new ReportGate(clock);
        Assert.All(Enumerable.Range(0, ReportGate.MostFromOne), _ => Assert.True(gate.Pass("10.0.0.1")));
        Assert.False(gate.Pass("10.0.0.1"));
        Assert.True(gate.Pass("10.0.0.2"));
        clock.Advance(TimeSpan.FromMinutes(10));
        Assert.True(gate.Pass("10.0.0.1"));
    }

    [Fact]
    public void Communes_are_found_without_diacritics()
    {
        Assert.Equal(["Nhơn Trạch"], (Good with { Find = "nhon trach" }).Found(StripUnits.South, TestNode.Start).Select(x => x.Name));
        Assert.Empty((Good with { Find = "n" }).Found(StripUnits.South, TestNode.Start));
    }

    static FormFile File(byte[] bytes) => new(new MemoryStream(bytes), 0, bytes.Length, "photo", "ảnh.jpg");
}

public class LinkReportTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_report_without_a_place_waits_until_an_officer_links_it_and_only_once()
    {
        await using var node = await IncidentNode.Start();
        var incident = await node.Raise(IncidentNode.Ammonia(IncidentNode.Near, 60_000));
        var form = new ReportForm { Hazard = "chemical", What = "Mùi khai", When = TestNode.Start.ForInput(), Place = "gần chợ", PlaceUnknown = true };
        await node.Get<ReceiveReport>().Take(form, [], "public", node.Actor, Ct);
        await node.ReadNews();
        var waiting = Assert.Single(await node.Get<ReportStore>().Waiting(LaChan.Contracts.Access.Sight.Country, Ct));
        Assert.Empty(await node.Get<ReportStore>().Waiting(new([new("01")]), Ct));

        var link = node.Get<LinkReport>();
        Assert.Null(await link.Link(waiting.Id, waiting.Version, "DT-2026-0001", new([new("01")]), Ct));
        Assert.Null(await link.Link(waiting.Id, waiting.Version, "DT-2026-0009", LaChan.Contracts.Access.Sight.Country, Ct));
        Assert.Equal(incident!.Id, await link.Link(waiting.Id, waiting.Version, "dt-2026-0001", LaChan.Contracts.Access.Sight.Country, Ct));
        Assert.Null(await link.Link(waiting.Id, waiting.Version, "DT-2026-0001", LaChan.Contracts.Access.Sight.Country, Ct));
        Assert.Contains((await node.File(incident.Id)).Sources, x => x.Source == waiting.Id);
        Assert.Empty(await node.Get<ReportStore>().Waiting(LaChan.Contracts.Access.Sight.Country, Ct));
    }
}
