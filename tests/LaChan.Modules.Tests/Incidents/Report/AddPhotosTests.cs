using LaChan.Contracts.Access;
using LaChan.Contracts.Incidents;
using LaChan.Incidents.Report;
using LaChan.Kernel;
using LaChan.Platform;
using Microsoft.AspNetCore.Http;

namespace LaChan.Modules.Tests.Incidents.Report;

/// <summary>Pictures that come after the report, by its receipt.</summary>
public class AddPhotosTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Later_pictures_join_the_report_and_a_waiting_report_can_still_be_linked()
    {
        await using var node = await IncidentNode.Start();
        var incident = (await node.Raise(IncidentNode.Ammonia(IncidentNode.Near, 60_000)))!;
        var receipt = await Report(node);
        await node.Get<AddPhotos>().Take(receipt, [Picture(1), Picture(2)], node.Actor, Ct);
        await node.Get<AddPhotos>().Take(receipt, [Picture(2)], node.Actor, Ct);
        var row = (await node.Get<ReportStore>().Find(receipt, Ct))!;
        Assert.Equal(2, (await node.Get<ReportStore>().Photos(row.Id, Sight.Country, Ct)).Count);
        Assert.Equal(incident.Id, await node.Get<LinkReport>().Link(row.Id, row.Version, incident.Draft.Number, Sight.Country, Ct));
    }

    [Theory]
    [InlineData("BC-22222-22222", 1, "photo-receipt")]
    [InlineData("' or 1=1 --", 1, "photo-receipt")]
    [InlineData(null, 0, "photo-none")]
    [InlineData(null, 3, "photo-many")]
    public async Task What_cannot_be_taken_is_refused_by_name_and_nothing_is_kept(string? receipt, int count, string refused)
    {
        await using var node = await IncidentNode.Start();
        var own = await Report(node);
        var pictures = Enumerable.Range(0, count).Select(x => (IFormFile)Picture((byte)x)).ToList();
        Assert.Equal(refused, await Refusal(node, receipt ?? own, pictures));
        Assert.False(Directory.Exists(Path.Combine(node.Folder, "photos")));
    }

    [Fact]
    public async Task A_report_takes_eight_pictures_and_no_more_and_none_after_the_end()
    {
        await using var node = await IncidentNode.Start();
        var incident = (await node.Raise(IncidentNode.Ammonia(IncidentNode.Near, 60_000)))!;
        var receipt = await Report(node);
        for (byte i = 0; i < AddPhotos.MostOfReport; i += 2) await node.Get<AddPhotos>().Take(receipt, [Picture(i), Picture((byte)(i + 1))], node.Actor, Ct);
        Assert.Equal("photo-full", await Refusal(node, receipt, [Picture(99)]));

        var other = await Report(node);
        var row = (await node.Get<ReportStore>().Find(other, Ct))!;
        await node.Get<LinkReport>().Link(row.Id, row.Version, incident.Draft.Number, Sight.Country, Ct);
        await node.Journal.AppendNext(Streams.Incident(incident.Id), new IncidentEnded(incident.Id, "Hết mùi"), node.Actor, ct: Ct);
        Assert.Equal("photo-ended", await Refusal(node, other, [Picture(1)]));
    }

    static async Task<string> Refusal(TestNode node, string receipt, IReadOnlyList<IFormFile> files) =>
        (await Assert.ThrowsAsync<RefusedException>(() => node.Get<AddPhotos>().Take(receipt, files, node.Actor, Ct))).Refusals.Single().What;

    /// <summary>A report whose place nobody knew: it waits for an officer.</summary>
    static Task<string> Report(TestNode node) => node.Get<ReceiveReport>().Take(
        new() { Hazard = "chemical", What = "Mùi khai", When = "2026-11-24T02:00", Place = "gần chợ", PlaceUnknown = true }, [], "public", node.Actor, Ct);

    static FormFile Picture(byte which)
    {
        byte[] bytes = [0xFF, 0xD8, 0xFF, 0xE0, which, .. new byte[40]];
        return new(new MemoryStream(bytes), 0, bytes.Length, "photo", "../../etc/passwd");
    }
}
