using LaChan.Contracts.Access;
using LaChan.Contracts.Incidents;
using LaChan.Incidents;
using LaChan.Kernel;
using LaChan.Platform;

namespace LaChan.Modules.Tests.Incidents;

public class IncidentStoreTests
{
    static readonly Guid Id = Guid.Parse("0b5cf0a4-5c3e-4a39-9a34-7c1d0b5f8a11");
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_draft_stands_in_the_list_of_those_who_may_see_its_province()
    {
        await using var node = await Drafted();
        var incidents = node.Get<IIncidents>();
        Assert.Equal("DT-2026-0001", Assert.Single(await incidents.Open(Ct)).Number);
        Assert.Single(await node.Get<IIncidentDesk>().Open(new Sight([new("75")]), Ct));
        Assert.Empty(await node.Get<IIncidentDesk>().Open(new Sight([new("01")]), Ct));
        Assert.Empty(await node.Get<IIncidentDesk>().Open(new Sight([]), Ct));
    }

    [Fact]
    public async Task A_province_that_another_source_names_sees_the_incident_from_then_on()
    {
        await using var node = await Drafted();
        await node.Journal.AppendNext(Streams.Incident(Id), new SourceJoined(Id, Guid.NewGuid(), "alarm", "Trạm Bình Khánh", new(10.67, 106.78), null, false, new("79"), true, TestNode.Start), node.Actor, ct: Ct);
        Assert.Single(await node.Get<IIncidentDesk>().Open(new Sight([new("79")]), Ct));
    }

    [Fact]
    public async Task Signing_opening_and_ending_show_in_the_brief()
    {
        await using var node = await Drafted();
        var incidents = node.Get<IIncidents>();
        await Append(node, new IncidentOpened(Id));
        await Append(node, new LevelSigned(Id, IncidentLevel.Province, "Đo ở hai xã", IncidentLevel.Commune, IncidentLevel.Province, IncidentLevel.National, "2025-07-01"));
        await Append(node, new RoleNamed(Id, "commander", "Phạm Văn Hưng", "Chủ tịch UBND phường"));
        var brief = await incidents.Find(Id, Ct);
        Assert.Equal(("open", IncidentLevel.Province, "Phạm Văn Hưng (Chủ tịch UBND phường)", 4L), (brief!.State, brief.Signed, brief.Commander, brief.Version));
        await Append(node, new IncidentEnded(Id, "Nồng độ về dưới giới hạn"));
        Assert.Empty(await incidents.Open(Ct));
        Assert.Equal("ended", (await incidents.FindByNumber("DT-2026-0001", Ct))!.State);
    }

    [Fact]
    public async Task A_notice_to_NACCET_runs_its_clock_until_it_is_acknowledged()
    {
        await using var node = await Drafted();
        await Append(node, new NoticeSent(Id, "NACCET", IncidentLevel.National));
        await Append(node, new ClockStarted(Id, Duties.AcknowledgeOf("NACCET"), "NACCET", TestNode.Start.AddMinutes(30), false, "1251 III.2.b-4"));
        Assert.Equal("NACCET", Assert.Single(await node.Get<IIncidentDesk>().Clocks(Sight.Country, Ct)).Owes);
        Assert.Empty(await node.Get<IIncidentDesk>().Clocks(new Sight([new("01")]), Ct));
        await Append(node, new NoticeAcknowledged(Id, "NACCET", "Trực ban"));
        Assert.Empty(await node.Get<IIncidentDesk>().Clocks(Sight.Country, Ct));
        Assert.NotNull((await node.Get<IIncidents>().Find(Id, Ct))!.NaccetAcknowledgedAt);
    }

    [Fact]
    public async Task A_rebuild_gives_the_same_incidents()
    {
        await using var node = await Drafted();
        await Append(node, new NoticeSent(Id, "NACCET", IncidentLevel.National));
        await Append(node, new IncidentVerified(Id, "UBND phường", "Có mùi khai"));
        var before = await node.Journal.Fingerprint(Ct);
        Assert.Equal(3, await node.Journal.Rebuild(Ct));
        Assert.Equal(before, await node.Journal.Fingerprint(Ct));
    }

    [Theory]
    [InlineData("amoniac nhon trach", 1)]
    [InlineData("dt-2026-0001", 1)]
    [InlineData("%", 0)]
    [InlineData("_", 0)]
    public async Task Search_reads_without_diacritics_and_takes_no_wildcards(string typed, int found)
    {
        await using var node = await Drafted();
        Assert.Equal(found, (await node.Get<IncidentStore>().Search(PlainText.Fold(typed), "", Sight.Country, 10, Ct)).Count);
    }

    static Task Append(TestNode node, object body) => node.Journal.AppendNext(Streams.Incident(Id), body, node.Actor, ct: Ct);

    static async Task<TestNode> Drafted()
    {
        var node = await TestNode.With(new IncidentsModule());
        await Append(node, new IncidentDrafted(
            Id, "DT-2026-0001", "Nghi rò rỉ amoniac, Nhơn Trạch", "Suspected ammonia release, Nhon Trach", "chemical", "NH3", new(10.69, 106.84), "amoniac nhon trach",
            new UnitCode("75"), TestNode.Start, "alarm"));
        return node;
    }
}
