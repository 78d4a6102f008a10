using LaChan.Contracts.Monitoring;
using LaChan.Modules.Tests.Monitoring.Intake;
using LaChan.Modules.Tests.Monitoring.Stations;
using LaChan.Monitoring;
using LaChan.Monitoring.Import;
using LaChan.Monitoring.Stations;
using LaChan.Reference;

namespace LaChan.Modules.Tests.Monitoring.Import;

public class StationFilesImportTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_year_of_ha_noi_is_taken_with_exact_counts_and_a_second_time_without_effect()
    {
        Assert.SkipUnless(Directory.Exists(CollectedData.Folder), "needs the collected data");
        await using var node = await TestNode.With(new ReferenceModule(), new MonitoringModule());
        await node.Get<StationRegister>().Register([StationRegisterTests.Air(HanoiFiles.Station, "CO", "NO2", "O3", "PM10", "PM2.5", "SO2", "Temp", "RH", "WS")], node.Actor, Ct);
        var folder = Directory.CreateDirectory(Path.Combine(node.Folder, "hanoi"));
        var dust = HanoiFiles.Write(folder.FullName);
        Assert.Equal(HanoiFiles.Hours, dust.Count);

        var records = HanoiFiles.Hours * HanoiFiles.Parameters;
        var first = await Import(node, folder);
        Assert.Equal((HanoiFiles.Hours, records, records, 0L, 0L, 0L), (first.Files, first.Read, first.Accepted, first.Duplicate, first.Revised, first.Late));
        Assert.Empty(first.Refused);
        Assert.Equal(dust, node.Get<IReadings>().Series(HanoiFiles.Station, "PM2.5", dust[0].At, dust[^1].At).Select(x => (x.At, x.Value)));

        await using var again = await TestNode.Again(node, new ReferenceModule(), new MonitoringModule());
        var second = await Import(again, folder);
        Assert.Equal((HanoiFiles.Hours, records, 0L, records, 0L, 0L, 0L), (second.Files, second.Read, second.Accepted, second.Duplicate, second.Revised, second.Late, second.Alarms));
    }

    [Fact]
    public async Task Counts_add_up_whatever_the_folder_holds()
    {
        await using var node = await TestNode.With(new ReferenceModule(), new MonitoringModule());
        await node.Get<StationRegister>().Register([.. Enumerable.Range(1, 3).Select(i => StationRegisterTests.Air($"KHI{i:000}", "PM2.5", "NO2", "SO2", "CO", "O3", "Temp"))], node.Actor, Ct);
        var folder = Directory.CreateDirectory(Path.Combine(node.Folder, "hostile"));
        var files = HostileFile.Generate(5, 100).Where(x => x.Name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '.') && x.Name.Length < 200).ToList();
        foreach (var file in files) await File.WriteAllBytesAsync(Path.Combine(folder.FullName, file.Name), file.Content, Ct);
        var counts = await Import(node, folder);
        Assert.Equal(Directory.GetFiles(folder.FullName).Length, counts.Files);
        Assert.Equal(counts.Read, counts.Accepted + counts.Duplicate + counts.Refused.Values.Sum());
        Assert.True(counts.Refused.Count > 10);
    }

    static Task<ImportCounts> Import(TestNode node, DirectoryInfo folder) => node.Get<StationFilesImport>().Run(folder, (_, _) => { }, Ct);
}
